#include "extract/events/turns.hpp"

#include "core/stance.hpp"
#include "extract/events/traits.hpp"
#include "extract/status/modality.hpp"

namespace pg::extract {
namespace {

/// "said he would not repeal the law": a refusal, and by who is for the law.
void refuse(EventClaim& claim) {
    if ((claim.act == Act::Repeal || claim.act == Act::Suspend) && claim.rule.find(undone_rule) == std::string::npos) claim.rule += undone_rule;
    claim.type = EventType::Reject;
    claim.mode.reset();
    claim.act.reset();
    claim.status = Status::Actual;
}

}  // namespace

void StatusTurns::turn(const Clause& clause, EventClaim& claim) const {
    if ((claim.type == EventType::Agree || claim.type == EventType::Concede) && declines(clause)) claim.type = EventType::Reject;
    if (disapproves(clause, claim)) {
        claim.type = EventType::Reject;
        claim.mode.reset();
        claim.status = Status::Actual;
    }
    if (forbids(clause, claim)) {
        claim.type = EventType::Coerce;
        claim.mode = Mode::Restrict;
        claim.act.reset();
        claim.status = Status::Actual;
    }
    if (rules_otherwise(clause, claim)) {
        const bool stands = claim.act == Act::Block;
        claim.type = stands ? EventType::Support : EventType::Reject;
        claim.mode.reset();
        claim.act = stands ? Act::Uphold : Act::Block;
    }
    if (does_not_yield(clause, claim) || voice_.refuses(clause.predicate, claim)) refuse(claim);
    const bool stand = takes_stand(claim.type) && !claim.act && !claim.agent.empty();  // "the bill has the support of unions"
    if (claim.status == Status::Actual && !stand && is_provision(clause)) claim.status = Status::Planned;
    if (claim.status == Status::Actual && is_told_of_rejected(clause)) claim.status = Status::Hypothetical;
    if (claim.status == Status::Hypothetical && is_sought_by_policy(clause)) claim.status = Status::Planned;
    if (claim.status == Status::Actual && claim.act == Act::Elect && !clause.nominal && modality_.effect(ModalPlace::Candidacy, lower_lemma(tree_, clause.predicate))) claim.status = Status::Hypothetical;
}

/// "agreed not to attend", "the decision not to join", "pleaded not guilty".
bool StatusTurns::declines(const Clause& clause) const {
    for (const std::uint32_t c : tree_.children(clause.predicate)) {
        const Deprel relation = tree_.token(c).deprel;
        if (relation != Deprel::Xcomp && !(clause.nominal && relation == Deprel::Acl)) continue;
        for (const std::uint32_t n : tree_.children(c))
            if (tree_.token(n).deprel == Deprel::Advmod && (tree_.lemma(n) == "not" || tree_.lemma(n) == "never")) return true;
    }
    return false;
}

/// "does not support the bill", "cannot accept the result": who denies his approval takes a stand. Who may not approve has not said so yet.
bool StatusTurns::disapproves(const Clause& clause, const EventClaim& claim) const {
    if (claim.status != Status::Negated || claim.act || claim.agent.empty() || clause.nominal || clause.passive || !modality_.effect(ModalPlace::Stand, lower_lemma(tree_, clause.predicate))) return false;
    const std::string marker = tree_.marker(clause.predicate, Deprel::Mark);
    if (!marker.empty() && marker != "that" && marker != "as" && marker != "because" && marker != "since") return false;
    bool denied = false;
    for (const std::uint32_t c : tree_.children(clause.predicate)) {
        const std::string lemma = lower_lemma(tree_, c);
        if (tree_.token(c).deprel == Deprel::Aux && lemma != "do" && lemma != "have" && lemma != "can" && lemma != "ca" && lemma != "could") return false;  // of what is to come see Voice::refuses
        denied = denied || (tree_.token(c).deprel == Deprel::Advmod && (lemma == "not" || lemma == "never"));
    }
    return denied;
}

/// "were not allowed to leave", "does not permit protests": the ban is real. What nobody will or may allow is not forbidden yet.
bool StatusTurns::forbids(const Clause& clause, const EventClaim& claim) const {
    if (claim.type != EventType::Concede || claim.status != Status::Negated || clause.nominal || !modality_.effect(ModalPlace::Permit, lower_lemma(tree_, clause.predicate))) return false;
    bool denied = false;
    for (const std::uint32_t c : tree_.children(clause.predicate)) {
        if (tree_.token(c).deprel == Deprel::Aux && tree_.token(c).xpos == Xpos::Md) return false;
        denied = denied || (tree_.token(c).deprel == Deprel::Advmod && tree_.lemma(c) == "not");
    }
    return denied;
}

/// "ruled that the ban does not violate the constitution", "ruled that it was not lawful": what is ruled is the opposite of what the frame says.
bool StatusTurns::rules_otherwise(const Clause& clause, const EventClaim& claim) const {
    if ((claim.act != Act::Block && claim.act != Act::Uphold) || clause.ccomp == no_token || !claim.rule.starts_with("verb:rule/ccomp")) return false;
    for (const std::uint32_t c : tree_.children(clause.ccomp))
        if (tree_.token(c).deprel == Deprel::Advmod && (tree_.lemma(c) == "not" || tree_.lemma(c) == "never")) return true;
    return false;
}

/// "cannot allow Iran to build it", "will not give in to terrorists": whoever says that of himself or of another, the refusal stands.
bool StatusTurns::does_not_yield(const Clause& clause, const EventClaim& claim) const {
    if (claim.type != EventType::Concede || claim.status != Status::Negated || claim.agent.empty() || clause.nominal || clause.passive) return false;
    if (tree_.token(clause.predicate).deprel == Deprel::Advcl || tree_.token(clause.predicate).deprel == Deprel::AclRelcl) return false;  // "if they do not yield"
    bool to_come = false, denied = false;
    for (const std::uint32_t c : tree_.children(clause.predicate)) {
        const std::string lemma = lower_lemma(tree_, c);
        to_come = to_come || (tree_.token(c).deprel == Deprel::Aux && (lemma == "will" || lemma == "wo" || lemma == "would" || lemma == "shall" || lemma == "can" || lemma == "ca" || lemma == "go"));
        denied = denied || (tree_.token(c).deprel == Deprel::Advmod && (lemma == "not" || lemma == "never"));
    }
    return to_come && denied;
}

/// "the bill seeks to bolster security and create a visa": what a text seeks it provides.
bool StatusTurns::is_sought_by_policy(const Clause& clause) const {
    std::uint32_t t = clause.predicate;
    for (int steps = 0; steps < 3 && tree_.token(t).deprel == Deprel::Conj && tree_.head(t) != no_token; ++steps) t = tree_.head(t);
    const std::uint32_t above = tree_.head(t);
    if (tree_.token(t).deprel != Deprel::Xcomp || above == no_token || (tree_.lemma(above) != "seek" && tree_.lemma(above) != "attempt")) return false;
    const std::uint32_t subject = read_verb(tree_, above).subject;
    return subject != no_token && layer_.headed_by(subject, NodeKind::Policy) && status_of(tree_, above, modality_) == Status::Actual;
}

/// "opposed a resolution that condemned Syria": nothing is said by what nobody has passed.
bool StatusTurns::is_told_of_rejected(const Clause& clause) const {
    const std::uint32_t text = tree_.token(clause.predicate).deprel == Deprel::AclRelcl ? tree_.head(clause.predicate) : no_token;
    if (text == no_token || clause.subject != text || tree_.token(text).deprel != Deprel::Obj) return false;
    const auto policy = layer_.headed_by(text, NodeKind::Policy);
    const std::uint32_t article = tree_.child(text, {Deprel::Det});
    if (!policy || article == no_token || tree_.lemma(article) != "a" || layer_.entity_of(*policy).type == NodeType::Law) return false;
    const auto effect = modality_.effect(ModalPlace::Object, lower_lemma(tree_, tree_.head(text)));
    return effect && !effect->keep && effect->status != Status::Planned;
}

/// "amendments that include limiting his power and abolishing the Senate": gerunds list what a text provides.
bool StatusTurns::is_included(std::uint32_t gerund) const {
    std::uint32_t t = gerund;
    for (int steps = 0; steps < 4 && tree_.token(t).deprel == Deprel::Conj && tree_.head(t) != no_token; ++steps) t = tree_.head(t);
    const std::uint32_t above = tree_.head(t);
    return tree_.token(gerund).xpos == Xpos::Vbg && above != no_token && tree_.token(t).deprel == Deprel::Xcomp && (tree_.lemma(above) == "include" || tree_.lemma(above) == "involve");
}

/// What a bill or a proposal provides happens when it becomes law.
bool StatusTurns::is_provision(const Clause& clause) const {
    if (clause.subject == no_token || clause.nominal) return false;
    const auto policy = layer_.headed_by(clause.subject, NodeKind::Policy);
    if (!policy) return false;
    const NodeType type = layer_.entity_of(*policy).type;
    const Xpos tag = tree_.token(clause.predicate).xpos;
    if (is_included(clause.predicate)) return type != NodeType::Ruling;
    return (type == NodeType::Bill || type == NodeType::Proposal) && (tag == Xpos::Vbz || tag == Xpos::Vbp || tag == Xpos::Vb);
}

}  // namespace pg::extract
