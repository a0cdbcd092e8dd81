#include "extract/events/undoing.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "extract/one_of.hpp"

namespace pg::extract {
namespace {

bool ends(std::string_view lemma) {
    static constexpr std::array<std::string_view, 22> words{"end", "repeal", "lifting", "expiration", "expiry", "termination", "rollback", "cancellation", "suspension", "abolition", "conclude",
                                                            "lift", "scrap", "cancel", "terminate", "abolish", "rescind", "revoke", "suspend", "withdrawal", "removal", "demise"};
    return is_one_of(lemma, words);
}

/// "a decree that cuts fuel subsidies": who adopts it is not for the subsidies.
bool reduces(std::string_view lemma) {
    static constexpr std::array<std::string_view, 16> verbs{"cut", "reduce", "slash", "curb", "limit", "restrict", "ban", "prohibit", "lower", "trim", "halve", "weaken", "narrow", "delay", "block", "overturn"};
    return is_one_of(lemma, verbs);
}

/// "a bill to expand the program", "a plan to keep the tax": what is done to a policy for it; "a bill to amend the act" need be neither for nor against it.
bool furthers(std::string_view lemma) {
    static constexpr std::array<std::string_view, 26> verbs{"expand", "extend", "fund", "protect", "strengthen", "support", "keep", "restore", "save", "reauthorize", "reauthorise", "renew", "create",
                                                            "establish", "increase", "legalize", "legalise", "introduce", "impose", "implement", "adopt", "ratify", "approve", "reinstate", "finance", "launch"};
    return is_one_of(lemma, verbs);
}

/// "urged them to reject the treaty", "asked that the ban be lifted": what the verb does is against the policy.
bool undoes(const Tree& tree, std::uint32_t verb) {
    static constexpr std::array<std::string_view, 22> verbs{"remove", "annul", "nullify", "drop", "withdraw", "reverse", "overturn", "reject", "block", "veto", "halt",
                                                            "stop", "abandon", "eliminate", "ditch", "oppose", "dismantle", "kill", "axe", "scuttle", "defeat", "quash"};
    const std::string lemma = utf8::lower(tree.lemma(verb));
    if (tree.token(verb).upos != Upos::Verb || !(ends(lemma) || is_one_of(lemma, verbs))) return false;
    return std::none_of(tree.children(verb).begin(), tree.children(verb).end(), [&](std::uint32_t c) { return tree.lemma(c) == "not" || tree.lemma(c) == "never" || tree.lemma(c) == "n't"; });
}

/// What is asked for, below the verb that asks: "called for it [to be lifted]", "urged them [to vote to repeal it]".
bool is_asked(const Tree& tree, std::uint32_t deed, std::uint32_t predicate) {
    for (int steps = 0; steps < 3 && deed != no_token; ++steps, deed = tree.head(deed)) {
        if (deed == predicate) return true;
        const Deprel link = tree.token(deed).deprel;
        if (link != Deprel::Xcomp && link != Deprel::Ccomp && link != Deprel::Advcl && link != Deprel::Obl) return false;
        if (link == Deprel::Advcl && tree.marker(deed, Deprel::Mark) != "for to" && tree.marker(deed, Deprel::Mark) != "to") return false;
        if (link == Deprel::Obl && tree.marker(deed) != "for") return false;
    }
    return deed == predicate;
}

}  // namespace

bool wants_it_undone(const Tree& tree, std::uint32_t policy, std::uint32_t predicate) {
    const Deprel relation = tree.token(policy).deprel;
    const std::uint32_t above = tree.head(policy);
    if (above == no_token) return false;
    if (relation == Deprel::Nmod) return tree.token(above).deprel == Deprel::Obl && ends(utf8::lower(tree.lemma(above))) && is_asked(tree, above, predicate);
    if (relation == Deprel::Obj && above == predicate) {
        const std::uint32_t wanted = tree.child(predicate, {Deprel::Xcomp});  // "want the reform scrapped"
        return wanted != no_token && tree.token(wanted).xpos == Xpos::Vbn && undoes(tree, wanted);
    }
    return (relation == Deprel::Obj || relation == Deprel::NsubjPass) && undoes(tree, above) && is_asked(tree, above, predicate);
}

bool is_ended_within(const Tree& tree, std::uint32_t inner, std::uint32_t outer) {
    for (std::uint32_t at = inner; at != outer; at = tree.head(at)) {
        const std::uint32_t above = tree.head(at);
        if (above == no_token) return false;
        const std::string lemma = utf8::lower(tree.lemma(above));
        if (ends(lemma) || (tree.token(above).upos == Upos::Verb && reduces(lemma))) return true;
    }
    return false;
}

bool is_furthered_within(const Tree& tree, std::uint32_t inner, std::uint32_t outer) {
    for (std::uint32_t at = inner; at != outer; at = tree.head(at)) {
        const std::uint32_t above = tree.head(at);
        if (above == no_token) return false;
        if (ends(utf8::lower(tree.lemma(above))) || (tree.token(above).upos == Upos::Verb && !furthers(utf8::lower(tree.lemma(above))))) return false;
    }
    return true;
}

bool stands_behind_its_end(const Tree& tree, const EntityMention& policy) {
    const auto is_end = [&](std::uint32_t t) { return tree.token(t).upos == Upos::Noun && ends(utf8::lower(tree.lemma(t))); };
    const std::uint32_t above = tree.head(policy.head), first = policy.tokens.begin;
    if (above != no_token && tree.token(policy.head).deprel == Deprel::Nmod && tree.marker(policy.head) == "of" && is_end(above)) return true;
    return first >= 2 && utf8::lower(tree.form(first - 1)) == "of" && is_end(first - 2);  // names such as "Don't ask, don't tell" have trees of their own
}

bool is_about_the_end(const Tree& tree, const Participants& participants, const Clause& clause) {
    const std::uint32_t object = clause.object, deed = clause.xcomp;
    if (!clause.nominal && deed != no_token && tree.token(deed).xpos == Xpos::Vbg && ends(utf8::lower(tree.lemma(deed)))) return true;  // "supports lifting the ban"
    if (object == no_token || clause.nominal || participants.layer().headed_by(object, NodeKind::Policy)) return false;
    if (ends(utf8::lower(tree.lemma(object)))) return participants.policy_inside(object).has_value();
    for (const std::uint32_t c : tree.children(object))
        if (tree.token(c).deprel == Deprel::Acl && tree.token(c).xpos == Xpos::Vb && ends(utf8::lower(tree.lemma(c)))) return true;
    return false;
}

std::optional<MentionIndex> ended_by_object(const Tree& tree, const Participants& participants, const Clause& clause) {
    const std::uint32_t object = clause.object;
    if (object == no_token || clause.nominal || !ends(utf8::lower(tree.lemma(object))) || !participants.layer().headed_by(object, NodeKind::Policy)) return std::nullopt;
    for (const std::uint32_t c : tree.children(object))
        if (tree.token(c).deprel == Deprel::Nmod && tree.marker(c) == "of")
            if (const auto ended = participants.layer().headed_by(c, NodeKind::Policy)) return ended;
    return std::nullopt;
}

std::optional<Act> reversed(Act act) {
    switch (act) {
        case Act::Block:
        case Act::Reject:
        case Act::Veto: return Act::Uphold;
        case Act::Adopt: return Act::Repeal;
        default: return std::nullopt;
    }
}

}  // namespace pg::extract
