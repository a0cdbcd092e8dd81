// Logistic regression with one output, multinomial with several: convex, so that the order of learning hardly matters; Adam over small batches.
// The same bytes at every run: the order comes from a fixed seed, sums run in a fixed order.
#pragma once

#include <span>
#include <vector>

#include "extract/linear/linear_model.hpp"

namespace pg::extract {

/// What is learnt from: features of one case, its class, and how much it counts. Keeps references to the features.
struct LinearExample {
    const std::vector<Feature>* names = nullptr;
    std::span<const float> numbers;
    std::uint32_t gold = 0;  ///< with one output 0 or 1, else the class
    float weight = 1;
};

struct LogisticSettings {
    std::uint32_t outputs = 1;
    int least = 3;        ///< names seen in fewer examples are left out
    int epochs = 30;
    int batch = 64;
    double rate = 0.01;   ///< falls to nothing in a straight line
    double prior = 0.3;   ///< standard deviation of the weights before anything is seen, squared
};

LinearParameters learn(const std::vector<LinearExample>& examples, const LogisticSettings& settings);

}  // namespace pg::extract
