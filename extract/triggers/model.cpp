#include "extract/triggers/model.hpp"

#include <algorithm>
#include <cmath>

#include "language/nn/model_file.hpp"

namespace pg::extract {
namespace {

constexpr float trust_in_pairs = 0.7f;  ///< chosen by cross-validation

/// Scores to logarithms of probabilities.
template <std::size_t N>
void normalise(std::array<float, N>& scores) {
    const float top = *std::max_element(scores.begin(), scores.end());
    float sum = 0;
    for (const float s : scores) sum += std::exp(s - top);
    for (float& s : scores) s -= top + std::log(sum);
}

}  // namespace

TriggerModel::TriggerModel(const std::vector<std::uint32_t>& hashes, std::vector<float> weights, const TriggerScores& bias) : weights_(std::move(weights)), bias_(bias) {
    for (std::size_t r = 0; r < hashes.size(); ++r) row_.emplace(hashes[r], static_cast<std::uint32_t>(r));
}

TriggerModel TriggerModel::load(const std::filesystem::path& data_dir) {
    const language::ModelFile file(data_dir / "models/event-triggers.model", trigger_model_version);
    const std::size_t rows = file.section("hashes").size() / sizeof(std::uint32_t);
    const auto* hashes = file.numbers<std::uint32_t>("hashes", rows);
    const auto* weights = file.numbers<float>("weights", rows * trigger_classes);
    TriggerScores bias;
    std::copy_n(file.numbers<float>("bias", trigger_classes), trigger_classes, bias.begin());
    return {{hashes, hashes + rows}, {weights, weights + rows * trigger_classes}, bias};
}

TriggerScores TriggerModel::log_probabilities(const std::vector<Feature>& features) const {
    TriggerScores sum = bias_;
    for (const Feature& f : features) {
        const auto found = row_.find(f.hash);
        if (found == row_.end()) continue;
        for (std::size_t k = 0; k < trigger_classes; ++k) sum[k] += f.value * weights_[found->second * trigger_classes + k];
    }
    normalise(sum);
    return sum;
}

TriggerVerdict verdict_of(const TriggerScores& trigger, const TypeScores& pair) {
    TypeScores scores = pair;
    normalise(scores);
    for (std::size_t k = 0; k < type_count; ++k) scores[k] = trust_in_pairs * scores[k] + std::log(std::exp(trigger[k]) + 1e-4f);
    normalise(scores);
    const auto best = std::max_element(scores.begin(), scores.end());
    return {static_cast<EventType>(best - scores.begin()), 1 - std::exp(trigger[no_event]), std::exp(*best)};
}

}  // namespace pg::extract
