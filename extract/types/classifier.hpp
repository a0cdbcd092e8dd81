// The type of an event where the frames leave it open: multinomial logistic regression over type_features().
// Trained by extract/train_types; card: data/models/event-types.md.
#pragma once

#include <array>
#include <filesystem>
#include <unordered_map>
#include <vector>

#include "core/ontology.hpp"
#include "extract/types/features.hpp"

namespace pg::extract {

inline constexpr std::size_t type_count = enum_size<EventType>();
using TypeScores = std::array<float, type_count>;

/// Weight of each block of features; chosen by cross-validation.
inline constexpr std::array<float, feature_blocks> block_weights{1.0f, 1.0f, 1.3f, 1.0f, 1.8f, 1.3f, 1.8f, 1.5f, 1.5f, 1.0f};

/// One hash of the model: its place among the weights and its inverse document frequency.
struct KnownFeature {
    std::uint32_t row = 0;
    float idf = 0;
};

/// The features that are known, scaled: sqrt(idf) each, blocks to length 1 times their weight, the whole to length 1.
std::vector<std::pair<std::uint32_t, float>> scaled_features(const TypeFeatures& features, const std::unordered_map<std::uint32_t, KnownFeature>& known);

/// The data that the classifier learns from has one class for yielding: what is done is RETREAT, what is only said, promised or possible is CONCEDE.
inline EventType unfolded(EventType type, Status status) {
    if (type != EventType::Concede) return type;
    return status == Status::Actual ? EventType::Retreat : EventType::Concede;
}

/// Immutable after loading; the same bytes on every processor (sums run in a fixed order). Answers CONCEDE for RETREAT as well.
class TypeClassifier {
public:
    /// `weights`: hash x type_count.
    TypeClassifier(const std::vector<std::uint32_t>& hashes, const std::vector<float>& idf, std::vector<float> weights, const TypeScores& bias);
    /// Throws Error naming the file that is missing or damaged.
    static TypeClassifier load(const std::filesystem::path& data_dir);

    /// Linear scores of all types (logarithms of probabilities up to a constant).
    TypeScores scores(const TypeFeatures& features) const;
    static EventType best(const TypeScores& scores);
    /// How far the best score leads before the second.
    static float margin(const TypeScores& scores);

private:
    std::unordered_map<std::uint32_t, KnownFeature> known_;
    std::vector<float> weights_;  ///< row x type_count
    TypeScores bias_{};
};

}  // namespace pg::extract
