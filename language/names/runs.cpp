#include "language/names/runs.hpp"

#include <algorithm>

namespace pg::language {
namespace {

constexpr std::uint32_t nearby = 25;        ///< sentences
constexpr std::size_t places_looked_at = 6;

enum Kind : Feature { lower_elsewhere = 100, capital_elsewhere, before_elsewhere, after_elsewhere, longer_run, longer_last, longer_first, long_last, long_first, long_known, alone_elsewhere };

SentenceRuns runs_of(const std::vector<std::uint32_t>& sentence, const std::vector<FormFacts>& facts) {
    SentenceRuns out;
    out.of_token.assign(sentence.size(), no_run);
    const auto size = static_cast<std::uint32_t>(sentence.size());
    std::uint32_t capitals = 0, words = 0;
    for (std::uint32_t t = 0; t < size; ++t) {
        const FormFacts& f = facts[sentence[t]];
        words += f.classes[0] != 0 || f.capital;
        if (!f.capital) continue;
        ++capitals;
        if (t > 0 && out.of_token[t - 1] != no_run) {
            out.of_token[t] = out.of_token[t - 1];
            out.runs.back().end = t + 1;
        } else {
            out.of_token[t] = static_cast<std::uint32_t>(out.runs.size());
            out.runs.push_back({t, t + 1, t, t + 1});
        }
    }
    for (std::size_t r = 1; r < out.runs.size(); ++r) {
        const std::uint32_t from = out.runs[r - 1].end, to = out.runs[r].begin;
        bool joined = to - from <= 2;
        for (std::uint32_t t = from; t < to; ++t) joined = joined && facts[sentence[t]].joins;
        if (joined) out.runs[r].wide_begin = out.runs[r - 1].wide_begin;
    }
    for (std::size_t r = out.runs.size(); r-- > 0;) {
        out.runs[r].wide_end = out.runs[r].end;
        if (r + 1 < out.runs.size() && out.runs[r + 1].wide_begin < out.runs[r + 1].begin) out.runs[r].wide_end = out.runs[r + 1].wide_end;
    }
    out.headline = words >= 4 && capitals * 10 >= words * 7;
    return out;
}

Feature initial_of(std::string_view form) { return form.empty() ? 0 : static_cast<unsigned char>(form[0]); }

}  // namespace

ArticleIndex::ArticleIndex(const NumberedArticle& article) : article_(article) {
    runs_.reserve(article.sentences.size());
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
        runs_.push_back(runs_of(article.sentences[s], article.facts));
        for (std::uint32_t t = 0; t < article.sentences[s].size(); ++t) places_[facts(s, t).lower].push_back({s, t});
        for (const Run& run : runs_.back().runs) {
            Feature initials = 0;
            for (std::uint32_t t = run.wide_begin; t < run.wide_end; ++t)
                if (facts(s, t).capital) initials = mix(initials, initial_of(article.forms[article.sentences[s][t]]));
            if (run.wide_end - run.wide_begin > 1) initials_.try_emplace(initials, Place{s, run.begin});
        }
    }
}

void ArticleIndex::add_place(Place other, const Run& own, std::vector<Feature>& out) const {
    const auto& sentence = article_.sentences[other.sentence];
    const Feature before = other.token == 0 ? 1 : facts(other.sentence, other.token - 1).lower;
    const Feature after = other.token + 1 == sentence.size() ? 1 : facts(other.sentence, other.token + 1).lower;
    out.push_back(mix(before_elsewhere, before));
    out.push_back(mix(after_elsewhere, after));
    const SentenceRuns& runs = runs_[other.sentence];
    if (runs.headline || runs.of_token[other.token] == no_run) return;
    const Run& run = runs.runs[runs.of_token[other.token]];
    const Feature place = static_cast<Feature>(other.token > run.begin) * 2 + static_cast<Feature>(other.token + 1 < run.end);
    if (run.end - run.begin <= own.end - own.begin) {
        if (run.end - run.begin == 1) out.push_back(mix(alone_elsewhere, other.token > 0));
        return;
    }
    out.push_back(mix(longer_run, place));
    out.push_back(mix(mix(longer_last, place), facts(other.sentence, run.end - 1).lower));
    out.push_back(mix(mix(longer_first, place), facts(other.sentence, run.begin).lower));
}

void ArticleIndex::add_long_form(Place at, std::vector<Feature>& out) const {
    const std::string_view form = article_.forms[article_.sentences[at.sentence][at.token]];
    Feature initials = 0;
    for (char c : form)
        if (c >= 'A' && c <= 'Z') initials = mix(initials, static_cast<unsigned char>(c));
    const auto found = initials_.find(initials);
    if (found == initials_.end()) return;
    const Place& place = found->second;
    const SentenceRuns& runs = runs_[place.sentence];
    const Run& run = runs.runs[runs.of_token[place.token]];
    const std::uint32_t distance = place.sentence > at.sentence ? place.sentence - at.sentence : at.sentence - place.sentence;
    if (distance > nearby || (distance == 0 && at.token >= run.wide_begin && at.token < run.wide_end)) return;
    out.push_back(mix(long_known, run.wide_end - run.wide_begin));
    out.push_back(mix(long_first, facts(place.sentence, run.wide_begin).lower));
    out.push_back(mix(long_last, facts(place.sentence, run.wide_end - 1).lower));
}

void ArticleIndex::add(Place at, std::vector<Feature>& out) const {
    const std::size_t first = out.size();
    const FormFacts& word = facts(at.sentence, at.token);
    const SentenceRuns& runs = runs_[at.sentence];
    const Run& own = runs.runs[runs.of_token[at.token]];
    const auto& places = places_.at(word.lower);
    const auto here = std::lower_bound(places.begin(), places.end(), at, [](const Place& a, const Place& b) {
        return a.sentence != b.sentence ? a.sentence < b.sentence : a.token < b.token;
    });
    Feature lower = 0, capital = 0;
    std::size_t looked = 0;
    const auto look = [&](const Place& other) {
        const FormFacts& f = facts(other.sentence, other.token);
        if (f.capital && other.token > 0 && !runs_[other.sentence].headline) ++capital;
        if (!f.capital) ++lower;
        else add_place(other, own, out);
        ++looked;
    };
    for (auto p = here; p != places.begin() && looked < places_looked_at / 2;) {
        --p;
        if (at.sentence - p->sentence > nearby) break;
        look(*p);
    }
    for (auto p = here + 1; p < places.end() && looked < places_looked_at; ++p) {
        if (p->sentence - at.sentence > nearby) break;
        look(*p);
    }
    out.push_back(mix(lower_elsewhere, std::min(lower, Feature{2})));
    out.push_back(mix(mix(capital_elsewhere, std::min(capital, Feature{3})), lower > 0));
    if (word.capitals) add_long_form(at, out);
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
    out.erase(std::unique(out.begin() + static_cast<std::ptrdiff_t>(first), out.end()), out.end());
}

}  // namespace pg::language
