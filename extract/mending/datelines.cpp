// Where an article was written takes no part in what it tells: "ISLAMABAD, Mar 03: India has agreed", "ATHENS--Greece has agreed".
#include <algorithm>

#include "extract/mending/mending.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t longest = 9;  // tokens up to the dash or colon

bool in_capitals(std::string_view form) {
    return form.size() >= 4 && std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool ends_dateline(std::string_view form) { return form == ":" || form == "-" || form == "--" || form == "\xE2\x80\x94" || form == "\xE2\x80\x93"; }

/// The dash or colon behind the dateline; the beginning where there is none.
std::uint32_t end_of_dateline(const Document& document, TokenRange sentence) {
    for (std::uint32_t t = sentence.begin + 1; t < sentence.end && t < sentence.begin + longest; ++t) {
        if (ends_dateline(document.form(t))) return t;
        const Upos tag = document.tokens[t].upos;
        if (tag != Upos::Propn && tag != Upos::Punct && tag != Upos::Num && tag != Upos::Noun) return sentence.begin;
    }
    return sentence.begin;
}

}  // namespace

void mend_dateline(const Document& document, const Sentence& sentence, Document& mended) {
    const std::uint32_t place = sentence.tokens.begin;
    if (sentence.tokens.size() < 5 || !in_capitals(document.form(place))) return;
    const bool named = std::any_of(document.names.begin(), document.names.end(), [&](const Name& n) { return n.type == NerType::Loc && n.tokens.begin == place; });
    const std::uint32_t end = end_of_dateline(document, sentence.tokens);
    Token& token = mended.tokens[place];
    if (!named || end == place || base_of(token.deprel) != Deprel::Nsubj || token.head == no_token || token.head < end) return;
    const std::uint32_t verb = token.head;
    bool subject = false;
    for (std::uint32_t t = end + 1; t < verb; ++t) {
        if (mended.tokens[t].head == place) {  // "ATHENS--Greece has agreed": who was taken for the same
            mended.tokens[t].head = verb;
            mended.tokens[t].deprel = mended.tokens[t].deprel == Deprel::Appos && !subject ? token.deprel : Deprel::Parataxis;
        }
        subject = subject || (mended.tokens[t].head == verb && base_of(mended.tokens[t].deprel) == Deprel::Nsubj);
    }
    if (subject) token.deprel = Deprel::Parataxis;
}

}  // namespace pg::extract
