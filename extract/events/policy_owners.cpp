// Whom it touches that a policy is taken up, cut, backed or refused: whose it is, with whom it is made.
#include <algorithm>

#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

/// Takes somebody's policy away from him, keeps it for him, or takes a stand on it.
bool touches_owner(std::optional<EventType> type) {
    return is_one_of<EventType>(type, {EventType::Support, EventType::Reject, EventType::Coerce, EventType::Sanction, EventType::Concede});
}

bool is_joint(std::optional<EventType> type) {
    return is_one_of<EventType>(type, {EventType::Agree, EventType::Consult, EventType::Cooperate, EventType::Request, EventType::Reject, EventType::Support});
}

}  // namespace

/// The phrase's actors, joined ones included, though they stand within a policy's description.
std::vector<MentionIndex> ArgumentFinder::named_in_policy(std::uint32_t head) const {
    std::vector<MentionIndex> out;
    for (const std::uint32_t h : participants_.conjuncts(head))
        if (const auto actor = participants_.actor(h); actor && !participants_.layer().headed_by(h, NodeKind::Policy)) out.push_back(*actor);
    return out;
}

/// "opposed the government's climate target", "curtailed women's rights", "deplored the actions of the regime".
void ArgumentFinder::add_owner_of_policy(const Clause& clause, EventClaim& claim) const {
    if (!claim.recipient.empty() || clause.nominal || clause.object == no_token || is_one_of<Act>(claim.act, {Act::Adopt, Act::Implement})) return;
    const bool stand = takes_stand(claim.type), policy = participants_.of(clause.object, NodeKind::Policy).has_value();
    if (!touches_owner(claim.type) && !stand) return;
    const std::string noun = lower_lemma(tree_, clause.object);
    for (const std::uint32_t c : tree_.children(clause.object)) {
        const Deprel relation = tree_.token(c).deprel;
        const bool owns = relation == Deprel::NmodPoss && tree_.token(c).upos != Upos::Pron && policy && claim.type != EventType::Accuse && (claim.type != EventType::Concede || words_.is(ArgumentWord::Held, noun));  // "lifted the rebels' siege"
        const bool of = relation == Deprel::Nmod && tree_.marker(c) == "of" && words_.is(stand ? ArgumentWord::Doing : ArgumentWord::Held, noun);
        if (!owns && !of) continue;
        for (const MentionIndex m : named_in_policy(c))
            if (!is_agent(claim, m)) claim.recipient.push_back(m);
    }
}

/// "signed a memorandum with the county", "opposed the peace agreement with the rebels"; of a treaty between two, the other one.
void ArgumentFinder::add_partner_of_policy(const Clause& clause, EventClaim& claim) const {
    if (!claim.recipient.empty() || clause.nominal || clause.object == no_token || !is_joint(claim.type) || !participants_.of(clause.object, NodeKind::Policy)) return;
    for (const std::uint32_t c : tree_.children(clause.object)) {
        const std::string marker = c > clause.object && tree_.token(c).deprel == Deprel::Nmod ? tree_.marker(c) : std::string();
        if (marker != "with" && marker != "between") continue;
        const std::vector<MentionIndex> sides = named_in_policy(c);
        if (marker == "between" && std::none_of(sides.begin(), sides.end(), [&](MentionIndex m) { return is_agent(claim, m); })) continue;
        for (const MentionIndex m : sides)
            if (!is_agent(claim, m)) claim.recipient.push_back(m);
    }
}

/// "a campaign against the policies of the British", "interference in the affairs of its neighbours", "raids at the homes of two ministers": whose affairs, policies or homes they are.
void ArgumentFinder::add_owner_behind(const Clause& clause, EventClaim& claim) const {
    if (!claim.recipient.empty() || !clause.nominal || claim.agent.empty()) return;
    const bool coerced = claim.type == EventType::Coerce, stand = takes_stand(claim.type);
    for (const auto& [marker, head] : clause.obliques) {
        const bool aimed = (stand && (marker == "against" || marker == "over" || marker == "for")) || (coerced && (marker == "against" || marker == "in" || marker == "at" || marker == "on"));
        if (!aimed || participants_.actor(head)) continue;
        for (const std::uint32_t c : tree_.children(head)) {
            const Deprel relation = tree_.token(c).deprel;
            const bool owner = (relation == Deprel::Nmod && tree_.marker(c) == "of") || (relation == Deprel::NmodPoss && tree_.token(c).upos != Upos::Pron);
            const bool state = relation == Deprel::Amod && participants_.of(c, NodeKind::Place) && participants_.of(head, NodeKind::Policy);  // "concern over the Iranian program"
            if (!owner && !state) continue;
            std::vector<MentionIndex> found;
            add_actors(c, found);
            for (const MentionIndex m : found)
                if (!is_agent(claim, m)) claim.recipient.push_back(m);
        }
        if (!claim.recipient.empty()) return;
    }
}

}  // namespace pg::extract
