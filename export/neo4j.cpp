// Files for `neo4j-admin database import`: nodes.csv and relationships.csv.
#include "export/flat.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

const char* type_of(Cell cell) {
    switch (cell) {
        case Cell::Integer: return ":int";
        case Cell::Number: return ":double";
        case Cell::Boolean: return ":boolean";
        case Cell::Text: break;
    }
    return "";
}

std::string capitalised(std::string text) {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

class Neo4jWriter : public Sink {
public:
    explicit Neo4jWriter(Output& output) : nodes_(output.file("nodes.csv")), relationships_(output.file("relationships.csv")) {
        std::vector<std::string> header{"id:ID", ":LABEL"};
        for (const auto& column : node_columns()) header.push_back(std::string(column.name) + type_of(column.type));
        nodes_ << csv_line(header);
        header = {":START_ID", ":END_ID", ":TYPE"};
        for (const auto& column : edge_columns()) header.push_back(std::string(column.name) + type_of(column.type));
        relationships_ << csv_line(header);
    }

    void node(const graph::Node& node) override { write(nodes_, {node.id, capitalised(std::string(name_of(node.kind)))}, node_cells(node)); }
    void edge(const graph::Edge& edge) override { write(relationships_, {edge.source, edge.target, upper(edge.label())}, edge_cells(edge)); }

private:
    static void write(std::ostream& out, std::vector<std::string> row, const std::vector<std::string>& cells) {
        row.insert(row.end(), cells.begin(), cells.end());
        out << csv_line(row);
    }

    std::ostream& nodes_;
    std::ostream& relationships_;
};

}  // namespace

std::unique_ptr<Sink> neo4j_writer(Output& output) { return std::make_unique<Neo4jWriter>(output); }

}  // namespace pg::exporting
