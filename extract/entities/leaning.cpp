#include "extract/entities/leaning.hpp"

#include <algorithm>
#include <string>

#include "core/utf8.hpp"
#include "extract/entities/verb_spellings.hpp"

namespace pg::extract {
namespace {

constexpr Lean policy_surely{8, -6};
constexpr Lean policy_likely{8, -2};
constexpr Lean policy_maybe{5, 0};

bool has_would(const Tree& tree, std::uint32_t verb) {
    const auto& below = tree.children(verb);
    return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) { return tree.token(c).deprel == Deprel::Aux && utf8::lower(tree.form(c)) == "would"; });
}

/// "It passed", "it cleared the Senate": not what passes a law or fails to act.
bool is_carried(const Chains& chains, std::uint32_t verb) {
    if (chains.tree.child(verb, {Deprel::Xcomp, Deprel::Ccomp}) != no_token) return false;
    const auto object = chains.tree.child(verb, {Deprel::Obj});
    if (object == no_token) return true;
    for (auto d = chains.drafts_before(object + 1); d-- > 0 && chains.drafts[d].tokens.end > object;)
        if (chains.drafts[d].head == object && chains.drafts[d].about.sector == Sector::Leg) return true;
    return false;
}

}  // namespace

Lean leaning(const Chains& chains, std::uint32_t pronoun) {
    const Tree& tree = chains.tree;
    const auto verb = tree.head(pronoun);
    if (verb == no_token) return {};
    const Deprel rel = tree.token(pronoun).deprel;
    const auto is = [&](PronounVerb kind, const std::string& words) { return chains.knowledge.is(kind, words); };
    const auto verbs = verb_spellings(tree, verb, pronoun);
    const auto any = [&](PronounVerb kind) { return std::any_of(verbs.begin(), verbs.end(), [&](const std::string& v) { return is(kind, v); }); };
    if (rel == Deprel::Obl) {
        const std::string marker = tree.marker(pronoun);
        const bool against = (marker == "against" || marker == "for") && is(PronounVerb::Against, verbs.front());
        return against || is(PronounVerb::Decided, verbs.front() + "_" + marker) ? policy_surely : Lean{};
    }
    if (base_of(rel) == Deprel::Obj || rel == Deprel::NsubjPass) return any(PronounVerb::Decided) || any(PronounVerb::Ends) ? policy_surely : any(PronounVerb::Judged) ? policy_likely : Lean{};
    if (rel != Deprel::Nsubj) return {};
    if (any(PronounVerb::Ends) || (is(PronounVerb::Carried, verbs.front()) && is_carried(chains, verb))) return policy_surely;
    if (!any(PronounVerb::Provides)) return {};
    return has_would(tree, verb) ? policy_likely : policy_maybe;
}

}  // namespace pg::extract
