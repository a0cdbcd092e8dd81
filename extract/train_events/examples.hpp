// Words of marked articles as cases to learn from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/extractor.hpp"
#include "extract/triggers/model.hpp"
#include "labels.hpp"
#include "logistic.hpp"

namespace pg::extract {

struct TriggerExample {
    std::string article;
    TriggerOrigin origin = TriggerOrigin::Told;
    std::optional<EventType> type;     ///< the frame's
    TriggerFeatures features;
    std::vector<Feature> typed_names;  ///< those that types and acts are told by
    bool event = false;                ///< a reader marked the word
    bool beside = false;               ///< a reader marked a word beside it, or the one that it hangs on: hardly a counterexample
    std::vector<std::uint32_t> types;  ///< what a reader called it
    std::uint32_t act = 0;             ///< and its act
    std::optional<Act> frame_act;
    Status status = Status::Actual;    ///< what a reader said
    Status by_rules = Status::Actual;
    /// What the reader says of the status he says of what the program tells: both mean the same happening. "Stopped giving aid" is an end of aid, actual, or aid, negated.
    bool tells_status() const;
};

/// What the extractor shows of the document, with the readers' answers.
void add_examples(const Document& document, const std::vector<Label>& labels, const Extractor& extractor, std::vector<TriggerExample>& out);

struct TrainingSettings {
    LogisticSettings events, types, acts, statuses;
    TrainingSettings() {
        types.outputs = TriggerModel::classes;
        acts.outputs = TriggerModel::act_classes;
        statuses.outputs = static_cast<std::uint32_t>(enum_size<Status>());
    }
};

LinearParameters learn_events(const std::vector<const TriggerExample*>& examples, const TrainingSettings& settings);
LinearParameters learn_types(const std::vector<const TriggerExample*>& examples, const TrainingSettings& settings);
LinearParameters learn_acts(const std::vector<const TriggerExample*>& examples, const TrainingSettings& settings);
LinearParameters learn_statuses(const std::vector<const TriggerExample*>& examples, const TrainingSettings& settings);

}  // namespace pg::extract
