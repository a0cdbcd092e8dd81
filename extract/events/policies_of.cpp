// What an event is about: the policies that its clause tells.
#include <algorithm>

#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"
#include "extract/events/undoing.hpp"
#include "extract/policies/texts.hpp"

namespace pg::extract {
namespace {

bool tells_topic(const std::string& preposition) {
    return preposition == "over" || preposition == "about" || preposition == "on" || preposition == "under" || preposition == "for" || preposition == "against" || preposition == "with" ||
           preposition == "to" || preposition == "of" || preposition == "from" || preposition == "by";
}

/// "closed the border after a surge": what came before or stands in the way is not what it is about.
bool only_stands_beside(const std::string& preposition) {
    for (const std::string_view beside : {"after", "before", "since", "until", "amid", "despite", "following", "than", "like", "unlike", "including", "besides", ""})
        if (preposition == beside) return true;
    return false;
}

}  // namespace

void ArgumentFinder::add_policies(const Clause& clause, EventClaim& claim) const {
    if (claim.policy.empty()) find_policies(clause, claim);
    // "The treaty amends the Treaty of Rome" is about both; what ends another policy does not end itself.
    if (!clause.nominal && clause.subject != no_token && !ends_policy(claim.act))
        if (const auto policy = participants_.of(clause.subject, NodeKind::Policy)) add_policy(*policy, claim);
    const std::vector<MentionIndex> told = claim.policy;
    for (const MentionIndex m : told) {
        add_inner_policies(participants_.layer().mentions[m], claim);
        if (!ends_policy(claim.act)) add_source(participants_.layer().mentions[m].head, claim);
    }
}

void ArgumentFinder::add_policy(MentionIndex m, EventClaim& claim) const {
    const auto same = [&](MentionIndex other) { return participants_.layer().mentions[other].entity == participants_.layer().mentions[m].entity; };
    if (std::none_of(claim.policy.begin(), claim.policy.end(), same)) claim.policy.push_back(m);
}

/// "a referendum on the treaty", "a version of the bill": who speaks of the one speaks of the other. Who adopts or backs "a bill to repeal the law" does so to the bill alone.
void ArgumentFinder::add_inner_policies(const EntityMention& outer, EventClaim& claim) const {
    const bool decides = (claim.act && !is_office_act(*claim.act)) || takes_stand(claim.type);
    for (std::uint32_t t = outer.tokens.begin; t < outer.tokens.end; ++t)
        if (const auto inner = participants_.layer().headed_by(t, NodeKind::Policy); inner && !(decides && is_ended_within(tree_, t, outer.head))) add_policy(*inner, claim);
}

/// "requirements described in the treaty", "limits under the act": what a text provides is about the text.
void ArgumentFinder::add_source(std::uint32_t provision, EventClaim& claim) const {
    const auto add = [&](std::uint32_t below) {
        for (const std::uint32_t c : tree_.children(below)) {
            const Deprel relation = tree_.token(c).deprel;
            if (c < provision || (relation != Deprel::Nmod && relation != Deprel::Obl)) continue;
            const std::string preposition = tree_.marker(c);
            if (preposition != "in" && preposition != "under" && preposition != "of" && !(relation == Deprel::Obl && preposition == "by")) continue;
            const auto text = participants_.of(c, NodeKind::Policy);
            if (is_ended_within(tree_, c, provision)) continue;  // "signed the repeal of the act"
            if (text && is_text(participants_.layer().entity_of(*text).type)) add_policy(*text, claim);
        }
    };
    add(provision);
    for (const std::uint32_t c : tree_.children(provision))
        if (tree_.token(c).deprel == Deprel::Acl && tree_.token(c).xpos == Xpos::Vbn) add(c);
}

/// "a treaty banning cluster bombs" is one policy, though a ban on cluster bombs is told as well.
bool ArgumentFinder::stands_inside_another(MentionIndex inner) const {
    const auto& mentions = participants_.layer().mentions;
    for (std::uint32_t at = tree_.head(mentions[inner].head), steps = 0; at != no_token && steps < 5; at = tree_.head(at), ++steps)
        if (const auto outer = participants_.layer().headed_by(at, NodeKind::Policy); outer && mentions[*outer].tokens.contains(mentions[inner].head)) return true;
    return false;
}

/// The only policy that the sentence tells, where it stands in the clause: "praised Trump for pressing for the release of the pastor".
std::optional<MentionIndex> ArgumentFinder::only_policy(const Clause& clause) const {
    const TokenRange sentence = document_.sentences[tree_.sentence_of(clause.predicate)].tokens;
    std::optional<MentionIndex> only;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        const auto policy = participants_.layer().headed_by(t, NodeKind::Policy);
        if (!policy || stands_inside_another(*policy)) continue;
        if (only && participants_.layer().mentions[*only].entity != participants_.layer().mentions[*policy].entity) return std::nullopt;
        if (!only) only = policy;
    }
    return only && stands_in(participants_.layer().mentions[*only].head, clause) ? only : std::nullopt;
}

/// "said that justice is served and that [the law marks a great day]": a second clause of what is said, with a subject of its own.
bool ArgumentFinder::is_told_along(std::uint32_t clause) const {
    return is_verb(tree_.token(clause)) && tree_.token(tree_.head(clause)).deprel == Deprel::Ccomp && tree_.child(clause, {Deprel::Nsubj, Deprel::NsubjPass}) != no_token;
}

/// Below the predicate, or below the verb whose purpose or complement the predicate tells; not in a clause of its own.
bool ArgumentFinder::stands_in(std::uint32_t policy, const Clause& clause) const {
    std::uint32_t top = clause.predicate;
    for (int steps = 0; steps < 3 && tree_.head(top) != no_token; ++steps) {
        const Token& t = tree_.token(top);
        const bool part = t.deprel == Deprel::Xcomp || ((t.deprel == Deprel::Advcl || t.deprel == Deprel::Acl) && t.xpos != Xpos::Vbn && tree_.child(top, {Deprel::Nsubj}) == no_token);
        if (!part || tree_.token(t.head).upos != Upos::Verb) break;
        top = t.head;
    }
    for (std::uint32_t at = policy; at != top; at = tree_.head(at)) {
        if (at == no_token) return false;
        const Token& t = tree_.token(at);
        const bool describes = at != policy && participants_.layer().headed_by(at, NodeKind::Actor);  // "the highest official of religious law"
        const bool apart = describes || t.deprel == Deprel::Appos || t.deprel == Deprel::Compound || t.deprel == Deprel::AclRelcl || t.deprel == Deprel::Parataxis || (t.deprel == Deprel::Conj && !is_told_along(at)) || (t.deprel == Deprel::Advcl && at != clause.predicate && !tells_topic(tree_.marker(at, Deprel::Mark)) && tree_.marker(at, Deprel::Mark) != "to");
        if (tree_.marker(at) == "because of" || tree_.marker(at) == "due to" || leads_elsewhere(tree_, at) || is_attacked(tree_, at)) return false;
        if (apart || only_stands_beside(t.deprel == Deprel::Obl || t.deprel == Deprel::Nmod ? tree_.marker(at) : "of")) return false;
    }
    return true;
}

/// "abstained and did not veto the resolution": who takes two stands in a row takes both on what the second names.
std::optional<MentionIndex> ArgumentFinder::shared_object(const Clause& clause, const EventClaim& claim) const {
    if (!takes_stand(claim.type) || clause.nominal || clause.object != no_token || clause.xcomp != no_token || clause.ccomp != no_token || !claim.recipient.empty()) return std::nullopt;
    for (const std::uint32_t c : tree_.children(clause.predicate)) {
        if (tree_.token(c).deprel != Deprel::Conj || tree_.token(c).upos != Upos::Verb || c > clause.predicate + 5) continue;
        if (tree_.child(c, {Deprel::Nsubj, Deprel::NsubjPass}) == no_token) return participants_.of(read_verb(tree_, c).object, NodeKind::Policy);
    }
    return std::nullopt;
}

/// "argued that the law goes too far": what is said is of its subject.
std::optional<MentionIndex> ArgumentFinder::subject_of_words(const Clause& clause) const {
    if (clause.nominal || clause.predicate == no_token) return std::nullopt;
    for (const std::uint32_t c : tree_.children(clause.predicate))
        if (tree_.token(c).deprel == Deprel::Ccomp)
            if (const std::uint32_t subject = tree_.child(c, {Deprel::Nsubj}); subject != no_token) return participants_.of(subject, NodeKind::Policy);
    return std::nullopt;
}

/// "a plan to send troops", "proposals to punish the firm": what a plan provides is about the plan; what people plan to say or to march for is not.
std::optional<MentionIndex> ArgumentFinder::what_provides(const Clause& clause, const EventClaim& claim) const {
    if (clause.nominal || clause.predicate == no_token || claim.type == EventType::Protest || claim.type == EventType::Accuse || claim.type == EventType::Threaten || claim.type == EventType::Assault) return std::nullopt;
    if (tree_.token(clause.predicate).deprel != Deprel::Acl || tree_.marker(clause.predicate, Deprel::Mark) != "to") return std::nullopt;
    const auto plan = participants_.of(tree_.head(clause.predicate), NodeKind::Policy);
    return plan && participants_.layer().mentions[*plan].tokens.contains(clause.predicate) ? plan : std::nullopt;
}

void ArgumentFinder::find_policies(const Clause& clause, EventClaim& claim) const {
    // "ban smoking in schools": the clause itself is the policy.
    // "Siniora's proposal for ending the crisis": so is the noun.
    if (const auto made = participants_.of(clause.predicate, NodeKind::Policy); made && (!clause.nominal || claim.type != EventType::Assault)) {
        claim.policy.push_back(*made);
        return;
    }
    for (const auto& [preposition, head] : clause.obliques)
        if (tells_topic(preposition))
            if (const auto policy = participants_.policy_inside(head)) claim.policy.push_back(*policy);
    if (claim.policy.empty() && clause.object != no_token && !(participants_.actor(clause.object) && !participants_.of(clause.object, NodeKind::Policy)))  // "a man with an order of removal was arrested"
        if (const auto policy = participants_.policy_inside(clause.object)) claim.policy.push_back(*policy);
    if (claim.policy.empty() && clause.subject != no_token && !clause.nominal && !ends_policy(claim.act))
        if (const auto policy = participants_.of(clause.subject, NodeKind::Policy)) claim.policy.push_back(*policy);
    if (claim.policy.empty())
        if (const auto policy = subject_of_words(clause)) claim.policy.push_back(*policy);
    // "asked sheriffs to honor detainers", "proposed to ban plastic bags": what is asked or proposed may name it.
    for (std::uint32_t inner : {clause.xcomp, clause.ccomp})
        if (claim.policy.empty() && inner != no_token) {
            if (const auto made = participants_.of(inner, NodeKind::Policy)) {
                claim.policy.push_back(*made);
                continue;
            }
            const Clause below = read_verb(tree_, inner);
            if (const auto policy = participants_.policy_inside(below.object)) claim.policy.push_back(*policy);
        }
    // "agreed to return to the six-party talks".
    for (const std::uint32_t inner : {clause.xcomp, clause.ccomp})
        if (claim.policy.empty() && inner != no_token)
            for (const auto& [preposition, head] : read_verb(tree_, inner).obliques)
                if (claim.policy.empty() && tells_topic(preposition))
                    if (const auto policy = participants_.policy_inside(head)) claim.policy.push_back(*policy);
    // "arrested ten men during the operation", "in accordance with federal law".
    if (claim.policy.empty())
        for (const auto& [preposition, head] : clause.obliques)
            if (claim.policy.empty() && !only_stands_beside(preposition) && (takes_stand(claim.type) || !leads_elsewhere(tree_, head)))
                if (const auto policy = participants_.policy_inside(head)) claim.policy.push_back(*policy);
    // "consistent with the policy, the agency notified the consulate".
    if (claim.policy.empty() && clause.predicate != no_token)
        for (const std::uint32_t c : tree_.children(clause.predicate)) {
            const Token& manner = tree_.token(c);
            if (manner.upos != Upos::Adj || (manner.deprel != Deprel::Advcl && manner.deprel != Deprel::Advmod) || !claim.policy.empty()) continue;
            for (const std::uint32_t rule : tree_.children(c))
                if (claim.policy.empty() && tree_.token(rule).deprel == Deprel::Obl && (tree_.marker(rule) == "with" || tree_.marker(rule) == "to"))
                    if (const auto policy = participants_.policy_inside(rule)) claim.policy.push_back(*policy);
        }
    // "criticized the party for waiving the bill".
    if (claim.policy.empty() && clause.predicate != no_token)
        for (const std::uint32_t c : tree_.children(clause.predicate)) {
            if (tree_.token(c).deprel != Deprel::Advcl || !tells_topic(tree_.marker(c, Deprel::Mark)) || !claim.policy.empty()) continue;
            if (const auto policy = participants_.policy_inside(read_verb(tree_, c).object)) claim.policy.push_back(*policy);
        }
    if (claim.policy.empty())
        if (const auto policy = shared_object(clause, claim)) claim.policy.push_back(*policy);
    if (claim.policy.empty())
        if (const auto policy = what_provides(clause, claim)) claim.policy.push_back(*policy);
    // "the accord allows concessions": what a text provides is about the text.
    if (claim.policy.empty() && clause.nominal && tree_.token(clause.predicate).deprel == Deprel::Obj && tree_.token(tree_.head(clause.predicate)).upos == Upos::Verb)
        if (const auto text = participants_.of(tree_.child(tree_.head(clause.predicate), {Deprel::Nsubj}), NodeKind::Policy)) claim.policy.push_back(*text);
    if (claim.policy.empty() && claim.type != EventType::Assault && !ends_policy(claim.act))
        if (const auto policy = only_policy(clause)) claim.policy.push_back(*policy);
}

}  // namespace pg::extract
