#include "extract/events/focus.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t longest = 3;  ///< sentences that a focus lasts without being told again

/// "can be charged", "will receive"; "will be fined and jailed": joined verbs without a subject of their own share it.
bool is_modal(const Tree& tree, std::uint32_t verb) {
    if (has_modal(tree, verb)) return true;
    return tree.token(verb).deprel == Deprel::Conj && tree.head(verb) != no_token && tree.child(verb, {Deprel::Nsubj}) == no_token && is_modal(tree, tree.head(verb));
}

/// "support for terrorism": what it is for or against is told.
bool has_target(const Clause& clause) {
    for (const auto& [preposition, head] : clause.obliques)
        if (preposition == "for" || preposition == "to" || preposition == "of" || preposition == "against" || preposition == "on") return true;
    return clause.object != no_token;
}

/// "overrode the veto", "her veto was a surprise": of the bill that was told of.
bool is_of_veto(const Tree& tree, const Clause& clause) {
    const std::uint32_t noun = clause.nominal ? clause.predicate : clause.object;
    return noun != no_token && tree.token(noun).upos == Upos::Noun && tree.lemma(noun) == "veto";
}

}  // namespace

Focus::Focus(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality, const Participants& participants)
    : document_(document), tree_(tree), layer_(layer), modality_(modality), participants_(participants), topics_(document.sentences.size()) {
    for (std::uint32_t s = 0; s < topics_.size(); ++s) {
        topics_[s] = own(s);
        if (topics_[s] || s == 0 || !topics_[s - 1]) continue;
        Topic before = *topics_[s - 1];
        ++before.age;
        if (before.age <= longest && document.sentences[s].paragraph == document.sentences[s - 1].paragraph) topics_[s] = before;
    }
}

/// A text that provides something, not a practice or a ruling.
bool Focus::provides_something(std::uint32_t head) const {
    const auto policy = participants_.of(head, NodeKind::Policy);
    if (!policy) return false;
    const NodeType type = layer_.entity_of(*policy).type;
    return type == NodeType::Bill || type == NodeType::Law || type == NodeType::Proposal || type == NodeType::Rule || type == NodeType::Order;
}

std::optional<Focus::Topic> Focus::own(std::uint32_t sentence) const {
    for (std::uint32_t t = document_.sentences[sentence].tokens.begin; t < document_.sentences[sentence].tokens.end; ++t) {
        if (tree_.head(t) != no_token) continue;
        const std::uint32_t subject = tree_.child(t, {Deprel::Nsubj, Deprel::NsubjPass}), object = tree_.child(t, {Deprel::Obj});
        if (provides_something(subject)) return Topic{*participants_.of(subject, NodeKind::Policy), 0, true};
        if (provides_something(object)) return Topic{*participants_.of(object, NodeKind::Policy), 0, false};
    }
    return std::nullopt;
}

/// What somebody says may be about anything.
bool Focus::is_reported(std::uint32_t predicate) const {
    for (std::uint32_t at = predicate, steps = 0; at != no_token && steps < 12; at = tree_.head(at), ++steps) {
        const Deprel relation = tree_.token(at).deprel;
        const std::uint32_t head = tree_.head(at);
        if ((relation == Deprel::Ccomp || relation == Deprel::Parataxis) && head != no_token && modality_.reports(lower_lemma(tree_, head))) return true;
    }
    return false;
}

std::optional<MentionIndex> Focus::before(std::uint32_t sentence) const {
    if (sentence == 0 || !topics_[sentence - 1] || topics_[sentence - 1]->age > 1) return std::nullopt;
    return topics_[sentence - 1]->policy;
}

void Focus::add(const Clause& clause, EventClaim& claim) const {
    const auto& topic = topics_[tree_.sentence_of(clause.predicate)];
    if (!topic || !claim.policy.empty()) return;
    const bool provided = topic->subject && !clause.nominal && is_modal(tree_, clause.predicate) && !(claim.agent.empty() && claim.recipient.empty()) && !is_reported(clause.predicate);
    const bool stand = topic->age <= 1 && claim.recipient.empty() && (claim.type == EventType::Support || claim.type == EventType::Reject) && !claim.act && !claim.agent.empty() && !has_target(clause);
    const bool vetoed = topic->age <= 1 && claim.act && !claim.agent.empty() && is_of_veto(tree_, clause);
    if (!provided && !stand && !vetoed) return;
    claim.policy.push_back(topic->policy);
}

}  // namespace pg::extract
