// Multinomial logistic regression over all examples at once. The same bytes at every run: nothing is drawn by chance, sums run in a fixed order.
#pragma once

#include "labels.hpp"

namespace pg::extract {

struct TriggerRegression {
    std::vector<std::uint32_t> hashes;  ///< sorted
    std::vector<float> weights;         ///< hash x trigger_classes
    TriggerScores bias{};
    TriggerModel model() const { return {hashes, weights, bias}; }
};

/// `strength`: inverse of the ridge penalty, as in the summed loss `strength * sum(loss) + |weights|^2 / 2`. Features seen in fewer than three examples are left out.
TriggerRegression train_triggers(const std::vector<const TriggerExample*>& examples, double strength);

}  // namespace pg::extract
