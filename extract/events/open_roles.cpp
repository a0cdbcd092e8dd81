#include "extract/events/open_roles.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

using Mentions = std::vector<MentionIndex>;

/// What happens to somebody in prison, in battle or in court.
bool is_harm(std::optional<EventType> type) { return is_one_of<EventType>(type, {EventType::Assault, EventType::Coerce, EventType::Sanction, EventType::Accuse}); }

bool is_authority(const Entity& who) {
    return who.type == NodeType::Country || is_one_of<Sector>(who.sector, {Sector::Jud, Sector::Cop, Sector::Gov, Sector::Leg, Sector::Mil});
}

/// "died in the blast"; "a national charged with murder": parsers take some participles for verbs of their own, but not where a court does it.
bool suffers(const Participants& participants, const DoerWords& words, const Clause& clause, const Mentions& agents) {
    const Tree& tree = participants.tree();
    const std::string lemma = lower_lemma(tree, clause.predicate);
    if (words.is(DoerWord::Undergone, lemma)) return true;
    if (!words.is(DoerWord::Charged, lemma) || tree.token(clause.predicate).xpos != Xpos::Vbn || tree.child(clause.predicate, {Deprel::Aux}) != no_token) return false;
    return clause.object == no_token && std::none_of(agents.begin(), agents.end(), [&](MentionIndex m) { return is_authority(participants.layer().entity_of(m)); });
}

/// "received an exemption from the ministry", "won the award", "lost the support of the unions": what others do for him or against him.
bool is_given(const DoerWords& words, const Clause& clause, const Tree& tree, const Frame& frame) {
    const std::string lemma = lower_lemma(tree, clause.predicate);
    if (clause.passive) return false;
    if (words.is(DoerWord::Loses, lemma)) return is_one_of<EventType>(frame.type, {EventType::Reject, EventType::Coerce, EventType::Sanction, EventType::Accuse});
    if (!words.is(DoerWord::Gets, lemma) || (clause.object != no_token && words.is(DoerWord::Submitted, tree.lemma(clause.object)))) return false;
    if (!frame.type) return !words.is(DoerWord::Victory, lemma) && frame.act && is_office_act(*frame.act);
    return !is_one_of<EventType>(frame.type, {EventType::Consult, EventType::Cooperate, EventType::Agree, EventType::Assault, EventType::Request, EventType::Mobilize, EventType::Protest});
}

/// "from the ministry", "of the unions": who gives it or takes it.
void find_givers(const Participants& participants, const Clause& clause, Mentions& givers) {
    const Tree& tree = participants.tree();
    const auto take = [&](std::uint32_t head) {
        for (const std::uint32_t one : participants.conjuncts(head))  // also within a policy's description
            if (const auto who = participants.actor(one)) givers.push_back(*who);
    };
    for (const auto& [preposition, head] : clause.obliques)
        if (preposition == "from" && givers.empty()) take(head);
    if (clause.object == no_token || clause.object < clause.predicate) return;
    for (const std::uint32_t c : tree.children(clause.object)) {
        const std::string marker = c > clause.object && tree.token(c).deprel == Deprel::Nmod ? tree.marker(c) : std::string();
        if (givers.empty() && (marker == "from" || (marker == "of" && (tree.lemma(clause.object) == "support" || tree.lemma(clause.object) == "backing")))) take(c);
    }
}

/// "their deportation", "his ousting": of what is done to somebody, he alone is told.
bool is_undergone(const Participants& participants, const FrameLexicon& frames, const DoerWords& words, const Clause& clause, const FrameMatch& match) {
    if (clause.subject == no_token || clause.object != no_token || participants.tree().token(clause.subject).deprel != Deprel::NmodPoss) return false;
    if (participants.of(clause.subject, NodeKind::Place)) return false;  // "Chile's election"
    const std::string lemma = lower_lemma(participants.tree(), clause.predicate);
    if (words.is(DoerWord::Suffered, lemma) || frames.alone_is_object(lemma)) return true;
    return !match.frame->type && match.frame->act == Act::Elect && words.is(DoerWord::Victory, lemma);
}

/// "He was detained and blocked from traveling", "was convicted in court and sentenced": parsers take the second for what he did.
bool suffers_as_well(const Tree& tree, const Clause& clause) {
    const Token& token = tree.token(clause.predicate);
    if (clause.passive || clause.nominal || clause.object != no_token || clause.ccomp != no_token || token.deprel != Deprel::Conj || (token.xpos != Xpos::Vbd && token.xpos != Xpos::Vbn)) return false;
    if (tree.child(clause.predicate, {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Aux}) != no_token) return false;
    const std::uint32_t first = tree.head(clause.predicate);
    return first != no_token && first < clause.predicate && tree.child(first, {Deprel::AuxPass}) != no_token;
}

/// "transferred to Paris", "spread to Tripoli": where it leads.
void leave_destinations(const Participants& participants, const Clause& clause, std::optional<EventType> type, Mentions& recipients) {
    if (is_said(type) || is_one_of<EventType>(type, {EventType::Aid, EventType::Agree, EventType::Cooperate, EventType::Consult})) return;
    for (const auto& [preposition, head] : clause.obliques)
        if (preposition == "to")
            if (const auto place = participants.of(head, NodeKind::Place)) std::erase(recipients, *place);
}

}  // namespace

OpenRoles open_roles(const Participants& participants, const ArgumentFinder& arguments, const Clause& clause) {
    OpenRoles out;
    const auto add_policy = [&](std::uint32_t head) {
        if (!out.policies.empty()) return;
        if (const auto policy = participants.policy_inside(head)) out.policies.push_back(*policy);
    };
    arguments.add_actors(clause.subject, out.agents);
    arguments.add_actors(clause.object, out.recipients);
    add_policy(clause.object);
    add_policy(clause.subject);
    for (const auto& [preposition, head] : clause.obliques) {
        if (out.recipients.empty() && (preposition == "to" || preposition == "with" || preposition == "against")) arguments.add_actors(head, out.recipients);
        add_policy(head);
    }
    return out;
}

void settle_open_roles(const Participants& participants, const FrameLexicon& frames, const DoerWords& words, const Clause& clause, FrameMatch& match) {
    const std::optional<EventType> type = match.frame->type;
    Mentions& agents = match.roles[static_cast<std::size_t>(Role::Agent)];
    Mentions& recipients = match.roles[static_cast<std::size_t>(Role::Recipient)];
    if (!type && is_one_of<Act>(match.frame->act, {Act::Elect, Act::Appoint, Act::Confirm}) && recipients.empty() && words.is(DoerWord::Entrant, lower_lemma(participants.tree(), clause.predicate))) {
        recipients = std::exchange(agents, {});
        return;
    }
    if (clause.nominal) {
        if (recipients.empty() && is_undergone(participants, frames, words, clause, match)) std::swap(agents, recipients);
        if (clause.object == no_token || clause.object < clause.predicate || type != EventType::Consult || !agents.empty()) return;
        agents = std::move(recipients);  // "a conference of ministers": they meet one another
        recipients.clear();
        return;
    }
    if (type && recipients.empty() && suffers_as_well(participants.tree(), clause) && (is_harm(type) || type == EventType::Request || type == EventType::Aid)) {
        recipients = std::exchange(agents, {});
        return;
    }
    if (is_harm(type) && recipients.empty() && suffers(participants, words, clause, agents)) {
        recipients = std::move(agents);
        agents.clear();
        return;
    }
    if (!agents.empty() && recipients.empty() && is_given(words, clause, participants.tree(), *match.frame)) {
        recipients = std::exchange(agents, {});
        find_givers(participants, clause, agents);
        return;
    }
    std::erase_if(recipients, [&](MentionIndex m) { return are_sent(type, participants.layer().entity_of(m)); });
    leave_destinations(participants, clause, type, recipients);
}

}  // namespace pg::extract
