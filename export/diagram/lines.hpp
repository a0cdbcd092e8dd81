// Which lines a drawing has: fewer than the view has edges, so that each says something of its own.
#pragma once

#include <optional>
#include <vector>

#include "graph/view.hpp"

namespace pg::exporting {

/// A line between two nodes, in the direction in which it is read: from who acts to what is done, from there to whom and what it touches.
struct Line {
    const graph::Node* from = nullptr;
    const graph::Node* to = nullptr;
    const graph::Node* event = nullptr;        ///< the end that is an event; none for standing relations
    std::optional<Role> role;
    bool mutual = false;                       ///< takes part in what has no direction: a meeting, an agreement, working together
    std::vector<RelationType> relations;       ///< standing relations of the same two, the one that decides the look first
    std::vector<std::size_t> edges;            ///< what it stands for, by place in view.edges; the one that decides the look first
};

/// In the view's order. Edges that say the same about the same two are one line; who takes part in a mutual event has one line to it; standing relations
/// of the same two are one line, but who both supports and opposes has two. A relation that a drawn event of the same two already tells has no line:
/// the same sentences tell both, or the event itself takes that side. Points into the view.
std::vector<Line> lines_of(const graph::View& view);

}  // namespace pg::exporting
