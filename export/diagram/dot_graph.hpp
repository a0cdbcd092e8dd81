// A drawing's nodes and edges with their attributes: the only place that knows cgraph.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace pg::exporting {

/// Graphviz keeps process-wide state: whoever builds, writes or lays out a graph holds this lock.
std::mutex& graphviz_mutex();

/// A directed multigraph of cgraph. Values are given as plain text; whatever Graphviz would interpret in them (backslashes, entities,
/// quotes, control characters) is escaped here or by cgraph itself. Hold graphviz_mutex() while an object lives.
class DotGraph {
public:
    struct Node;
    struct Edge;
    enum class Justify : char { Center = 'n', Left = 'l' };

    explicit DotGraph(const std::string& name);
    ~DotGraph();
    DotGraph(DotGraph&& other) noexcept;
    DotGraph(const DotGraph&) = delete;
    DotGraph& operator=(const DotGraph&) = delete;
    DotGraph& operator=(DotGraph&&) = delete;

    void set(const char* name, const char* value);
    /// An HTML-like label of the graph; markup that the program itself made.
    void set_html(const char* name, const std::string& markup);
    void node_default(const char* name, const char* value);
    void edge_default(const char* name, const char* value);
    Node* node(const std::string& id);
    Edge* edge(Node* from, Node* to);
    /// A value of the program's own (colours, shapes, numbers).
    void set(Node* node, const char* name, const std::string& value);
    void set(Edge* edge, const char* name, const std::string& value);
    /// Text that came from an article or a user; "\n" breaks lines.
    void set_text(Node* node, const char* name, std::string_view text);
    void set_text(Edge* edge, const char* name, std::string_view text);

    std::string dot() const;
    void* handle() const { return graph_; }  ///< Agraph_t*, for render.cpp

private:
    void* graph_;
};

/// Text as a Graphviz escString that shows exactly this text: no entity, no \N or \G is left to interpret; control characters are dropped.
std::string escaped_label(std::string_view text);

}  // namespace pg::exporting
