// What a node's id tells of it.
#pragma once

#include <string_view>

namespace pg::graph {

/// What is before the ":", as "actor": nodes of two kinds are never the same.
constexpr std::string_view kind_of(std::string_view node) { return node.substr(0, node.find(':')); }

}  // namespace pg::graph
