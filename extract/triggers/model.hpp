// Does a predicate tell an event, and of which type? Multinomial logistic regression over trigger_features(). Trained by extract/train_triggers;
// card: data/models/event-triggers.md.
#pragma once

#include <array>
#include <filesystem>
#include <unordered_map>
#include <vector>

#include "extract/types/classifier.hpp"

namespace pg::extract {

/// The event types, then "tells none".
inline constexpr std::size_t trigger_classes = type_count + 1;
inline constexpr std::size_t no_event = type_count;
using TriggerScores = std::array<float, trigger_classes>;

inline constexpr std::uint32_t trigger_model_version = 1;

/// Immutable after loading.
class TriggerModel {
public:
    /// `weights`: hash x trigger_classes.
    TriggerModel(const std::vector<std::uint32_t>& hashes, std::vector<float> weights, const TriggerScores& bias);
    /// Throws Error naming the file that is missing or damaged.
    static TriggerModel load(const std::filesystem::path& data_dir);

    /// Logarithms of the probabilities of all classes; sums run in a fixed order.
    TriggerScores log_probabilities(const std::vector<Feature>& features) const;

private:
    std::unordered_map<std::uint32_t, std::uint32_t> row_;
    std::vector<float> weights_;
    TriggerScores bias_{};
};

/// What is made of both models: how likely the predicate tells an event, of which type, and how likely that type then is.
struct TriggerVerdict {
    EventType type = EventType::Support;
    float event = 0;    ///< 0 to 1
    float certain = 0;  ///< 0 to 1
};

/// `pair`: the classifier's scores for the predicate's participants; it learnt from another source, so its odds count less than in full.
TriggerVerdict verdict_of(const TriggerScores& trigger, const TypeScores& pair);

}  // namespace pg::extract
