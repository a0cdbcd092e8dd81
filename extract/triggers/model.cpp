#include "extract/triggers/model.hpp"

#include <algorithm>
#include <cmath>

namespace pg::extract {

double confidence_from(float logit) {
    constexpr double at[] = {0.5, 0.731, 0.881, 0.953, 0.982, 0.993, 0.998};  // of 0 to 6
    const double x = std::min(std::fabs(static_cast<double>(logit)), 5.99);
    const auto left = static_cast<std::size_t>(x);
    const double share = at[left] + (at[left + 1] - at[left]) * (x - static_cast<double>(left));
    return std::round(100 * (logit < 0 ? 1 - share : share)) / 100;
}

TriggerModel TriggerModel::load(const std::filesystem::path& data_dir) {
    const language::ModelFile file(data_dir / "models/triggers.model", triggers_version);
    return {LinearModel::load(file, "events"), LinearModel::load(file, "types"), LinearModel::load(file, "acts"), LinearModel::load(file, "statuses")};
}

std::vector<float> TriggerModel::scores(const LinearModel& model, const TriggerFeatures& f) {
    std::vector<Feature> names = f.names;
    names.insert(names.end(), f.classified.begin(), f.classified.end());
    return model.scores(names, f.vectors);
}

TriggerModel::Choice TriggerModel::first_of(const std::vector<float>& s) {
    Choice choice{static_cast<std::uint32_t>(std::max_element(s.begin(), s.end()) - s.begin()), 0};
    float second = -1e9f;
    for (std::uint32_t k = 0; k < s.size(); ++k)
        if (k != choice.best) second = std::max(second, s[k]);
    choice.lead = s[choice.best] - second;
    return choice;
}

TriggerModel::Choice TriggerModel::type(const TriggerFeatures& f) const { return first_of(scores(types_, f)); }

TriggerModel::Choice TriggerModel::status(const TriggerFeatures& f) const {
    std::vector<float> s = statuses_.scores(f.moods, f.vectors);
    if (f.not_done) s[static_cast<std::size_t>(Status::Actual)] = -1e9f;
    return first_of(s);
}

TriggerModel::Choice TriggerModel::act(const TriggerFeatures& f) const {
    const std::vector<float> s = scores(acts_, f);
    const auto best = std::max_element(s.begin(), s.begin() + no_act);
    return {static_cast<std::uint32_t>(best - s.begin()), *best - s[no_act]};
}

}  // namespace pg::extract
