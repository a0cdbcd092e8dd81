// Multinomial logistic regression with Adam over small batches. The same bytes at every run: random numbers come from fixed seeds, sums
// run in a fixed order.
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
    int runs = 3;             ///< from different orders of the examples; the model is their mean
    int epochs = 25;
    int batch = 48;
    double rate = 0.002;      ///< of Adam; falls to nothing in a straight line
    double l2 = 1e-5;
    double input_scale = 8;   ///< features are that many times larger in training: it sets the step relative to the weights
    double class_power = 0.4; ///< weight of a class: (1 / frequency) ^ class_power
    int least = 2;            ///< features seen in fewer examples are left out
};

/// Examples without a type are left out.
Regression train(const std::vector<const Example*>& examples, const RegressionSettings& settings);

}  // namespace pg::extract
