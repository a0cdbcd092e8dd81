#include "language/names/extractor.hpp"

#include <algorithm>

namespace pg::language {
namespace {

enum Kind : Feature {
    pair_before = 200, pair_after, pair_first, shape_pair, shape_triple, class_pair, class_triple, phrase_tag, word_tag, tag_before, tag_after, tag_pair,
    run_place, run_whole, run_first, run_last, run_before, run_after, run_size, run_wide_first, run_wide_last, run_last_end, in_headline, at_begin, class_before_run,
    class_after_run, run_first_tag
};

Feature two(Feature kind, Feature a, Feature b) { return mix(mix(kind, a), b); }

}  // namespace

FeatureExtractor::FeatureExtractor(const NumberedArticle& article, const PhraseTable& phrases) : article_(article), phrases_(phrases), index_(article) {}

const FormFacts& FeatureExtractor::facts(std::ptrdiff_t token) const {
    const auto& sentence = article_.sentences[sentence_];
    return article_.facts[token < 0 || token >= static_cast<std::ptrdiff_t>(sentence.size()) ? 0 : sentence[static_cast<std::size_t>(token)]];
}

void FeatureExtractor::open(std::size_t sentence) {
    sentence_ = sentence;
    tag_phrases();
}

void FeatureExtractor::tag_phrases() {
    const std::size_t size = article_.sentences[sentence_].size();
    tags_.assign(size, {});
    std::size_t taken = 0;
    for (std::size_t t = 0; t < size; ++t) {
        if (!facts(static_cast<std::ptrdiff_t>(t)).capital) continue;
        Feature hash = 0;
        std::size_t end = t;
        std::uint16_t classes = 0;
        for (std::size_t e = t; e < size && e < t + PhraseTable::longest; ++e) {
            hash = mix(hash, facts(static_cast<std::ptrdiff_t>(e)).lower);
            const PhraseTable::Row* row = phrases_.find(hash);
            if (row == nullptr) break;
            if (row->classes != 0) {
                end = e + 1;
                classes = row->classes;
                if (e == t) tags_[t].word = classes;
            }
            if (row->longer == 0) break;
        }
        if (t < taken || end == t) continue;
        for (std::size_t i = t; i < end; ++i) {
            tags_[i].phrase = classes;
            tags_[i].place = end - t == 1 ? 1 : i == t ? 2 : i + 1 == end ? 4 : 3;
        }
        taken = end;
    }
}

void FeatureExtractor::add_neighbours(std::size_t token, std::vector<Feature>& out) const {
    const auto t = static_cast<std::ptrdiff_t>(token);
    const FormFacts &far = facts(t - 2), &before = facts(t - 1), &word = facts(t), &after = facts(t + 1);
    out.push_back(two(pair_before, before.lower, word.lower));
    out.push_back(two(pair_after, word.lower, after.lower));
    out.push_back(two(pair_first, far.lower, before.lower));
    out.push_back(two(shape_pair, before.shape, word.shape));
    out.push_back(two(shape_triple, mix(before.shape, word.shape), after.shape));
    out.push_back(two(class_pair, before.classes[1], word.classes[1]));
    out.push_back(two(class_pair + 1000, word.classes[1], after.classes[1]));
    out.push_back(two(class_triple, mix(before.classes[0], word.classes[0]), after.classes[0]));
    if (token == 0) out.push_back(two(at_begin, word.shape, after.capital));
}

void FeatureExtractor::add_tags(std::size_t token, std::vector<Feature>& out) const {
    for (std::size_t place = 0; place < 3; ++place) {
        const std::size_t at = token + place;  // one past the token that is meant
        if (at == 0 || at > tags_.size()) continue;
        const Tag& tag = tags_[at - 1];
        for (unsigned c = 0; c < phrase_classes; ++c) {
            if (tag.phrase >> c & 1) out.push_back(two(phrase_tag, c * 8 + tag.place, static_cast<Feature>(place)));
            if (tag.word >> c & 1) out.push_back(two(word_tag, c, static_cast<Feature>(place)));
        }
    }
    const Tag& tag = tags_[token];
    if (tag.phrase == 0 && tag.word == 0) return;
    const auto t = static_cast<std::ptrdiff_t>(token);
    const Feature whole = mix(mix(tag.phrase, tag.place), tag.word);
    out.push_back(two(tag_before, whole, facts(t - 1).lower));
    out.push_back(two(tag_after, whole, facts(t + 1).lower));
    if (token > 0) out.push_back(two(tag_pair, mix(tags_[token - 1].phrase, tags_[token - 1].place), whole));
}

void FeatureExtractor::add_run(std::size_t token, std::vector<Feature>& out) const {
    const SentenceRuns& runs = index_.runs(sentence_);
    const Run& run = runs.runs[runs.of_token[token]];
    const auto begin = static_cast<std::ptrdiff_t>(run.begin), end = static_cast<std::ptrdiff_t>(run.end);
    const Feature size = std::min(run.end - run.begin, 5u);
    const Feature place = static_cast<Feature>(token > run.begin) * 2 + static_cast<Feature>(token + 1 < run.end);
    Feature whole = 0;
    for (std::ptrdiff_t i = begin; i < end; ++i) whole = mix(whole, facts(i).lower);
    out.push_back(two(run_place, place, mix(size, run.begin == 0)));
    out.push_back(two(run_size, place, mix(size, facts(static_cast<std::ptrdiff_t>(token)).shape)));
    out.push_back(two(run_whole, place, whole));
    out.push_back(two(run_first, place, facts(begin).lower));
    out.push_back(two(run_last, place, facts(end - 1).lower));
    out.push_back(two(run_before, place, facts(begin - 1).lower));
    out.push_back(two(run_after, place, facts(end).lower));
    out.push_back(two(class_before_run, mix(place, size), facts(begin - 1).classes[1]));
    out.push_back(two(class_after_run, mix(place, size), facts(end).classes[1]));
    out.push_back(two(run_last_end, place, mix(facts(end - 1).classes[1], size)));
    out.push_back(two(run_first_tag, place, mix(tags_[run.begin].word, size)));
    if (run.wide_end - run.wide_begin != run.end - run.begin) {
        out.push_back(two(run_wide_first, place, facts(static_cast<std::ptrdiff_t>(run.wide_begin)).lower));
        out.push_back(two(run_wide_last, place, facts(static_cast<std::ptrdiff_t>(run.wide_end) - 1).lower));
    }
    if (runs.headline) out.push_back(two(in_headline, place, size));
}

void FeatureExtractor::features(std::size_t token, std::vector<Feature>& out) const {
    out.clear();
    add_neighbours(token, out);
    add_tags(token, out);
    if (!facts(static_cast<std::ptrdiff_t>(token)).capital) return;
    add_run(token, out);
    index_.add({static_cast<std::uint32_t>(sentence_), static_cast<std::uint32_t>(token)}, out);
}

}  // namespace pg::language
