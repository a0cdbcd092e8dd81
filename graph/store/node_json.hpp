// The parts of a node that no query filters by, as one JSON text in the node table.
#pragma once

#include <string>
#include <string_view>

#include "graph/view.hpp"

namespace pg::graph {

std::string detail_of(const Node& node);
void read_detail(std::string_view detail, Node& node);

}  // namespace pg::graph
