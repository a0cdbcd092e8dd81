#include "extract/events/doubts.hpp"

#include <algorithm>

#include "extract/events/standing_rules.hpp"
#include "extract/events/too_few.hpp"

namespace pg::extract {

Doubts::Doubts(const Document& document, const Tree& tree, const EntityLayer& layer, const EventKnowledge& knowledge, const Participants& participants)
    : document_(document), tree_(tree), layer_(layer), knowledge_(knowledge), participants_(participants), names_government_(names_government(layer)) {}

std::string_view Doubts::of_participants(const Clause& clause, const EventClaim& claim, const Frame& frame) const {
    if (names_too_few(document_, tree_, layer_, clause, claim, frame)) return "few";
    if (is_private(document_, tree_, layer_, knowledge_.relevance, clause, claim)) return "private";
    if (is_misfortune(tree_, layer_, knowledge_.frames, knowledge_.natural_causes, clause, claim)) return "misfortune";
    if (!names_government_ && is_ordinary_crime(tree_, layer_, knowledge_.ordinary_crimes, clause, claim)) return "crime";
    return told_of_nobody(clause, claim) ? "nobody" : "";
}

/// "services that could support them", "to protect employees", "the days of allowing it": nobody is said to do it. "will face charges": somebody undergoes it.
bool Doubts::told_of_nobody(const Clause& clause, const EventClaim& claim) const {
    if (clause.passive || clause.nominal || !claim.agent.empty() || !claim.policy.empty()) return false;
    if (clause.subject == no_token) return true;
    const auto subject = participants_.actor(clause.subject);
    return claim.status != Status::Actual && !(subject && std::find(claim.recipient.begin(), claim.recipient.end(), *subject) != claim.recipient.end());
}

std::string_view Doubts::of_happening(const Clause& clause, const EventClaim& claim) const {
    if (is_standing_rule(tree_, layer_, clause, claim)) return "rule";
    if (is_mere_purpose(tree_, layer_, clause, claim)) return "purpose";
    if (is_mere_description(tree_, clause, claim)) return "description";
    if (is_bare_condition(tree_, clause, claim)) return "condition";
    if (is_done_to_oneself(tree_, clause, claim)) return "oneself";
    return is_named_crime(tree_, layer_, knowledge_.criminal_records, knowledge_.ordinary_crimes, clause, claim) ? "named" : "";
}

}  // namespace pg::extract
