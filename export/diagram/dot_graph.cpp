#include "export/diagram/dot_graph.hpp"

#include <graphviz/cgraph.h>

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "core/error.hpp"
#include "core/utf8.hpp"

namespace pg::exporting {

namespace {

// cgraph 2.42 takes char* for what it only reads.
char* loose(const char* text) { return const_cast<char*>(text); }
Agraph_t* as_graph(void* graph) { return static_cast<Agraph_t*>(graph); }
Agnode_t* as_node(DotGraph::Node* node) { return reinterpret_cast<Agnode_t*>(node); }
Agedge_t* as_edge(DotGraph::Edge* edge) { return reinterpret_cast<Agedge_t*>(edge); }

}  // namespace

std::mutex& graphviz_mutex() {
    static std::mutex mutex;
    return mutex;
}

std::string escaped_label(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c == '\n') out += "\\n";
        else if (c == '\t') out += ' ';
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF) continue;
        else if (c == '\\') out += "\\\\";
        else if (c == '&') out += "&amp;";
        else utf8::append(out, c);
    }
    return out;
}

DotGraph::DotGraph(const std::string& name) : graph_(agopen(loose(name.c_str()), Agdirected, nullptr)) {
    if (graph_ == nullptr) throw Error("Graphviz could not make a graph");
}

DotGraph::~DotGraph() {
    if (graph_ != nullptr) agclose(as_graph(graph_));
}

DotGraph::DotGraph(DotGraph&& other) noexcept : graph_(std::exchange(other.graph_, nullptr)) {}

void DotGraph::set(const char* name, const char* value) { agattr(as_graph(graph_), AGRAPH, loose(name), loose(value)); }

void DotGraph::set_html(const char* name, const std::string& markup) {
    char* html = agstrdup_html(as_graph(graph_), loose(markup.c_str()));
    agattr(as_graph(graph_), AGRAPH, loose(name), html);
}

void DotGraph::node_default(const char* name, const char* value) { agattr(as_graph(graph_), AGNODE, loose(name), loose(value)); }
void DotGraph::edge_default(const char* name, const char* value) { agattr(as_graph(graph_), AGEDGE, loose(name), loose(value)); }

DotGraph::Node* DotGraph::node(const std::string& id) {
    return reinterpret_cast<Node*>(agnode(as_graph(graph_), loose(id.c_str()), 1));
}

DotGraph::Edge* DotGraph::edge(Node* from, Node* to) {
    return reinterpret_cast<Edge*>(agedge(as_graph(graph_), as_node(from), as_node(to), nullptr, 1));
}

void DotGraph::set(Node* node, const char* name, const std::string& value) {
    agsafeset(as_node(node), loose(name), loose(value.c_str()), loose(""));
}

void DotGraph::set(Edge* edge, const char* name, const std::string& value) {
    agsafeset(as_edge(edge), loose(name), loose(value.c_str()), loose(""));
}

void DotGraph::set_text(Node* node, const char* name, std::string_view text) { set(node, name, escaped_label(text)); }
void DotGraph::set_text(Edge* edge, const char* name, std::string_view text) { set(edge, name, escaped_label(text)); }

std::string DotGraph::dot() const {
    char* bytes = nullptr;
    std::size_t size = 0;
    std::FILE* stream = open_memstream(&bytes, &size);
    if (stream == nullptr) throw Error("out of memory");
    agwrite(as_graph(graph_), stream);
    std::fclose(stream);
    std::string text(bytes, size);
    std::free(bytes);
    return text;
}

}  // namespace pg::exporting
