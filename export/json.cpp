// The project's own JSON; networkx reads it with node_link_graph(data, edges="edges"). One node, edge or article a line.
#include "export/json_values.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

class JsonWriter : public Sink {
public:
    explicit JsonWriter(Output& output) : out_(output.file("")) {}

    void begin(const graph::View&) override {
        out_ << R"({"format":"policygraph","version":1,"directed":true,"multigraph":true,"graph":{})";
    }
    void start(Section section) override {
        out_ << ",\n\"" << (section == Section::Nodes ? "nodes" : section == Section::Edges ? "edges" : "articles") << "\":[";
        first_ = true;
    }
    void node(const graph::Node& node) override {
        line([&](json::Writer& writer) { json::node(writer, node); });
    }
    void edge(const graph::Edge& edge) override {
        line([&](json::Writer& writer) { json::edge(writer, edge); });
    }
    void article(const graph::ArticleInfo& article) override {
        line([&](json::Writer& writer) { json::article(writer, article); });
    }
    void finish(Section) override { out_ << (first_ ? "]" : "\n]"); }
    void end() override { out_ << "}\n"; }

private:
    template <typename Fill>
    void line(const Fill& fill) {
        buffer_.Clear();
        json::Writer writer(buffer_);
        fill(writer);
        out_ << (first_ ? "\n" : ",\n");
        out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
        first_ = false;
    }

    std::ostream& out_;
    rapidjson::StringBuffer buffer_;
    bool first_ = true;
};

}  // namespace

std::unique_ptr<Sink> json_writer(Output& output) { return std::make_unique<JsonWriter>(output); }

}  // namespace pg::exporting
