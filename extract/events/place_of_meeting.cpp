// Where people meet: a meeting is told by its verb, its noun or both, and the place may hang on any of them or on whom they meet.
#include <algorithm>

#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {

/// "talks", "summit": a noun for people who meet or speak.
bool ArgumentFinder::is_meeting(std::uint32_t noun) const {
    if (tree_.token(noun).upos != Upos::Noun) return false;
    const std::vector<Frame>& frames = frames_.noun(lower_lemma(tree_, noun));
    return std::any_of(frames.begin(), frames.end(), [](const Frame& frame) { return frame.type == EventType::Consult; });
}

/// "met members of the council in Leeds", "a summit of the network in Baku": in the phrase, but not behind what is spoken about: "talks on the war in Mali".
void ArgumentFinder::add_place_in_phrase(std::uint32_t head, EventClaim& claim) const {
    constexpr int deepest = 3;
    std::uint32_t at = head;
    for (int depth = 0; depth < deepest && at != no_token && claim.place.empty(); ++depth) {
        std::uint32_t below = no_token;
        for (const std::uint32_t c : tree_.children(at)) {
            if (c < at || !claim.place.empty()) continue;
            const Deprel relation = tree_.token(c).deprel;
            if (relation == Deprel::Acl || relation == Deprel::AclRelcl) add_held_in(c, claim);
            if (relation != Deprel::Nmod) continue;
            const std::string marker = tree_.marker(c);
            if (is_locative(marker) || marker == "at") {
                const auto place = participants_.place(c);
                if (!place) below = c;
                else if (!takes_part(claim, *place) && participants_.conjuncts(c).size() == 1) claim.place.push_back(*place);  // not "met envoys in Oslo, Baku and Leeds"
            } else if (marker == "of" || marker == "with" || marker == "between") below = c;
        }
        at = below;
    }
}

/// "met with counterparts in Dubai", "held talks in Oslo", "took part in the summit of the network in Baku"
void ArgumentFinder::add_place_of_meeting(const Clause& clause, EventClaim& claim) const {
    if (claim.type != EventType::Consult || claim.act) return;
    if (clause.nominal) add_place_in_phrase(clause.predicate, claim);
    if (claim.place.empty() && !clause.nominal && clause.object != no_token && (is_meeting(clause.object) || participants_.actor(clause.object))) add_place_in_phrase(clause.object, claim);
    for (const auto& [preposition, head] : clause.obliques) {
        if (!claim.place.empty()) return;
        if (preposition == "with" || preposition == "between" || ((preposition == "in" || preposition == "at" || preposition == "during" || preposition == "to") && is_meeting(head))) add_place_in_phrase(head, claim);
    }
}

}  // namespace pg::extract
