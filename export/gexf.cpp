// GEXF 1.2 (https://gexf.net): Gephi, with its timeline over the events' dates.
#include "export/flat.hpp"
#include "export/markup.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

const char* type_of(Cell cell) {
    switch (cell) {
        case Cell::Integer:
            return "integer";
        case Cell::Number:
            return "double";
        case Cell::Boolean:
            return "boolean";
        case Cell::Text:
            break;
    }
    return "string";
}

class GexfWriter : public Sink {
public:
    explicit GexfWriter(Output& output) : out_(output.file("")) {}

    void begin(const graph::View&) override {
        out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
             << "<graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\">\n";
        attributes("node", node_columns());
        attributes("edge", edge_columns());
    }
    void start(Section section) override {
        if (section != Section::Articles) out_ << (section == Section::Nodes ? "<nodes>\n" : "<edges>\n");
    }
    void node(const graph::Node& node) override {
        out_ << "<node id=\"" << escaped_markup(node.id) << "\" label=\"" << escaped_markup(node.name) << '"';
        if (node.date.start.known()) out_ << " start=\"" << node.date.start.first_day().iso() << '"';
        if (node.date.end.known()) out_ << " end=\"" << node.date.end.last_day().iso() << '"';
        out_ << '>';
        values(node_cells(node));
        out_ << "</node>\n";
    }
    void edge(const graph::Edge& edge) override {
        out_ << "<edge id=\"" << edges_++ << "\" source=\"" << escaped_markup(edge.source) << "\" target=\"" << escaped_markup(edge.target)
             << "\" label=\"" << edge.label() << "\">";
        values(edge_cells(edge));
        out_ << "</edge>\n";
    }
    void finish(Section section) override {
        if (section != Section::Articles) out_ << (section == Section::Nodes ? "</nodes>\n" : "</edges>\n");
    }
    void end() override { out_ << "</graph>\n</gexf>\n"; }

private:
    void attributes(const char* what, const std::vector<Column>& columns) {
        out_ << "<attributes class=\"" << what << "\">";
        for (std::size_t i = 0; i < columns.size(); ++i)
            out_ << "<attribute id=\"" << i << "\" title=\"" << columns[i].name << "\" type=\"" << type_of(columns[i].type) << "\"/>";
        out_ << "</attributes>\n";
    }
    void values(const std::vector<std::string>& cells) {
        out_ << "<attvalues>";
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (!cells[i].empty()) out_ << "<attvalue for=\"" << i << "\" value=\"" << escaped_markup(cells[i]) << "\"/>";
        out_ << "</attvalues>";
    }

    std::ostream& out_;
    std::size_t edges_ = 0;
};

}  // namespace

std::unique_ptr<Sink> gexf_writer(Output& output) { return std::make_unique<GexfWriter>(output); }

}  // namespace pg::exporting
