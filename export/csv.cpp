// Tables for spreadsheets and data frames: nodes.csv, edges.csv, evidence.csv, articles.csv.
#include "export/flat.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

std::vector<std::string> header(std::vector<std::string> first, const std::vector<Column>& columns) {
    for (const auto& column : columns) first.emplace_back(column.name);
    return first;
}

std::vector<std::string> row(std::vector<std::string> first, const std::vector<std::string>& cells) {
    first.insert(first.end(), cells.begin(), cells.end());
    return first;
}

class CsvWriter : public Sink {
public:
    explicit CsvWriter(Output& output)
        : nodes_(output.file("nodes.csv")),
          edges_(output.file("edges.csv")),
          evidence_(output.file("evidence.csv")),
          articles_(output.file("articles.csv")) {
        nodes_ << csv_line(header({"id"}, node_columns()));
        edges_ << csv_line(header({"source", "target"}, edge_columns()));
        evidence_ << csv_line({"source", "relation", "target", "article", "start", "end", "trigger", "quote", "rule", "confidence"});
        articles_ << csv_line({"id", "title", "source", "published", "url"});
    }

    void node(const graph::Node& node) override {
        nodes_ << csv_line(row({node.id}, node_cells(node)));
        write(node.id, "", "", node.evidence);
    }
    void edge(const graph::Edge& edge) override {
        edges_ << csv_line(row({edge.source, edge.target}, edge_cells(edge)));
        write(edge.source, std::string(edge.label()), edge.target, edge.evidence);
    }
    void article(const graph::ArticleInfo& article) override {
        articles_ << csv_line({article.id, article.title, article.source, article.published ? article.published->iso() : "", article.url});
    }

private:
    void write(const std::string& source, const std::string& relation, const std::string& target, const std::vector<graph::Evidence>& evidence) {
        for (const auto& one : evidence)
            evidence_ << csv_line({source, relation, target, one.article, std::to_string(one.start), std::to_string(one.end), one.trigger, one.quote,
                                   one.rule, number(one.confidence)});
    }

    std::ostream& nodes_;
    std::ostream& edges_;
    std::ostream& evidence_;
    std::ostream& articles_;
};

}  // namespace

std::unique_ptr<Sink> csv_writer(Output& output) { return std::make_unique<CsvWriter>(output); }

}  // namespace pg::exporting
