// To whom it is done, where no frame says so: the object, a counterpart in a phrase, whom the complement tells of, whose it is or where it belongs.
#include <algorithm>
#include <array>

#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

/// Prepositions before a counterpart, the likeliest first.
constexpr std::array<std::string_view, 9> counterpart_prepositions{"against", "to", "with", "from", "on", "toward", "towards", "for", "of"};

/// Done with one another: "joined forces against the rebels" is nothing done with the rebels.
bool is_friendly(std::optional<EventType> type) { return is_one_of<EventType>(type, {EventType::Agree, EventType::Consult, EventType::Cooperate}); }

}  // namespace

/// Whom the phrase tells, unless somebody is known already; with `or_owner` whose it is, where it tells nobody.
void ArgumentFinder::take_recipient(std::uint32_t head, bool or_owner, EventClaim& claim) const {
    if (head == no_token || !claim.recipient.empty() || tree_.lemma(head) == "side") return;  // "debated it from both sides"
    std::vector<MentionIndex> found;
    add_actors(head, found);
    for (const MentionIndex m : found)
        if (!is_agent(claim, m) && !(is_open(claim) && are_sent(claim.type, participants_.layer().entity_of(m)))) claim.recipient.push_back(m);
    if (claim.recipient.empty() && or_owner && reaches_owner(claim.type))
        if (const auto m = owner(head, claim, 1)) claim.recipient.push_back(*m);
}

/// "secret ties with Israel": whom the noun's own phrases tell.
void ArgumentFinder::take_behind(std::uint32_t noun, std::initializer_list<std::string_view> markers, EventClaim& claim) const {
    for (const std::uint32_t c : tree_.children(noun))
        if (tree_.token(c).deprel == Deprel::Nmod && std::find(markers.begin(), markers.end(), tree_.marker(c)) != markers.end()) take_recipient(c, false, claim);
}

/// "arrested the editor", "attacked Trump's proposal"; troops are sent, not acted upon.
void ArgumentFinder::take_object(const Clause& clause, EventClaim& claim) const {
    if (clause.nominal || is_destination(clause.object, claim) || claim.type == EventType::Mobilize || claim.type == EventType::Retreat) return;
    take_recipient(clause.object, !participants_.of(clause.object, NodeKind::Policy) || claim.type == EventType::Accuse, claim);
}

/// "issued an ultimatum against the rebels", "sent a message to Iran": at whom the object is aimed.
void ArgumentFinder::take_aim_of_object(const Clause& clause, EventClaim& claim) const {
    if (clause.nominal || clause.object == no_token) return;
    for (const std::uint32_t c : tree_.children(clause.object)) {
        const std::string marker = c > clause.object && tree_.token(c).deprel == Deprel::Nmod ? tree_.marker(c) : std::string();
        const bool whither = is_open(claim) && marker == "to" && !is_said(claim.type) && participants_.of(c, NodeKind::Place);  // "sent an expedition to Massawa"
        if (!whither && (marker == "against" || marker == "to" || marker == "toward" || marker == "towards")) take_recipient(c, false, claim);
    }
}

/// "clashed with the police", "protested against the minister's plan": the likeliest of the clause's own phrases.
void ArgumentFinder::take_counterpart(const Clause& clause, EventClaim& claim) const {
    const bool candidacy = clause.object != no_token && is_candidacy(tree_.lemma(clause.object));  // "launched a bid for governor"
    for (const std::string_view preposition : counterpart_prepositions) {
        if ((preposition == "against" && is_friendly(claim.type)) || (preposition == "for" && candidacy)) continue;
        for (const auto& [marker, head] : clause.obliques)
            if (marker == preposition && !leads_away(claim, marker, head)) take_recipient(head, !participants_.of(head, NodeKind::Policy), claim);
    }
}

/// "maintained secret ties with Israel", "cooperate on security operations with France".
void ArgumentFinder::take_partner(const Clause& clause, EventClaim& claim) const {
    if (!is_friendly(claim.type) || clause.nominal) return;
    if (clause.object != no_token) take_behind(clause.object, {"with"}, claim);
    for (const auto& [marker, head] : clause.obliques) take_behind(head, {"with"}, claim);
}

/// "the pledge to hand over material to the United States": whom the noun's infinitive tells of.
void ArgumentFinder::take_beside_promise(const Clause& clause, EventClaim& claim) const {
    if (!clause.nominal || !claim.recipient.empty()) return;
    for (const std::uint32_t c : tree_.children(clause.predicate))
        if (tree_.token(c).deprel == Deprel::Acl)
            for (const auto& [marker, head] : read_verb(tree_, c).obliques)
                if (marker == "to" || marker == "with" || marker == "against") take_recipient(head, false, claim);
}

/// "urged the ministry to act", "threatened to cut funding to cities", "refused to hold talks with France": whom the complement tells of.
void ArgumentFinder::take_from_complement(const Clause& clause, std::uint32_t complement, bool of_object, EventClaim& claim) const {
    if (complement == no_token || !claim.recipient.empty() || clause.passive) return;
    const Clause below = read_verb(tree_, complement);
    if (of_object || below.subject != clause.object) take_recipient(below.subject, false, claim);  // "sent doctors to treat them": not to the doctors
    if (claim.type != EventType::Agree) take_recipient(below.object, true, claim);  // "agreed to release the prisoners": not with them
    for (const auto& [marker, head] : below.obliques)
        if (marker == "to" || marker == "against" || (marker == "from" && claim.type != EventType::Concede) || marker == "with") take_recipient(head, false, claim);  // "admitted having received it from the king"
    if (below.object != no_token && claim.type != EventType::Agree) take_behind(below.object, {"with", "against"}, claim);
}

/// What is done to a thing is done to whom or where it belongs: "bombed targets in the country", "an attack in Chad", but not who is killed or fights there.
void ArgumentFinder::take_where_it_belongs(const Clause& clause, EventClaim& claim) const {
    if (!claim.recipient.empty() || !reaches_owner(claim.type)) return;
    const EntityLayer& layer = participants_.layer();
    if (clause.object != no_token && !participants_.of(clause.object, NodeKind::Policy) && !takes_stand(claim.type))
        if (const auto m = told_inside(clause.object, claim)) claim.recipient.push_back(*m);
    const bool by_force = clause.object != no_token && std::any_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex m) { return layer.entity_of(m).sector == Sector::Mil; });
    for (const auto& [marker, head] : clause.obliques)
        if (claim.recipient.empty() && (clause.nominal ? marker == "in" : marker == "into" || (marker == "in" && by_force)) && is_deed(*claim.type))
            if (const auto m = participants_.actor(head); m && !is_agent(claim, *m) && layer.entity_of(*m).type == NodeType::Country) claim.recipient.push_back(*m);
}

void ArgumentFinder::add_recipients(const Clause& clause, bool of_object, EventClaim& claim) const {
    leave_audience(clause, claim);
    const bool nobody = !clause.passive && clause.subject == no_token;  // "the decision to oppose the ministry's plan"
    if (claim.agent.empty() && (nobody || (claim.type == EventType::Coerce && participants_.of(clause.subject, NodeKind::Policy)))) add_owner_of_policy(clause, claim);  // "the law curtailed women's rights"
    if (!claim.recipient.empty() || (claim.agent.empty() && !clause.passive && clause.indirect == no_token)) return;  // "the bill would grant migrants a path"
    if (of_object) take_object(clause, claim);
    take_recipient(clause.indirect, false, claim);
    if (claim.agent.empty() && !clause.passive) return;
    add_owner_of_policy(clause, claim);
    add_partner_of_policy(clause, claim);
    if (!claim.policy.empty() && decides_alone(claim.act)) {
        if (claim.act == Act::Reject && claim.type == EventType::Reject) add_addressed(clause, claim);  // "rejected the union's proposal"
        return;
    }
    if (!of_object || is_open(claim)) take_aim_of_object(clause, claim);
    if (is_one_of<Act>(claim.act, {Act::Resign, Act::Nominate})) return;  // "resigned from the cabinet", "runs for governor": nothing is done to it
    take_counterpart(clause, claim);
    take_partner(clause, claim);
    take_beside_promise(clause, claim);
    if (is_open(claim)) add_told_of(clause, claim);
    else if (claim.type != EventType::Reject && claim.type != EventType::Agree) take_from_complement(clause, clause.ccomp, of_object, claim);
    take_from_complement(clause, clause.xcomp, of_object, claim);
    add_warned(clause, claim);
    add_addressed(clause, claim);
    add_helped(clause, claim);
    add_owner_behind(clause, claim);
    take_where_it_belongs(clause, claim);
}

}  // namespace pg::extract
