// Names of features are hashed: models ship numbers, no text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pg::extract {

/// Of data/models/event-types.model.
inline constexpr std::uint32_t model_version = 2;

/// A hashed feature name and its value before scaling.
struct Feature {
    std::uint32_t hash = 0;
    float value = 1;
    friend bool operator<(const Feature& a, const Feature& b) { return a.hash < b.hash; }
};

/// FNV-1a, 32 bits.
inline std::uint32_t feature_hash(std::string_view name) {
    std::uint32_t h = 2166136261U;
    for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
    return h;
}

/// Sorted by hash, each hash once; of equals the first stays.
inline void unite(std::vector<Feature>& features) {
    std::stable_sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end(), [](const Feature& a, const Feature& b) { return a.hash == b.hash; }), features.end());
}

}  // namespace pg::extract
