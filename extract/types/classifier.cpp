#include "extract/types/classifier.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/error.hpp"
#include "language/nn/model_file.hpp"

namespace pg::extract {

std::vector<std::pair<std::uint32_t, float>> scaled_features(const TypeFeatures& features, const std::unordered_map<std::uint32_t, KnownFeature>& known) {
    std::vector<std::pair<std::uint32_t, float>> out;
    float total = 0;
    for (std::size_t b = 0; b < block_weights.size(); ++b) {
        const std::size_t first = out.size();
        float square = 0;
        for (const Feature& f : features.blocks[b]) {
            const auto found = known.find(f.hash);
            if (found == known.end()) continue;
            const float value = f.value * std::sqrt(found->second.idf);
            out.emplace_back(found->second.row, value);
            square += value * value;
        }
        if (square <= 0) continue;
        const float scale = block_weights[b] / std::sqrt(square);
        for (std::size_t i = first; i < out.size(); ++i) out[i].second *= scale;
        total += block_weights[b] * block_weights[b];
    }
    if (total > 0)
        for (auto& [row, value] : out) value /= std::sqrt(total);
    return out;
}

TypeClassifier::TypeClassifier(const std::vector<std::uint32_t>& hashes, const std::vector<float>& idf, std::vector<float> weights, const TypeScores& bias)
    : weights_(std::move(weights)), bias_(bias) {
    for (std::size_t r = 0; r < hashes.size(); ++r) known_.emplace(hashes[r], KnownFeature{static_cast<std::uint32_t>(r), idf[r]});
}

TypeClassifier TypeClassifier::load(const std::filesystem::path& data_dir) {
    const language::ModelFile file(data_dir / "models/event-types.model", model_version);
    const std::size_t rows = file.section("hashes").size() / sizeof(std::uint32_t);
    const auto* hashes = file.numbers<std::uint32_t>("hashes", rows);
    const auto* idf = file.numbers<float>("idf", rows);
    const auto* quantised = file.numbers<std::int8_t>("weights", rows * type_count);
    const auto* scale = file.numbers<float>("scale", type_count);
    TypeScores bias;
    std::copy_n(file.numbers<float>("bias", type_count), type_count, bias.begin());
    std::vector<float> weights(rows * type_count);
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<float>(quantised[i]) * scale[i % type_count];
    return {{hashes, hashes + rows}, {idf, idf + rows}, std::move(weights), bias};
}

TypeScores TypeClassifier::scores(const TypeFeatures& features) const {
    TypeScores sum = bias_;
    for (const auto& [row, value] : scaled_features(features, known_))
        for (std::size_t k = 0; k < type_count; ++k) sum[k] += value * weights_[row * type_count + k];
    return sum;
}

EventType TypeClassifier::best(const TypeScores& scores) {
    return static_cast<EventType>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

float TypeClassifier::margin(const TypeScores& scores) {
    TypeScores sorted = scores;
    std::partial_sort(sorted.begin(), sorted.begin() + 2, sorted.end(), std::greater<>());
    return sorted[0] - sorted[1];
}

}  // namespace pg::extract
