#include "extract/events/too_few.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "extract/events/relevance.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

/// "Seven of those arrested", "eleven", "others".
bool counts_people(const Document& document, std::uint32_t t) {
    if (t == no_token) return false;
    const Token& token = document.tokens[t];
    return token.upos == Upos::Num || token.lemma == "one" || token.lemma == "other" || token.lemma == "those" || utf8::lower(document.form(t)) == "many";
}

/// "discussed his concern in a statement", "at the annual meeting of the agency": a person consults somebody; bodies meet and people call meetings.
bool consults_nobody(const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim) {
    if (claim.agent.empty()) {  // "Talks with Iran have stalled", not "a letter to Iran"
        const bool with = std::any_of(clause.obliques.begin(), clause.obliques.end(), [](const auto& phrase) { return phrase.first == "with"; });
        return !clause.nominal || ((claim.recipient.empty() || !with) && claim.policy.empty() && claim.place.empty());
    }
    if (claim.agent.size() > 1 || is_plural(tree, layer, claim.agent.front()) || !claim.recipient.empty() || !claim.policy.empty() || !claim.place.empty() || claim.rule.starts_with("verb:call/")) return false;
    const Entity& e = layer.entity_of(claim.agent.front());
    return clause.nominal || e.type == NodeType::Person || e.generic;
}

}  // namespace

bool names_too_few(const Document& document, const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim, const Frame& frame) {
    // "Eleven had been deported": a deed stands even where the program knows nobody in it.
    const bool stands = clause.passive && claim.type && frame.weight > 0 && tree.child(clause.predicate, {Deprel::AuxPass}) != no_token && counts_people(document, clause.object);
    if (claim.agent.empty() && claim.recipient.empty() && claim.policy.empty() && claim.place.empty() && !stands) return true;
    // An act of a policy needs a policy or an agent; a type needs somebody.
    const bool plays_there = is_one_of<EventType>(claim.type, {EventType::Protest, EventType::Assault}) && !claim.place.empty();  // "Protests spread to Chicago"
    if (claim.agent.empty() && claim.recipient.empty() && claim.policy.empty() && !clause.passive && !clause.nominal && !plays_there) return true;
    if (claim.type == EventType::Consult && consults_nobody(tree, layer, clause, claim)) return true;
    if (clause.nominal && claim.mode == Mode::Release && claim.type == EventType::Retreat && names_bodies(layer, claim.recipient)) return true;  // "the Pentagon release" is a paper
    const bool of_policy = claim.act && !is_office_act(*claim.act);
    return !claim.type && of_policy && claim.policy.empty() && (claim.act == Act::Propose || !any_political(layer, claim.recipient));  // "started his career"
}

}  // namespace pg::extract
