// JSON-LD (https://www.w3.org/TR/json-ld11/): the project's JSON with a context that makes it RDF.
#include <map>

#include "export/iri.hpp"
#include "export/json_values.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

class JsonldWriter : public Sink {
public:
    explicit JsonldWriter(Output& output) : out_(output.file("")) {}

    void begin(const graph::View& view) override {
        for (const auto& edge : view.edges) edges_[edge.source].push_back(&edge);
        out_ << R"({"@context":{"@vocab":")" << vocabulary
             << R"(","name":"http://www.w3.org/2000/01/rdf-schema#label","sameAs":{"@id":"http://www.w3.org/2002/07/owl#sameAs","@type":"@id"},)"
             << R"("lat":"http://www.w3.org/2003/01/geo/wgs84_pos#lat","long":"http://www.w3.org/2003/01/geo/wgs84_pos#long"},"@graph":[)";
    }
    void node(const graph::Node& node) override {
        line([&](json::Writer& out) {
            json::member(out, "@id", iri(node.id));
            json::member(out, "@type", name_of(node.kind));
            json::member(out, "name", node.name);
            if (node.kind == NodeKind::Event) event(out, node);
            else if (node.type) json::member(out, "type", name_of(*node.type));
            same(out, node);
            links(out, node.id);
        });
    }
    void article(const graph::ArticleInfo& article) override {
        line([&](json::Writer& out) {
            json::member(out, "@id", iri("article:" + article.id));
            json::member(out, "@type", "article");
            json::member(out, "name", article.title);
            if (!article.url.empty()) json::member(out, "url", article.url);
            if (article.published) json::member(out, "published", article.published->iso());
        });
    }
    void end() override { out_ << "\n]}\n"; }

private:
    static void event(json::Writer& out, const graph::Node& node) {
        if (node.event_type) json::member(out, "type", name_of(*node.event_type));
        if (node.act) json::member(out, "act", name_of(*node.act));
        json::member(out, "status", name_of(node.status));
        if (node.date.start.known()) json::member(out, "start", node.date.start.iso());
        if (node.date.end.known()) json::member(out, "end", node.date.end.iso());
        out.Key("quote");
        out.StartArray();
        for (const auto& one : node.evidence) json::string(out, one.quote);
        out.EndArray();
    }
    static void same(json::Writer& out, const graph::Node& node) {
        const auto others = same_as(node);
        if (others.empty()) return;
        out.Key("sameAs");
        out.StartArray();
        for (const auto& other : others) json::string(out, other);
        out.EndArray();
    }
    /// The view's edges of one source are sorted by label, so each label's targets stand together.
    void links(json::Writer& out, const std::string& id) const {
        const auto found = edges_.find(id);
        if (found == edges_.end()) return;
        std::map<std::string_view, std::vector<std::string>> targets;
        for (const auto* edge : found->second) targets[edge->label()].push_back(iri(edge->target));
        for (const auto& [label, names] : targets) {
            json::string(out, label);
            out.StartArray();
            for (const auto& name : names) {
                out.StartObject();
                json::member(out, "@id", name);
                out.EndObject();
            }
            out.EndArray();
        }
    }
    template <typename Fill>
    void line(const Fill& fill) {
        buffer_.Clear();
        json::Writer writer(buffer_);
        writer.StartObject();
        fill(writer);
        writer.EndObject();
        out_ << (first_ ? "\n" : ",\n") << buffer_.GetString();
        first_ = false;
    }

    std::ostream& out_;
    rapidjson::StringBuffer buffer_;
    std::map<std::string_view, std::vector<const graph::Edge*>> edges_;
    bool first_ = true;
};

}  // namespace

std::unique_ptr<Sink> jsonld_writer(Output& output) { return std::make_unique<JsonldWriter>(output); }

}  // namespace pg::exporting
