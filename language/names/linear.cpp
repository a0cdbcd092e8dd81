#include "language/names/linear.hpp"

#include <algorithm>
#include <deque>

#include "core/error.hpp"

namespace pg::language {
namespace {

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
    const auto* labels = model.numbers<std::uint8_t>("linear.labels", total);
    const auto* weights = model.numbers<std::int8_t>("linear.weights", total);
    unit_ = *model.numbers<float>("linear.unit", 1);
    std::size_t first = 0;
    bool fits = count <= slots / 2 && total < std::size_t{1} << 27;
    slots_.resize(slots);
    for (std::size_t i = 0; fits && i < count; ++i) {
        fits = (i == 0 || features[i] > features[i - 1]) && counts[i] <= linear_labels;
        std::size_t at = slot_of(features[i]);
        while (slots_[at].weights != 0) at = (at + 1) % slots;
        if (counts[i] != 0) slots_[at] = {features[i], static_cast<std::uint32_t>(first * 32 + counts[i])};
        first += counts[i];
    }
    weights_.reserve(total);
    for (std::size_t i = 0; i < total; ++i) {
        fits = fits && labels[i] < linear_labels;
        weights_.push_back({labels[i], weights[i]});
    }
    if (!fits || first != total) throw Error("model '" + model.file_name() + "': features, labels and weights of names do not fit together");
    cache_ = std::make_unique<FormCache<KnownForm>>();
}

void LinearWeights::add(std::span<const Feature> features, LabelSums& sums) const {
    for (std::size_t at = 0; at < features.size(); at += at_once) add_some(features.subspan(at, std::min(at_once, features.size() - at)), sums);
}

/// Each step asks the memory for what the next one reads, for all features at once: one after the other, most of the time would go
/// into waiting.
void LinearWeights::add_some(std::span<const Feature> features, LabelSums& sums) const {
    for (Feature f : features) __builtin_prefetch(&slots_[slot_of(f)]);
    std::uint32_t found[at_once];
    std::size_t count = 0;
    for (Feature f : features) {
        std::size_t at = slot_of(f);
        while (slots_[at].weights != 0 && slots_[at].feature != f) at = (at + 1) % slots;
        if (slots_[at].weights == 0) continue;
        found[count++] = slots_[at].weights;
        __builtin_prefetch(&weights_[slots_[at].weights / 32]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Weight* weight = &weights_[found[i] / 32];
        for (const Weight* end = weight + found[i] % 32; weight != end; ++weight) sums[weight->label] += weight->weight;
    }
}

void add_linear_scores(std::span<const std::vector<std::string_view>> sentences, const WordClasses& classes, const PhraseTable& phrases,
                       const LinearWeights& weights, std::vector<std::vector<float>>& scores) {
    const FormSums edge = form_sums({}, {}, weights);
    std::vector<const FormSums*> forms{&edge};
    std::deque<KnownForm> fresh;
    const NumberedArticle article = number_with(sentences, [&](std::string_view form) {
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
