// The linear part of the recogniser: the sum of the weights of a word's features, label by label, in whole numbers, so that the
// sum is the same in any order. Internal to language/names.
#pragma once

#include <array>
#include <memory>
#include <span>

#include "language/names/extractor.hpp"
#include "language/nn/form_cache.hpp"

namespace pg::language {

inline constexpr std::size_t linear_labels = 25;
using LabelSums = std::array<std::int32_t, linear_labels>;

/// Sums of a form's features, by the place it takes towards the word that is labelled.
using FormSums = std::array<LabelSums, feature_offsets>;

/// What is the same wherever a form stands.
struct KnownForm {
    FormFacts facts;
    FormSums sums;
};

/// Views into the model file, which must outlive it. Immutable but for a cache that no result depends on.
class LinearWeights {
public:
    LinearWeights() = default;
    /// Reads sections linear.features (hashes in order), linear.counts (labels a feature), linear.labels, linear.weights,
    /// linear.unit. Throws Error when they do not fit together.
    explicit LinearWeights(const ModelFile& model);

    /// Adds the weights of all features.
    void add(std::span<const Feature> features, LabelSums& sums) const;
    /// Frequent forms.
    FormCache<KnownForm>& cache() const { return *cache_; }
    /// What one unit of a sum is worth.
    float unit() const { return unit_; }

private:
    struct Slot {
        Feature feature = 0;
        std::uint32_t weights = 0;  ///< where they begin times 32, and how many there are; 0: the slot is free
    };
    struct Weight {
        std::uint8_t label;
        std::int8_t weight;
    };
    static constexpr std::size_t slots = std::size_t{1} << 19;  ///< one memory access finds most features, or that there is none
    static std::size_t slot_of(Feature feature) { return feature >> 13; }
    void add_some(std::span<const Feature> features, LabelSums& sums) const;

    std::vector<Slot> slots_;      ///< open addressing by the upper bits, since features are hashes
    std::vector<Weight> weights_;  ///< of all features, side by side
    std::unique_ptr<FormCache<KnownForm>> cache_;
    float unit_ = 0;
};

/// Adds the linear scores of all words of an article to the scores given, sentence by sentence (words x linear_labels).
void add_linear_scores(std::span<const std::vector<std::string_view>> sentences, const WordClasses& classes, const PhraseTable& phrases,
                       const LinearWeights& weights, std::vector<std::vector<float>>& scores);

}  // namespace pg::language
