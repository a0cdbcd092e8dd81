// GraphML (http://graphml.graphdrawing.org): yEd, Cytoscape, igraph, networkx.
#include "export/flat.hpp"
#include "export/markup.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

const char* type_of(Cell cell) {
    switch (cell) {
        case Cell::Integer: return "long";
        case Cell::Number: return "double";
        case Cell::Boolean: return "boolean";
        case Cell::Text: break;
    }
    return "string";
}

class GraphmlWriter : public Sink {
public:
    explicit GraphmlWriter(Output& output) : out_(output.file("")) {}

    void begin(const graph::View&) override {
        out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
        keys("node", node_columns());
        keys("edge", edge_columns());
        out_ << "<graph id=\"policygraph\" edgedefault=\"directed\">\n";
    }
    void node(const graph::Node& node) override {
        out_ << "<node id=\"" << escaped_markup(node.id) << "\">";
        data("node", node_columns(), node_cells(node));
        out_ << "</node>\n";
    }
    void edge(const graph::Edge& edge) override {
        out_ << "<edge id=\"e" << edges_++ << "\" source=\"" << escaped_markup(edge.source) << "\" target=\"" << escaped_markup(edge.target) << "\">";
        data("edge", edge_columns(), edge_cells(edge));
        out_ << "</edge>\n";
    }
    void end() override { out_ << "</graph>\n</graphml>\n"; }

private:
    void keys(const char* what, const std::vector<Column>& columns) {
        for (const auto& column : columns)
            out_ << "<key id=\"" << what << '_' << column.name << "\" for=\"" << what << "\" attr.name=\"" << column.name << "\" attr.type=\""
                 << type_of(column.type) << "\"/>\n";
    }
    void data(const char* what, const std::vector<Column>& columns, const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (!cells[i].empty()) out_ << "<data key=\"" << what << '_' << columns[i].name << "\">" << escaped_markup(cells[i]) << "</data>";
    }

    std::ostream& out_;
    std::size_t edges_ = 0;
};

}  // namespace

std::unique_ptr<Sink> graphml_writer(Output& output) { return std::make_unique<GraphmlWriter>(output); }

}  // namespace pg::exporting
