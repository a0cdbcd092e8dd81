// Whether a word tells an event, of which type, act and status: four linear models over trigger_features.
// Trained by extract/train_events; card: data/models/triggers.md.
#pragma once

#include <filesystem>
#include <optional>

#include "extract/linear/linear_model.hpp"
#include "extract/triggers/features.hpp"

namespace pg::extract {

/// Of data/models/triggers.model.
inline constexpr std::uint32_t triggers_version = 2;

/// The share of words with that logit that tell an event, in hundredths: the logistic function by straight lines, for exp() may differ in its last bit
/// from one processor to another.
double confidence_from(float logit);

/// Immutable after loading.
class TriggerModel {
public:
    /// The classes of the second model: the types, and events that only an act names.
    static constexpr std::uint32_t classes = static_cast<std::uint32_t>(enum_size<EventType>()) + 1;
    static constexpr std::uint32_t act_only = classes - 1;

    /// The classes of the third: the acts, and none.
    static constexpr std::uint32_t act_classes = static_cast<std::uint32_t>(enum_size<Act>()) + 1;
    static constexpr std::uint32_t no_act = act_classes - 1;

    struct Choice {
        std::uint32_t best = 0;
        float lead = 0;  ///< how far its logit leads before the second
    };

    TriggerModel() = default;
    TriggerModel(LinearModel events, LinearModel types, LinearModel acts, LinearModel statuses) : events_(std::move(events)), types_(std::move(types)), acts_(std::move(acts)), statuses_(std::move(statuses)) {}
    /// Throws Error naming the file that is missing or damaged.
    static TriggerModel load(const std::filesystem::path& data_dir);

    /// The logit of being an event.
    float event(const TriggerFeatures& f) const { return events_.score(f.names, f.vectors); }
    /// The type that it has if it is one.
    Choice type(const TriggerFeatures& f) const;
    /// The likeliest act, and how far it leads before none (less than 0 where none is likelier).
    Choice act(const TriggerFeatures& f) const;
    /// The status that it has, by its moods.
    Choice status(const TriggerFeatures& f) const;

private:
    static std::vector<float> scores(const LinearModel& model, const TriggerFeatures& f);
    static Choice first_of(const std::vector<float>& scores);

    LinearModel events_, types_, acts_, statuses_;
};

}  // namespace pg::extract
