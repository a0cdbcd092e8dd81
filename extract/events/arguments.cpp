#include "extract/events/arguments.hpp"

#include <algorithm>
#include <array>

namespace pg::extract {
namespace {

bool is_locative(const std::string& preposition) {
    return preposition == "in" || preposition == "at" || preposition == "near" || preposition == "across" || preposition == "outside" || preposition == "inside" ||
           preposition == "throughout" || preposition == "around";
}

bool tells_topic(const std::string& preposition) {
    return preposition == "over" || preposition == "about" || preposition == "on" || preposition == "under" || preposition == "for" || preposition == "against" || preposition == "with" ||
           preposition == "to" || preposition == "of" || preposition == "from" || preposition == "by";
}

/// Prepositions before a counterpart, the likeliest first.
constexpr std::array<std::string_view, 9> counterpart_prepositions{"against", "to", "with", "from", "on", "toward", "towards", "for", "of"};

}  // namespace

void ArgumentFinder::add_places(const Clause& clause, EventClaim& claim) const {
    const auto add = [&](std::uint32_t head) {
        for (std::uint32_t h : participants_.conjuncts(head))
            if (const auto place = participants_.of(h, NodeKind::Place)) claim.place.push_back(*place);
    };
    for (const auto& [preposition, head] : clause.obliques)
        if (is_locative(preposition)) add(head);
    if (clause.object != no_token && !clause.nominal)
        for (std::uint32_t c : tree_.children(clause.object))
            if (tree_.token(c).deprel == Deprel::Nmod && is_locative(tree_.marker(c))) add(c);
    // "Finland's parliament", "Minnesota officials": where who acts belongs.
    if (claim.place.empty() && clause.subject != no_token)
        for (std::uint32_t c : tree_.children(clause.subject))
            if (tree_.token(c).deprel == Deprel::NmodPoss || tree_.token(c).deprel == Deprel::Compound) add(c);
    if (claim.place.empty()) add_only_place(clause.predicate, claim);
}

/// Where a sentence names one place only, and nobody acts under that name, it is where the sentence plays.
void ArgumentFinder::add_only_place(std::uint32_t t, EventClaim& claim) const {
    const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
    std::optional<MentionIndex> only;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        const auto place = participants_.layer().headed_by(i, NodeKind::Place);
        if (!place || participants_.layer().mentions[*place].form == MentionForm::Pronoun) continue;
        if (only && participants_.layer().mentions[*only].entity != participants_.layer().mentions[*place].entity) return;
        if (!only) only = place;
    }
    if (!only) return;
    for (Role role : {Role::Agent, Role::Recipient})
        for (MentionIndex m : claim.role(role))
            if (participants_.layer().mentions[m].entity == participants_.layer().mentions[*only].entity) return;
    claim.place.push_back(*only);
}

void ArgumentFinder::add_policies(const Clause& clause, EventClaim& claim) const {
    if (!claim.policy.empty()) return;
    for (const auto& [preposition, head] : clause.obliques)
        if (tells_topic(preposition))
            if (const auto policy = participants_.policy_inside(head)) claim.policy.push_back(*policy);
    if (claim.policy.empty() && clause.object != no_token)
        if (const auto policy = participants_.policy_inside(clause.object)) claim.policy.push_back(*policy);
    // "asked sheriffs to honor detainers", "proposed to ban plastic bags": what is asked or proposed may name it.
    for (std::uint32_t inner : {clause.xcomp, clause.ccomp})
        if (claim.policy.empty() && inner != no_token) {
            const Clause below = read_verb(tree_, inner);
            if (const auto policy = participants_.policy_inside(below.object)) claim.policy.push_back(*policy);
        }
}

void ArgumentFinder::add_actors(std::uint32_t head, std::vector<MentionIndex>& list) const {
    if (head == no_token) return;
    for (const std::uint32_t h : participants_.conjuncts(head))
        if (const auto actor = participants_.actor(h); actor && !participants_.of(h, NodeKind::Policy)) list.push_back(*actor);
}

bool ArgumentFinder::is_agent(const EventClaim& claim, MentionIndex m) const {
    const EntityLayer& layer = participants_.layer();
    return std::any_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex a) { return layer.mentions[a].entity == layer.mentions[m].entity; });
}

/// Whose thing the phrase is: "Germany's decision", "a request by Baghdad", "officials of the ministry".
std::optional<MentionIndex> ArgumentFinder::owner(std::uint32_t head, const EventClaim& claim, int depth) const {
    for (const std::uint32_t c : tree_.children(head)) {
        const Deprel relation = tree_.token(c).deprel;
        if (relation != Deprel::NmodPoss && relation != Deprel::Nmod && relation != Deprel::Compound && relation != Deprel::Amod) continue;
        if (relation == Deprel::Nmod && is_locative(tree_.marker(c))) continue;
        if (const auto actor = participants_.actor(c); actor && !is_agent(claim, *actor)) return actor;
        if (relation == Deprel::Nmod && depth > 0)
            if (const auto inner = owner(c, claim, depth - 1)) return inner;
    }
    return std::nullopt;
}

void ArgumentFinder::add_recipients(const Clause& clause, EventClaim& claim) const {
    if (!claim.recipient.empty() || (claim.agent.empty() && !clause.passive)) return;
    const auto take = [&](std::uint32_t head, bool inside) {
        if (head == no_token || !claim.recipient.empty()) return;
        std::vector<MentionIndex> found;
        add_actors(head, found);
        for (const MentionIndex m : found)
            if (!is_agent(claim, m)) claim.recipient.push_back(m);
        if (claim.recipient.empty() && inside)
            if (const auto m = owner(head, claim, 1)) claim.recipient.push_back(*m);
    };
    if (!clause.nominal) take(clause.object, true);
    take(clause.indirect, false);
    for (const std::string_view preposition : counterpart_prepositions)
        for (const auto& [marker, head] : clause.obliques)
            if (marker == preposition) take(head, true);
    for (const std::uint32_t inner : {clause.ccomp, clause.xcomp}) {
        if (inner == no_token || !claim.recipient.empty()) continue;
        const Clause below = read_verb(tree_, inner);
        take(below.subject, false);
        take(below.object, true);
    }
}

}  // namespace pg::extract
