// The two sides of what is between them, and the two ends of a journey.
#include <array>
#include <string_view>

#include "extract/mending/mending.hpp"
#include "extract/one_of.hpp"

namespace pg::extract {

void mend_between(const Tree& tree, std::uint32_t side, Document& mended) {
    const std::uint32_t noun = tree.head(side);
    if (noun == no_token || noun > side || tree.marker(side) != "between" || tree.child(side, {Deprel::Conj}) != no_token) return;
    const auto is_other = [&](std::uint32_t t) {
        if (t <= side || tree.token(t).upos == Upos::Verb) return false;
        const std::uint32_t cc = tree.child(t, {Deprel::Cc});
        return cc != no_token && tree.form(cc) == "and" && tree.subtree(t).begin == cc && cc == tree.subtree(side).end;
    };
    const auto join = [&](std::uint32_t t) {
        mended.tokens[t].head = side;
        mended.tokens[t].deprel = Deprel::Conj;
    };
    for (const std::uint32_t c : tree.children(noun))
        if (tree.token(c).deprel == Deprel::Conj && is_other(c)) return join(c);
    const std::uint32_t verb = tree.head(noun);
    if (verb == no_token || base_of(tree.token(noun).deprel) != Deprel::Nsubj) return;
    for (const std::uint32_t c : tree.children(verb))
        if (base_of(tree.token(c).deprel) == Deprel::Nsubj && is_other(c)) return join(c);
}

void mend_journey(const Tree& tree, std::uint32_t goal, Document& mended) {
    static constexpr std::array<std::string_view, 6> journeys{"visit", "trip", "journey", "tour", "return", "voyage"};
    static constexpr std::array<std::string_view, 5> sent{"ambassador", "envoy", "delegate", "representative", "adviser"};  // to whom: "the ambassador to Kenya"
    const std::uint32_t traveller = tree.head(goal);
    if (traveller == no_token || traveller > goal || tree.marker(goal) != "to" || tree.token(traveller).deprel != Deprel::Nmod || is_one_of(tree.lemma(traveller), sent)) return;
    const std::string marker = tree.marker(traveller);
    const std::uint32_t journey = tree.head(traveller);
    if ((marker == "by" || marker == "of") && journey != no_token && journey < traveller && is_one_of(tree.lemma(journey), journeys)) mended.tokens[goal].head = journey;
}

}  // namespace pg::extract
