#include "export/sink.hpp"

namespace pg::exporting {

void walk(const graph::View& view, Sink& sink) {
    sink.begin(view);
    sink.start(Section::Nodes);
    for (const auto& node : view.nodes) sink.node(node);
    sink.finish(Section::Nodes);
    sink.start(Section::Edges);
    for (const auto& edge : view.edges) sink.edge(edge);
    sink.finish(Section::Edges);
    sink.start(Section::Articles);
    for (const auto& article : view.articles) sink.article(article);
    sink.finish(Section::Articles);
    sink.end();
}

}  // namespace pg::exporting
