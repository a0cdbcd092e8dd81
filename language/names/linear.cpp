#include "language/names/linear.hpp"

#include <algorithm>
#include <deque>

#include "core/error.hpp"

namespace pg::language {
namespace {

constexpr unsigned bucket_shift = 14;
constexpr std::size_t at_once = 64;

FormSums form_sums(std::string_view form, const FormFacts& facts, const LinearWeights& weights) {
    FormSums out{};
    std::vector<FormFeature> features;
    std::vector<Feature> here;
    form_features(form, facts, features);
    for (std::size_t place = 0; place < feature_offsets; ++place) {
        here.clear();
        for (const FormFeature& feature : features)
            if (feature.places >> place & 1) here.push_back(feature.at(place));
        weights.add(here, out[place]);
    }
    return out;
}

/// A form of the article; those that the cache does not hold stand in `fresh`.
const KnownForm& known_form(std::string_view form, const WordClasses& classes, const LinearWeights& weights, std::deque<KnownForm>& fresh) {
    if (const KnownForm* known = weights.cache().find(form)) return *known;
    const FormFacts facts = facts_of(form, classes);
    const KnownForm& known = fresh.emplace_back(KnownForm{facts, form_sums(form, facts, weights)});
    weights.cache().keep(form, &known, 1);
    return known;
}

void add_to(LabelSums& sums, const LabelSums& more) {
    for (std::size_t l = 0; l < linear_labels; ++l) sums[l] += more[l];
}

}  // namespace

LinearWeights::LinearWeights(const ModelFile& model) {
    const std::size_t count = model.section("linear.counts").size(), total = model.section("linear.labels").size();
    const auto* features = model.numbers<Feature>("linear.features", count);
    const auto* counts = model.numbers<std::uint8_t>("linear.counts", count);
    labels_ = model.numbers<std::uint8_t>("linear.labels", total);
    weights_ = model.numbers<std::int8_t>("linear.weights", total);
    unit_ = *model.numbers<float>("linear.unit", 1);
    bucket_.assign((std::size_t{1} << (32 - bucket_shift)) + 1, 0);
    entries_.reserve(count + 1);
    std::uint32_t first = 0;
    bool fits = true;
    for (std::size_t i = 0; i < count; ++i) {
        fits = fits && (i == 0 || features[i] > features[i - 1]);
        ++bucket_[(features[i] >> bucket_shift) + 1];
        entries_.push_back({features[i], first});
        first += counts[i];
    }
    entries_.push_back({0, first});
    for (std::size_t i = 0; i < total; ++i) fits = fits && labels_[i] < linear_labels;
    if (!fits || first != total) throw Error("model '" + model.file_name() + "': features, labels and weights of names do not fit together");
    for (std::size_t b = 1; b < bucket_.size(); ++b) bucket_[b] += bucket_[b - 1];
    cache_ = std::make_unique<FormCache<KnownForm>>();
}

void LinearWeights::add(std::span<const Feature> features, LabelSums& sums) const {
    for (std::size_t at = 0; at < features.size(); at += at_once) add_some(features.subspan(at, std::min(at_once, features.size() - at)), sums);
}

/// Each step asks the memory for what the next one reads, for all features at once: one after the other, most of the time would go
/// into waiting.
void LinearWeights::add_some(std::span<const Feature> features, LabelSums& sums) const {
    for (Feature f : features) __builtin_prefetch(&bucket_[f >> bucket_shift]);
    for (Feature f : features) __builtin_prefetch(&entries_[bucket_[f >> bucket_shift]]);
    const Entry* found[at_once];
    std::size_t count = 0;
    for (Feature f : features) {
        const std::size_t bucket = f >> bucket_shift;
        for (std::uint32_t i = bucket_[bucket]; i < bucket_[bucket + 1]; ++i) {
            if (entries_[i].feature != f) continue;
            found[count++] = &entries_[i];
            __builtin_prefetch(labels_ + entries_[i].first);
            __builtin_prefetch(weights_ + entries_[i].first);
        }
    }
    for (std::size_t i = 0; i < count; ++i)
        for (std::uint32_t k = found[i][0].first; k < found[i][1].first; ++k) sums[labels_[k]] += weights_[k];
}

void add_linear_scores(std::span<const std::vector<std::string_view>> sentences, const WordClasses& classes, const PhraseTable& phrases,
                       const LinearWeights& weights, std::vector<std::vector<float>>& scores) {
    const FormSums edge = form_sums({}, {}, weights);
    std::vector<const FormSums*> forms{&edge};
    std::deque<KnownForm> fresh;
    const NumberedArticle article = number(sentences, [&](std::string_view form) {
        const KnownForm& known = known_form(form, classes, weights, fresh);
        forms.push_back(&known.sums);
        return known.facts;
    });
    FeatureExtractor extractor(article, phrases);
    std::vector<Feature> features;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        const auto& numbers = article.sentences[s];
        extractor.open(s);
        for (std::size_t t = 0; t < numbers.size(); ++t) {
            LabelSums sums{};
            for (std::size_t place = 0; place < feature_offsets; ++place) {
                const std::size_t at = t + place;  // feature_reach past the token that is meant
                add_to(sums, (*forms[at < feature_reach || at - feature_reach >= numbers.size() ? 0 : numbers[at - feature_reach]])[place]);
            }
            extractor.features(t, features);
            weights.add(features, sums);
            for (std::size_t l = 0; l < linear_labels; ++l) scores[s][t * linear_labels + l] += static_cast<float>(sums[l]) * weights.unit();
        }
    }
}

}  // namespace pg::language
