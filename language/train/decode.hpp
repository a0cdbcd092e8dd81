// From arc scores to a tree with one root.
#pragma once

#include <vector>

#include "matrix.hpp"

namespace pg::train {

/// scores: n x (n + 1), column 0 the root. Best heads (0 root, else 1-based); where they are no tree with a single root,
/// the maximum spanning tree (Chu-Liu-Edmonds), tried under each root candidate.
std::vector<int> best_tree(const Matrix& scores);

}  // namespace pg::train
