#include "extract/triggers/model.hpp"

#include <algorithm>

namespace pg::extract {

TriggerModel TriggerModel::load(const std::filesystem::path& data_dir) {
    const language::ModelFile file(data_dir / "models/triggers.model", triggers_version);
    return {LinearModel::load(file, "events"), LinearModel::load(file, "types"), LinearModel::load(file, "acts")};
}

TriggerModel::Choice TriggerModel::best_of(const LinearModel& model, const TriggerFeatures& f) {
    const std::vector<float> scores = model.scores(f.names, f.vectors);
    Choice choice;
    for (std::uint32_t k = 1; k < scores.size(); ++k)
        if (scores[k] > scores[choice.best]) choice.best = k;
    float second = -1e9f;
    for (std::uint32_t k = 0; k < scores.size(); ++k)
        if (k != choice.best) second = std::max(second, scores[k]);
    choice.lead = scores[choice.best] - second;
    return choice;
}

}  // namespace pg::extract
