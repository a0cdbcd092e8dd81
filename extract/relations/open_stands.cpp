#include "extract/relations/open_stands.hpp"

#include "extract/events/undoing.hpp"

namespace pg::extract {

bool OpenStands::told(const EventClaim& event, MentionIndex policy) const {
    const std::uint32_t trigger = tree_.token_at(event.trigger.begin), noun = layer_.mentions[policy].head;
    if (trigger == no_token || tree_.sentence_of(trigger) != tree_.sentence_of(noun)) return false;
    if (layer_.mentions[policy].tokens.contains(trigger)) return event.act == Act::Propose;
    if (modality_.reports(lower_lemma(tree_, trigger)) && !event.act)  // what somebody tells of a policy when he accuses somebody else is no side
        return event.type != EventType::Accuse && spoken_of(trigger, noun);
    return acted_upon(trigger, noun);
}

bool OpenStands::only_mentioned(const EventClaim& event, MentionIndex policy) const {
    if (event.act || event.rule.starts_with("verb:evaluate/") || (event.type != EventType::Accuse && event.type != EventType::Reject)) return false;  // who marches to end a tax is against it
    const std::uint32_t trigger = tree_.token_at(event.trigger.begin);
    bool inside = false;
    for (std::uint32_t t = layer_.mentions[policy].head; t != no_token && trigger != no_token; t = tree_.head(t)) {
        if (t == trigger) return inside;
        const Token& token = tree_.token(t);
        inside |= token.upos == Upos::Verb && (token.deprel == Deprel::Advcl || token.deprel == Deprel::Acl);
    }
    return false;
}

bool OpenStands::ended_by_first(const EventClaim& event, MentionIndex policy) const {
    const EntityMention& first = layer_.mentions[event.policy.front()];
    return first.tokens.contains(layer_.mentions[policy].head) && layer_.mentions[policy].head != first.head && is_ended_within(tree_, layer_.mentions[policy].head, first.head);
}

bool OpenStands::only_changed(const EventClaim& event, MentionIndex policy) const {
    const std::uint32_t head = layer_.mentions[policy].head;
    for (const MentionIndex other : event.policy)
        if (other != policy && layer_.mentions[other].head != head && layer_.mentions[other].tokens.contains(head) && tree_.dominates(layer_.mentions[other].head, head) && !is_furthered_within(tree_, head, layer_.mentions[other].head)) return true;
    return false;
}

/// "drafted the plan", "the plan document was drafted", "voted to approve the plan".
bool OpenStands::acted_upon(std::uint32_t trigger, std::uint32_t policy) const {
    if (tree_.token(policy).deprel == Deprel::Compound) policy = tree_.head(policy);
    const Deprel relation = tree_.token(policy).deprel;
    if (relation != Deprel::Obj && relation != Deprel::NsubjPass) return false;
    const std::uint32_t verb = tree_.head(policy);
    if (verb == trigger) return true;
    const Deprel link = tree_.token(verb).deprel;
    return relation == Deprel::Obj && tree_.head(verb) == trigger && tree_.lemma(trigger) == "vote" && (link == Deprel::Xcomp || link == Deprel::Advcl);
}

/// "said the plan would work", "said he was sure that the plan would work".
bool OpenStands::spoken_of(std::uint32_t trigger, std::uint32_t policy) const {
    const Deprel relation = tree_.token(policy).deprel;
    if (relation != Deprel::Nsubj && relation != Deprel::NsubjPass) return false;
    std::uint32_t content = tree_.head(policy);
    if (tree_.child(content, {Deprel::Expl}) != no_token) return false;  // "said there was no such law"
    for (int steps = 0; steps < 2 && tree_.token(content).deprel == Deprel::Ccomp; ++steps) {
        content = tree_.head(content);
        if (content == trigger) return true;
    }
    return false;
}

}  // namespace pg::extract
