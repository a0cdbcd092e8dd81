#include "extract/actors/complements.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace pg::extract {
namespace {

constexpr std::uint32_t longest = 14;  // words behind the noun

bool is_name_or_noun(const Token& token) { return token.upos == Upos::Noun || token.upos == Upos::Propn; }

/// "accused the regime of fraud", "alerted the public of the danger": what they are accused or told of.
bool is_charge(const Tree& tree, std::uint32_t noun, std::uint32_t complement) {
    static constexpr std::array<std::string_view, 18> verbs{"accuse", "warn", "alert", "inform", "notify", "remind", "convict", "suspect", "strip", "deprive", "clear", "rid", "assure", "advise", "acquit", "rob", "relieve", "absolve"};
    while (tree.token(noun).deprel == Deprel::Conj && tree.head(noun) != no_token) noun = tree.head(noun);
    const std::uint32_t verb = tree.head(noun);
    return tree.token(complement).upos != Upos::Propn && verb != no_token && verb < noun && std::find(verbs.begin(), verbs.end(), tree.lemma(verb)) != verbs.end();
}

/// "officials in Lyon said": behind the verb the parser cannot tell where the people are from where the deed was done.
bool tells_where_from(const Tree& tree, std::uint32_t noun, std::uint32_t complement) {
    static constexpr std::array<std::string_view, 5> places{"in", "at", "across", "throughout", "near"};
    const std::string marker = tree.marker(complement);
    if (base_of(tree.token(noun).deprel) != Deprel::Nsubj || noun > tree.head(noun)) return false;
    if (marker == "from") return true;
    return tree.token(complement).upos == Upos::Propn && std::find(places.begin(), places.end(), marker) != places.end();
}

/// A quotation that may go on behind the phrase.
bool has_quote(const Tree& tree, TokenRange range) {
    for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (tree.token(t).xpos == Xpos::OpenQuote || tree.token(t).xpos == Xpos::CloseQuote) return true;
    return false;
}

/// The end of a noun phrase at the token: its name to the end, names joined to it, "House of Representatives".
std::uint32_t phrase_end(const Tree& tree, std::uint32_t t, std::uint32_t limit) {
    std::uint32_t end = t + 1;
    for (const std::uint32_t f : tree.children(t))
        if (f == end && tree.token(f).deprel == Deprel::Flat) ++end;
    std::uint32_t last = no_token;
    for (const std::uint32_t c : tree.children(t)) {
        // "ministers of Cambodia, Laos and Vietnam" are those of all of them.
        if (tree.token(c).deprel == Deprel::Conj && tree.token(c).upos == Upos::Propn && tree.token(t).upos == Upos::Propn && c < limit) last = c;
        if (tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "of" && is_name_or_noun(tree.token(c)) && tree.subtree(c).begin == end && c < limit) end = c + 1;
    }
    if (last != no_token && tree.child(last, {Deprel::Cc}) != no_token) end = std::max(end, last + 1);
    return end;
}

}  // namespace

std::uint32_t complement_end(const Tree& tree, std::uint32_t noun) {
    const bool all_of_a_body = tree.lemma(noun) == "member" && tree.token(noun).xpos == Xpos::Nns && tree.child(noun, {Deprel::Nummod, Deprel::Amod}) == no_token;
    if (all_of_a_body) return noun + 1;  // "members of the Senate" are the Senate
    for (const std::uint32_t c : tree.children(noun)) {
        if (c < noun || tree.token(c).deprel != Deprel::Nmod || !is_name_or_noun(tree.token(c)) || tree.subtree(c).begin != noun + 1) continue;
        if (tree.marker(c) != "of" && !tells_where_from(tree, noun, c)) continue;
        if (is_charge(tree, noun, c)) break;
        const std::uint32_t end = phrase_end(tree, c, noun + longest);
        return end <= noun + longest && !has_quote(tree, {noun + 1, end}) ? end : noun + 1;
    }
    return noun + 1;
}

}  // namespace pg::extract
