// From arc scores to a tree with one root.
#pragma once

#include <cstddef>
#include <vector>

namespace pg::language {

/// scores: n rows of n + 1, column 0 the root, column h the word h - 1. Returns heads (0 root, else 1-based): each word's best
/// head; where these are no tree with a single root, the maximum spanning tree (Chu-Liu-Edmonds) under the best root.
std::vector<std::size_t> best_tree(const std::vector<float>& scores, std::size_t n);

}  // namespace pg::language
