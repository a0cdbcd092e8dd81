// Where somebody leaves or goes, or is brought: a place of what happens, and nobody to whom it is done.
#include <algorithm>

#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

bool leads(std::string_view preposition) { return preposition == "to" || preposition == "into" || preposition == "from" || preposition == "back to"; }

/// "arrested, deported, expelled": done to somebody who is brought away.
bool brings(const EventClaim& claim) { return claim.type == EventType::Coerce && is_one_of<Mode>(claim.mode, {Mode::Arrest, Mode::Deport, Mode::Expel}); }

}  // namespace

/// Verbs of going: some frame of theirs takes the place from a phrase that leads there or from there: "travel to", "depart for".
bool ArgumentFinder::is_going(std::uint32_t verb) const {
    for (const Frame& frame : frames_.verb(lower_lemma(tree_, verb)))
        for (const FrameRole& role : frame.roles)
            if (role.role == Role::Place && std::any_of(role.slots.begin(), role.slots.end(), [](const std::string& slot) { return leads(slot) || slot == "for"; })) return true;
    return false;
}

/// Whom somebody is brought to or moves to, or from, if it is a place: "left Greece", "were transferred to Paris", "departed from Taiwan", "her deportation from Canada".
bool ArgumentFinder::is_end_of_way(const Clause& clause, const EventClaim& claim, std::string_view preposition) const {
    const bool away = preposition == "to" || preposition == "into";
    if (claim.type == EventType::Retreat) return true;
    if (preposition.empty()) return false;
    if (claim.type == EventType::Coerce) {
        if (clause.nominal) return brings(claim) || claim.mode == Mode::Deport || is_going(clause.predicate);
        return away && (clause.passive || participants_.actor(clause.object));
    }
    return (claim.type == EventType::Consult || claim.type == EventType::Mobilize) && is_going(clause.predicate) && (away || clause.object == no_token);
}

void ArgumentFinder::leave_ends_of_way(const Clause& clause, EventClaim& claim) const {
    if (claim.act || claim.recipient.empty() || (claim.type == EventType::Mobilize && !claim.place.empty())) return;  // "sent troops to Mali": its frame says that both are meant
    const EntityLayer& layer = participants_.layer();
    const auto leave = [&](std::uint32_t head, std::string_view preposition) {
        if (head == no_token || !is_end_of_way(clause, claim, preposition)) return;
        for (const std::uint32_t h : participants_.conjuncts(head)) {
            const auto place = participants_.of(h, NodeKind::Place);
            if (!place) continue;
            const auto told = std::find_if(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex m) { return m == *place || layer.mentions[m].head == h; });
            if (told == claim.recipient.end()) continue;
            claim.recipient.erase(told);
            if (!takes_part(claim, *place)) claim.place.push_back(*place);
        }
    };
    for (const auto& [preposition, head] : clause.obliques)
        if (leads(preposition)) leave(head, preposition);
    if (claim.type == EventType::Retreat && !clause.nominal && is_open(claim)) leave(clause.object, "");
}

/// "was released from Pakistan", "fled to Malta", "was taken to Camp Lemonnier", "sent police to Haiti", "flew the wounded to Oslo": unless it is whom the event is about.
void ArgumentFinder::add_ends_of_way(const Clause& clause, EventClaim& claim) const {
    const bool leaves = claim.type == EventType::Retreat, sends = claim.type == EventType::Mobilize;
    const bool helps = claim.type == EventType::Aid && is_going(clause.predicate) && (clause.passive || participants_.actor(clause.object));
    if ((!leaves && !sends && !helps && !brings(claim)) || claim.act || clause.nominal || !claim.place.empty()) return;
    for (const auto& [preposition, head] : clause.obliques) {
        if (!leads(preposition) || ((sends || helps) && preposition == "from")) continue;
        const auto place = participants_.place(head);
        if (place && !takes_part(claim, *place)) claim.place.push_back(*place);
    }
}

/// "were allowed to move to Norway", "ordered him removed to Mexico", "lets her stay in Oslo": where somebody may or must go or be.
void ArgumentFinder::add_place_of_complement(const Clause& clause, EventClaim& claim) const {
    if (clause.nominal || claim.act || clause.xcomp == no_token || !is_one_of<EventType>(claim.type, {EventType::Coerce, EventType::Concede, EventType::Retreat, EventType::Aid})) return;
    for (const auto& [preposition, head] : read_verb(tree_, clause.xcomp).obliques) {
        if (!is_locative(preposition) && !(leads(preposition) && is_going(clause.xcomp))) continue;
        const auto place = participants_.place(head);
        if (place && !takes_part(claim, *place)) claim.place.push_back(*place);
    }
}

}  // namespace pg::extract
