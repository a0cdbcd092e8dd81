// Gradient boosting of shallow trees on the logistic loss (Friedman 2001, with the second-order leaf values of Chen & Guestrin 2016).
#pragma once

#include <cstdint>
#include <vector>

#include "archive/html/block_model.hpp"

namespace pg::archive::train {

struct Sample {
    html::FeatureRow features;
    float label = 0;   ///< 0..1
    float weight = 1;
};

struct Settings {
    int trees = 150;
    int depth = 3;
    float rate = 0.1f;
    float least_weight = 3.0f;  ///< sum of second derivatives in a leaf
    float ridge = 3.0f;
    int bins = 48;
};

/// Deterministic: the same samples give the same trees.
html::BlockModel boosted(const std::vector<const Sample*>& samples, const Settings& settings);

}  // namespace pg::archive::train
