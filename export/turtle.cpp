// RDF as Turtle (https://www.w3.org/TR/turtle/).
#include "core/utf8.hpp"
#include "export/flat.hpp"
#include "export/iri.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

std::string literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : utf8::sanitised(text)) {
        if (c == '"' || c == '\\') (out += '\\', out += c);
        else if (c == '\n') out += "\\n";
        else if (c == '\r') out += "\\r";
        else if (c == '\t') out += "\\t";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
    }
    return out + "\"";
}

std::string date_literal(const Date& date) {
    const char* type = date.day != 0 ? "date" : date.month != 0 ? "gYearMonth" : "gYear";
    return "\"" + date.iso() + "\"^^xsd:" + type;
}

class TurtleWriter : public Sink {
public:
    explicit TurtleWriter(Output& output) : out_(output.file("")) {}

    void begin(const graph::View&) override {
        out_ << "@prefix pg: <" << vocabulary << "> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
             << "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
             << "@prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .\n@prefix dcterms: <http://purl.org/dc/terms/> .\n"
             << "@prefix prov: <http://www.w3.org/ns/prov#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n";
    }
    void node(const graph::Node& node) override {
        subject(iri(node.id), "pg:" + std::string(name_of(node.kind)));
        say("rdfs:label", literal(node.name));
        for (const auto& alias : node.aliases) say("skos:altLabel", literal(alias));
        for (const auto& other : same_as(node)) say("owl:sameAs", "<" + other + ">");
        if (node.latitude) say("geo:lat", number(*node.latitude));
        if (node.longitude) say("geo:long", number(*node.longitude));
        const auto& columns = node_columns();
        const auto cells = node_cells(node);
        for (const std::size_t i : {1u, 5u, 6u, 7u, 10u, 11u, 12u, 13u})
            if (!cells[i].empty()) say("pg:" + std::string(columns[i].name), literal(cells[i]));
        if (node.date.start.known()) say("pg:start", date_literal(node.date.start));
        if (node.date.end.known()) say("pg:end", date_literal(node.date.end));
        for (const auto& one : node.evidence) {
            say("prov:wasDerivedFrom", "<" + iri("article:" + one.article) + ">");
            say("pg:quote", literal(one.quote));
        }
        close();
    }
    void edge(const graph::Edge& edge) override {
        out_ << '<' << iri(edge.source) << "> pg:" << edge.label() << " <" << iri(edge.target) << "> .\n";
    }
    void article(const graph::ArticleInfo& article) override {
        subject(iri("article:" + article.id), "pg:article");
        if (!article.title.empty()) say("dcterms:title", literal(article.title));
        if (!article.source.empty()) say("dcterms:publisher", literal(article.source));
        if (article.published) say("dcterms:issued", date_literal(*article.published));
        if (!article.url.empty()) say("dcterms:identifier", literal(article.url));
        close();
    }

private:
    void subject(const std::string& name, const std::string& type) { out_ << '<' << name << "> a " << type; }
    void say(const std::string& predicate, const std::string& object) { out_ << " ;\n    " << predicate << ' ' << object; }
    void close() { out_ << " .\n"; }

    std::ostream& out_;
};

}  // namespace

std::unique_ptr<Sink> turtle_writer(Output& output) { return std::make_unique<TurtleWriter>(output); }

}  // namespace pg::exporting
