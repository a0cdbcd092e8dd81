// One walk over a graph, many small writers.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>

#include "graph/view.hpp"

namespace pg::exporting {

enum class Section : std::uint8_t { Nodes, Edges, Articles };

/// A writer. `walk` calls begin, then for each section its start, its items in the view's order and its finish, then end.
/// What a writer keeps from the view lives as long as the walk.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void begin(const graph::View&) {}
    virtual void start(Section) {}
    virtual void node(const graph::Node&) {}
    virtual void edge(const graph::Edge&) {}
    virtual void article(const graph::ArticleInfo&) {}
    virtual void finish(Section) {}
    virtual void end() {}
};

void walk(const graph::View& view, Sink& sink);

}  // namespace pg::exporting
