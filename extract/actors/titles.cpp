#include "extract/actors/titles.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/policies/phrase.hpp"

namespace pg::extract {
namespace {

/// The longest title that ends right before token `end`, not reaching before `limit`.
std::uint32_t title_begin(const Document& document, std::uint32_t limit, std::uint32_t end, const ActorLexicon& lexicon, const RoleWord*& found) {
    const auto longest = static_cast<std::uint32_t>(lexicon.longest_title());
    for (std::uint32_t begin = end > limit + longest ? end - longest : limit; begin < end; ++begin) {
        const std::string text = phrase_text(document, {begin, end});
        if (const RoleWord* word = lexicon.title(text)) {
            found = word;
            return begin;
        }
    }
    return end;
}

/// "Cardinal", and "Cardinals" before the first of several names.
const RoleWord* title_of_one_or_many(const Document& document, TokenRange range, const ActorLexicon& lexicon) {
    const std::string text = phrase_text(document, range);
    if (const RoleWord* word = lexicon.title(text)) return word;
    return document.tokens[range.end - 1].xpos == Xpos::Nnps && text.size() > 4 && text.back() == 's' ? lexicon.title(text.substr(0, text.size() - 1)) : nullptr;
}

/// "Speaker of the National Assembly" before a name: an office with its complement, hung on the name; an empty range without one.
TokenRange long_title(const Document& document, const Tree& tree, TokenRange name, const ActorLexicon& lexicon) {
    for (std::uint32_t t = name.begin; t < name.end; ++t)
        for (const std::uint32_t office : tree.children(t)) {
            if (office >= name.begin || document.tokens[office].deprel != Deprel::NmodDesc || lexicon.title(document.form(office)) == nullptr) continue;
            const std::uint32_t complement = tree.child(office, {Deprel::Nmod});
            if (complement != no_token && complement > office && complement + 1 == name.begin) return {office, name.begin};
        }
    return {name.begin, name.begin};
}

bool tells_former(std::string_view word) { return word == "former" || word == "Former" || word == "ex" || word == "then" || word == "late" || word == "outgoing"; }

}  // namespace

PersonTitle read_title(const Document& document, const Tree& tree, TokenRange range, const ActorLexicon& lexicon) {
    PersonTitle out;
    out.name = range;
    const TokenRange sentence = document.sentences[tree.sentence_of(range.begin)].tokens;
    std::string title_text;
    const auto take = [&](TokenRange title, const RoleWord* word) {
        const std::string text = phrase_text(document, title);
        out.begin = title.begin;
        if (lexicon.is_honorific(text)) return;
        title_text = title_text.empty() ? text : text + " " + title_text;
        out.sector = word->sector;
    };
    out.begin = range.begin;
    // Titles that the recogniser took for a part of the name.
    for (bool cut = true; cut && out.name.size() > 1;) {
        cut = false;
        for (std::uint32_t end = out.name.end - 1; end > out.name.begin; --end)
            if (const RoleWord* word = title_of_one_or_many(document, {out.name.begin, end}, lexicon)) {
                const std::uint32_t begin = out.begin;
                take({out.name.begin, end}, word);
                out.begin = std::min(begin, out.begin);
                out.name.begin = end;
                cut = true;
                break;
            }
    }
    // Titles right before it.
    for (int round = 0; round < 2; ++round) {
        const RoleWord* word = nullptr;
        const std::uint32_t begin = title_begin(document, sentence.begin, out.begin, lexicon, word);
        if (word == nullptr) break;
        take({begin, out.begin}, word);
    }
    if (out.name.empty() || lexicon.title(phrase_text(document, out.name)) != nullptr) {
        out.name = {range.begin, range.begin};
        return out;
    }
    std::uint32_t first = out.begin;
    if (title_text.empty() && out.begin == out.name.begin)
        if (const TokenRange whole = long_title(document, tree, out.name, lexicon); !whole.empty()) {
            title_text = phrase_text(document, whole);
            out.sector = lexicon.title(document.form(whole.begin))->sector;
            first = whole.begin;
        }
    if (!title_text.empty()) {
        Office office;
        office.title = title_text;
        std::uint32_t before = first;
        for (std::uint32_t back = 0; back < 4 && before > sentence.begin; ++back) {
            --before;
            if (tells_former(document.form(before))) office.former = true;
            if (document.tokens[before].upos == Upos::Punct && document.form(before) != "-") break;
        }
        out.office = std::move(office);
    }
    return out;
}

}  // namespace pg::extract
