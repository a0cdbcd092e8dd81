// Which nodes to show when there is room for so many only.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "graph/view.hpp"

namespace pg::graph {

/// What is shown whole or not at all: an event with all who take part, or a standing relation with its two ends.
struct Tie {
    std::vector<std::size_t> members;  ///< nodes, by number
    bool background = false;           ///< who belongs where, whose a policy is: shown after what happened and who is for what
    std::size_t told = 0;              ///< by how many independent reports
};

/// The ties between the nodes that are kept, each node by its place in the view; `ends` are the places of each edge's source and target.
std::vector<Tie> ties_of(const View& view, const std::vector<std::pair<std::size_t, std::size_t>>& ends, const std::vector<bool>& keep);

/// At most `room` of the nodes 0..size-1, by number: first `start`, then tie by tie with all members: what ties the start itself goes first, then what is told most
/// often, then what ties the best connected. Where there is a start, each tie has a member among those already shown, and nothing else is added; else the best connected ones fill what
/// room is left. Of `nodes` only those that are true are candidates. `start` is shown whatever the room.
std::vector<bool> best_connected(const std::vector<bool>& nodes, const std::vector<Tie>& ties, const std::vector<std::size_t>& start, std::size_t room);

}  // namespace pg::graph
