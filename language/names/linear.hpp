// The linear part of the recogniser: the sum of the weights of a word's features, label by label, in whole numbers, so that the
// sum is the same in any order. Internal to language/names.
#pragma once

#include <array>
#include <span>

#include "language/names/extractor.hpp"

namespace pg::language {

inline constexpr std::size_t linear_labels = 25;
using LabelSums = std::array<std::int32_t, linear_labels>;

/// Views into the model file, which must outlive it. Immutable.
class LinearWeights {
public:
    LinearWeights() = default;
    /// Reads sections linear.features (hashes in order), linear.counts (labels a feature), linear.labels, linear.weights,
    /// linear.unit. Throws Error when they do not fit together.
    explicit LinearWeights(const ModelFile& model);

    void add(Feature feature, LabelSums& sums) const;
    /// What one unit of a sum is worth.
    float unit() const { return unit_; }

private:
    std::span<const Feature> features_;
    const std::uint8_t* labels_ = nullptr;
    const std::int8_t* weights_ = nullptr;
    std::vector<std::uint32_t> bucket_;  ///< first feature by the hash's upper bits
    std::vector<std::uint32_t> first_;   ///< first weight of a feature
    float unit_ = 0;
};

/// Adds the linear scores of all words of an article to the scores given, sentence by sentence (words x linear_labels).
void add_linear_scores(std::span<const std::vector<std::string_view>> sentences, const WordClasses& classes, const PhraseTable& phrases,
                       const LinearWeights& weights, std::vector<std::vector<float>>& scores);

}  // namespace pg::language
