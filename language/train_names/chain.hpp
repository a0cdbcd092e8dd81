// Linear chains over BIOES labels: what the network, the linear part and the tool that labels with both have in common.
#pragma once

#include <string>
#include <vector>

#include "matrix.hpp"

namespace pg::train {

/// What a transition that the grammar forbids costs.
inline constexpr float forbidden = -1e4f;

/// Whether one label may follow another; the number past the last label is the sentence's edge.
bool may_follow(const std::vector<std::string>& labels, std::size_t from, std::size_t to);

/// Of all label sequences of a sentence.
struct ChainSums {
    double log_sum = 0;
    Matrix shares;  ///< how likely each label of each word is: words x labels
    Matrix steps;   ///< how often each transition is expected: labels + 1 a side, the last is the edge
};

/// `scores`: words x labels; `transitions`: from x to, labels + 1 a side.
ChainSums chain_sums(Eigen::Ref<const Matrix> scores, const Matrix& transitions);
std::vector<int> best_chain(Eigen::Ref<const Matrix> scores, const Matrix& transitions);

}  // namespace pg::train
