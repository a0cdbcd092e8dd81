// Trains the ranking of pairs: softmax over the pairs of a sentence, AdaGrad, sentences in an order that hangs on nothing but their text.
#pragma once

#include <cstdint>
#include <vector>

#include "examples.hpp"

namespace pg::extract {

struct Ranking {
    std::vector<std::uint32_t> hashes;  ///< sorted
    std::vector<float> weights;
};

/// Features seen in fewer than three sentences are left out; sentences without a right pair too.
Ranking train_ranking(const std::vector<const Example*>& examples);

}  // namespace pg::extract
