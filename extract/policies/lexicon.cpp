#include "extract/policies/lexicon.hpp"

#include <algorithm>

#include "core/tsv.hpp"
#include "core/utf8.hpp"

namespace pg::extract {
namespace {

bool is_gap(char c) { return c == ' ' || c == '-' || c == '\n'; }

std::string first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && !is_gap(text[end]) && text[end] != '\'' && text[end] != ',' && text[end] != '.' && text[end] != '(') ++end;
    return std::string(text.substr(0, end));
}

template <typename E>
E need(const Tsv& file, std::size_t row, std::string_view text) {
    if (const auto value = from_name<E>(text)) return *value;
    file.fail(row, unknown_name_message<E>(text));
}

PolicyStrength strength_of(const Tsv& file, std::size_t row, std::string_view text) {
    if (text == "solo") return PolicyStrength::Solo;
    if (text == "strong") return PolicyStrength::Strong;
    if (text == "weak") return PolicyStrength::Weak;
    if (text == "asked") return PolicyStrength::Asked;
    if (text == "sought") return PolicyStrength::Sought;
    if (text == "fought") return PolicyStrength::Fought;
    if (text == "no") return PolicyStrength::No;
    file.fail(row, "unknown strength '" + std::string(text) + "': one of solo, strong, weak, sought, asked, fought, no");
}

char fold_quote(std::string_view text, std::size_t& at) {
    // A typographic apostrophe (U+2019) counts as "'".
    if (text.substr(at, 3) == "\xE2\x80\x99") {
        at += 3;
        return '\'';
    }
    return text[at++];
}

/// Length of the text that matches the pattern, or 0.
std::size_t match_name(std::string_view text, std::string_view pattern) {
    std::size_t at = 0;
    for (char p : pattern) {
        if (at >= text.size()) return 0;
        const char c = fold_quote(text, at);
        if (c != p && !(p == ' ' && c == '\n')) return 0;
    }
    return at;
}

std::size_t match_phrase(std::string_view text, std::string_view pattern) {
    std::size_t at = 0;
    for (char p : pattern) {
        if (at >= text.size()) return 0;
        char c = fold_quote(text, at);
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
        const bool plural_y = p == 'y' && c == 'i' && text.substr(at, 2) == "es" && p == pattern.back();
        if (plural_y) return at + 2;
        if (c != p && !(is_gap(c) && is_gap(p))) return 0;
    }
    if (text.substr(at, 1) == "s") ++at;
    return at;
}

bool word_continues(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto c = static_cast<unsigned char>(text[at]);
    return c >= 0x80 ? text.substr(at, 2) != "\xE2\x80" : std::isalnum(c) != 0;
}

}  // namespace

PolicyLexicon PolicyLexicon::load(const std::filesystem::path& data_dir) {
    PolicyLexicon lexicon;
    lexicon.load_nouns(data_dir / "lexicons/policy-nouns.tsv");
    lexicon.load_verbs(data_dir / "lexicons/policy-verbs.tsv");
    lexicon.load_topics(data_dir / "lexicons/policy-topics.tsv");
    const Tsv modifiers = Tsv::read(data_dir / "lexicons/policy-modifiers.tsv");
    for (std::size_t r = 0; r < modifiers.rows(); ++r) lexicon.modifiers_.emplace(modifiers.cell(r, 0));
    const Tsv contexts = Tsv::read(data_dir / "lexicons/policy-contexts.tsv");
    for (std::size_t r = 0; r < contexts.rows(); ++r)
        for (const auto verb : split(contexts.cell(r, contexts.column("verbs")), ' ')) lexicon.contexts_.insert(std::string(verb) + " " + std::string(contexts.cell(r, contexts.column("where"))));
    const Tsv synonyms = Tsv::read(data_dir / "lexicons/policy-synonyms.tsv");
    for (std::size_t r = 0; r < synonyms.rows(); ++r) lexicon.synonyms_.emplace_back(" " + std::string(synonyms.cell(r, 0)) + " ", " " + std::string(synonyms.cell(r, 1)) + " ");
    lexicon.load_names(data_dir / "gazetteers/policies.tsv");
    lexicon.load_phrases(data_dir / "lexicons/policy-phrases.tsv");
    return lexicon;
}

void PolicyLexicon::load_nouns(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    const auto noun = file.column("noun"), type = file.column("type"), strength = file.column("strength"), anaphor = file.column("anaphor"),
               complements = file.column("complements"), takes = file.column("takes"), excluded = file.column("not");
    for (std::size_t r = 0; r < file.rows(); ++r) {
        PolicyNoun entry;
        entry.type = need<NodeType>(file, r, file.cell(r, type));
        entry.strength = strength_of(file, r, file.cell(r, strength));
        entry.near = file.cell(r, anaphor) == "near";
        entry.anaphor = !file.cell(r, anaphor).empty();
        entry.official = entry.anaphor && file.cell(r, anaphor) != "same";
        for (auto word : split(file.cell(r, complements), ' ')) entry.complements.emplace_back(word);
        for (auto word : split(file.cell(r, takes), ' ')) entry.takes.push_back(need<NodeType>(file, r, word));
        for (auto word : split(file.cell(r, excluded), ' ')) entry.excluded.emplace_back(word);
        nouns_[std::string(file.cell(r, noun))] = std::move(entry);
    }
}

void PolicyLexicon::load_verbs(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r)
        for (auto verb : split(file.cell(r, file.column("verbs")), ' '))
            verbs_[std::string(verb)] = {need<NodeType>(file, r, file.cell(r, file.column("type"))), std::string(file.cell(r, file.column("name")))};
}

void PolicyLexicon::load_topics(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        const Topic topic = need<Topic>(file, r, file.cell(r, file.column("topic")));
        for (auto word : split(file.cell(r, file.column("words")), ' ')) topics_.emplace(word, topic);
    }
}

void PolicyLexicon::load_names(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        KnownPolicy policy;
        policy.name = file.cell(r, file.column("name"));
        policy.type = need<NodeType>(file, r, file.cell(r, file.column("type")));
        policy.topic = need<Topic>(file, r, file.cell(r, file.column("topic")));
        policy.jurisdiction = file.cell(r, file.column("jurisdiction"));
        for (auto alias : split(file.cell(r, file.column("aliases")), ';')) policy.aliases.emplace_back(alias);
        std::sort(policy.aliases.begin(), policy.aliases.end());
        names_[first_word(policy.name)].push_back({policy.name, known_.size()});
        for (const auto& alias : policy.aliases) names_[first_word(alias)].push_back({alias, known_.size()});
        known_.push_back(std::move(policy));
    }
}

void PolicyLexicon::load_phrases(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        KnownPolicy policy;
        policy.type = need<NodeType>(file, r, file.cell(r, file.column("type")));
        policy.topic = need<Topic>(file, r, file.cell(r, file.column("topic")));
        for (auto phrase : split(file.cell(r, file.column("phrases")), ';'))
            phrases_[first_word(phrase)].push_back({std::string(phrase), known_.size()});
        known_.push_back(std::move(policy));
    }
}

const PolicyNoun* PolicyLexicon::noun(std::string_view lemma) const {
    const auto found = nouns_.find(std::string(lemma));
    return found == nouns_.end() ? nullptr : &found->second;
}

const PolicyVerb* PolicyLexicon::verb(std::string_view lemma) const {
    const auto found = verbs_.find(std::string(lemma));
    return found == verbs_.end() ? nullptr : &found->second;
}

std::optional<Topic> PolicyLexicon::topic_of(std::string_view lemma) const {
    const auto found = topics_.find(std::string(lemma));
    return found == topics_.end() ? std::nullopt : std::optional(found->second);
}

std::string PolicyLexicon::canonical(std::string key) const {
    key = " " + key + " ";
    for (const auto& [written, same] : synonyms_)
        for (std::size_t at = key.find(written); at != std::string::npos; at = key.find(written, at + same.size() - 1)) key.replace(at, written.size(), same);
    return key.substr(1, key.size() - 2);
}

std::vector<PolicyLexicon::Match> PolicyLexicon::names_at(std::string_view text) const {
    std::vector<Match> matches;
    const auto found = names_.find(first_word(text));
    if (found == names_.end()) return matches;
    for (const Entry& entry : found->second) {
        const std::size_t length = match_name(text, entry.pattern);
        if (length != 0 && !word_continues(text, length)) matches.push_back({&known_[entry.policy], length});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.length > b.length; });
    return matches;
}

std::vector<PolicyLexicon::Match> PolicyLexicon::phrases_at(std::string_view text) const {
    std::vector<Match> matches;
    const auto found = phrases_.find(utf8::lower(first_word(text)));
    if (found == phrases_.end()) return matches;
    for (const Entry& entry : found->second) {
        const std::size_t length = match_phrase(text, entry.pattern);
        if (length != 0 && !word_continues(text, length)) matches.push_back({&known_[entry.policy], length});
    }
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.length > b.length; });
    return matches;
}

}  // namespace pg::extract
