// Two derived layers compared row by row, in words. Internal to graph/query.
#pragma once

#include <string>
#include <vector>

#include "graph/store/sqlite.hpp"

namespace pg::graph {

/// What `stored` has, lacks or tells differently than `derived`, one line each, at most twenty a table; empty when they are the same.
/// Rows are compared by what they say, not by their row numbers. Tables are those of `derived`; full-text indexes by their content.
std::vector<std::string> table_differences(const Database& stored, const Database& derived);

}  // namespace pg::graph
