#include "extract/entities/held_office.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/entities/name_key.hpp"

namespace pg::extract {
namespace {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Words that tell nothing of which office it is.
bool is_idle(std::string_view word) {
    static constexpr std::array<std::string_view, 22> idle{"the", "of", "for", "and", "in", "at", "to", "a", "an", "current", "incumbent", "outgoing", "embattled", "'s", "\xE2\x80\x99s", "-", "his", "her", "its", "their", "serving", "sitting"};
    return one_of(idle, word);
}

/// "deputy chief", "spokesman of the minister": somebody else.
bool is_somebody_elses(std::string_view word) {
    static constexpr std::array<std::string_view, 20> words{"deputy", "vice", "assistant", "under", "undersecretary", "former", "ex", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "wife", "son", "candidate", "counterpart", "opposition", "shadow", "acting"};
    return one_of(words, word);
}

/// "Iran" and "Iranian", "Marine" and "Marines".
bool alike(const std::string& a, const std::string& b) {
    const auto& shorter = a.size() < b.size() ? a : b;
    const auto& longer = a.size() < b.size() ? b : a;
    return a == b || (shorter.size() >= 4 && longer.size() <= shorter.size() + 3 && longer.starts_with(shorter));
}

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return alike(w, word); });
}

}  // namespace

bool heads_body(std::string_view noun) {
    static constexpr std::array<std::string_view, 6> words{"head", "chief", "director", "boss", "commander", "chairman"};
    return one_of(words, noun);
}

std::vector<std::string> office_words(std::string_view text) {
    std::string blank;
    for (const char c : text) blank += c == '-' || c == ',' ? ' ' : c;
    std::vector<std::string> words = name_words(blank);
    std::erase_if(words, [](const std::string& word) { return is_idle(word); });
    return words;
}

bool tells_office(const std::vector<std::string>& phrase, const std::string& head, const Anaphor* anaphor, const std::vector<std::string>& office) {
    if (phrase.size() < 2) return false;
    const auto names_head = [&](const std::string& word) {
        if (word == head || (heads_body(word) && heads_body(head))) return true;
        return anaphor != nullptr && anaphor->office && std::find(anaphor->match.begin(), anaphor->match.end(), word) != anaphor->match.end();
    };
    if (std::none_of(office.begin(), office.end(), names_head)) return false;
    for (const auto& word : phrase)
        if (word != head && !has(office, word)) return false;
    return std::none_of(office.begin(), office.end(), [&](const std::string& word) { return is_somebody_elses(word) && !has(phrase, word); });
}

const std::vector<std::vector<std::string>>& OfficesOfPeople::of(const Chains& chains, std::uint32_t c) {
    const Document& doc = chains.document;
    const Cluster& cluster = chains.clusters[c];
    Offices& known = known_[c];
    for (; known.offices < cluster.offices.size(); ++known.offices) known.words.push_back(office_words(cluster.offices[known.offices]));
    for (; known.mentions < cluster.mentions.size(); ++known.mentions) {
        const auto& draft = chains.drafts[cluster.mentions[known.mentions]];
        if (draft.form != MentionForm::Name || draft.about.offices.empty()) continue;
        std::uint32_t begin = draft.tokens.begin;
        for (const auto child : chains.tree.children(draft.head)) {
            const Deprel relation = base_of(doc.tokens[child].deprel);
            if (child < begin && (relation == Deprel::Compound || relation == Deprel::Amod || relation == Deprel::Nmod)) begin = std::min(begin, chains.tree.subtree(child).begin);
        }
        if (begin == draft.tokens.begin) continue;
        const std::uint32_t from = doc.tokens[begin].span.begin;
        known.words.push_back(office_words(utf8::lower(doc.text().substr(from, draft.span.begin - from))));
    }
    return known.words;
}

}  // namespace pg::extract
