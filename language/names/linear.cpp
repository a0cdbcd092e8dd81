#include "language/names/linear.hpp"

#include "core/error.hpp"

namespace pg::language {
namespace {

constexpr unsigned bucket_shift = 14;

/// Sums of the form features of every distinct form, by the place it takes towards the word that is labelled.
std::vector<std::array<LabelSums, feature_offsets>> form_sums(const NumberedArticle& article, const LinearWeights& weights) {
    std::vector<std::array<LabelSums, feature_offsets>> out(article.forms.size());
    std::vector<FormFeature> features;
    for (std::size_t f = 0; f < article.forms.size(); ++f) {
        features.clear();
        form_features(article.forms[f], article.facts[f], features);
        for (const FormFeature& feature : features)
            for (std::size_t place = 0; place < feature_offsets; ++place)
                if (feature.places >> place & 1) weights.add(feature.at(place), out[f][place]);
    }
    return out;
}

void add_to(LabelSums& sums, const LabelSums& more) {
    for (std::size_t l = 0; l < linear_labels; ++l) sums[l] += more[l];
}

}  // namespace

LinearWeights::LinearWeights(const ModelFile& model) {
    const std::size_t count = model.section("linear.counts").size(), total = model.section("linear.labels").size();
    features_ = {model.numbers<Feature>("linear.features", count), count};
    const auto* counts = model.numbers<std::uint8_t>("linear.counts", count);
    labels_ = model.numbers<std::uint8_t>("linear.labels", total);
    weights_ = model.numbers<std::int8_t>("linear.weights", total);
    unit_ = *model.numbers<float>("linear.unit", 1);
    bucket_.assign((std::size_t{1} << (32 - bucket_shift)) + 1, 0);
    first_.assign(1, 0);
    first_.reserve(count + 1);
    bool fits = true;
    for (std::size_t i = 0; i < count; ++i) {
        fits = fits && (i == 0 || features_[i] > features_[i - 1]);
        ++bucket_[(features_[i] >> bucket_shift) + 1];
        first_.push_back(first_.back() + counts[i]);
    }
    for (std::size_t i = 0; i < total; ++i) fits = fits && labels_[i] < linear_labels;
    if (!fits || first_.back() != total) throw Error("model '" + model.file_name() + "': features, labels and weights of names do not fit together");
    for (std::size_t b = 1; b < bucket_.size(); ++b) bucket_[b] += bucket_[b - 1];
}

void LinearWeights::add(Feature feature, LabelSums& sums) const {
    const std::size_t bucket = feature >> bucket_shift;
    for (std::uint32_t i = bucket_[bucket]; i < bucket_[bucket + 1]; ++i) {
        if (features_[i] != feature) continue;
        for (std::uint32_t k = first_[i]; k < first_[i + 1]; ++k) sums[labels_[k]] += weights_[k];
        return;
    }
}

void add_linear_scores(std::span<const std::vector<std::string_view>> sentences, const WordClasses& classes, const PhraseTable& phrases,
                       const LinearWeights& weights, std::vector<std::vector<float>>& scores) {
    const NumberedArticle article = number(sentences, classes);
    const auto forms = form_sums(article, weights);
    FeatureExtractor extractor(article, phrases);
    std::vector<Feature> features;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        const auto& numbers = article.sentences[s];
        extractor.open(s);
        for (std::size_t t = 0; t < numbers.size(); ++t) {
            LabelSums sums{};
            for (std::size_t place = 0; place < feature_offsets; ++place) {
                const std::size_t at = t + place;  // feature_reach past the token that is meant
                add_to(sums, forms[at < feature_reach || at - feature_reach >= numbers.size() ? 0 : numbers[at - feature_reach]][place]);
            }
            extractor.features(t, features);
            for (Feature f : features) weights.add(f, sums);
            for (std::size_t l = 0; l < linear_labels; ++l) scores[s][t * linear_labels + l] += static_cast<float>(sums[l]) * weights.unit();
        }
    }
}

}  // namespace pg::language
