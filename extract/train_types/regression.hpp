// Multinomial logistic regression with L2, full batches, Adam: no randomness.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/types/classifier.hpp"
#include "examples.hpp"

namespace pg::extract {

struct Regression {
    std::vector<std::uint32_t> hashes;  ///< sorted
    std::vector<float> idf;
    std::vector<float> weights;  ///< hash x type_count
    TypeScores bias{};

    TypeClassifier classifier() const { return {hashes, idf, weights, bias}; }
};

struct RegressionSettings {
    double l2 = 0.005;
    double class_power = 0.4;  ///< weight of a class: (1 / frequency) ^ class_power
    int least = 2;             ///< features seen in fewer examples are left out
    int steps = 300;
};

/// Examples without a type are left out.
Regression train(const std::vector<const Example*>& examples, const RegressionSettings& settings);

}  // namespace pg::extract
