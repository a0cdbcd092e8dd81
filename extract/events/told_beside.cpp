#include "extract/events/told_beside.hpp"

#include <algorithm>

#include "extract/events/judge.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {

bool ToldBeside::tells_same(const TriggerCandidate& open, const Frame& frame) const {
    if (tells_stand(open.clause) || tells_decision(open.clause)) return true;
    const auto tells = [&](std::uint32_t beside) {
        const EventClaim* claim = at(beside);
        return claim != nullptr && claim->type == frame.type && (open.claim.agent.empty() || same_entities(layer_, open.claim.agent, claim->agent));
    };
    const auto below = tree_.children(open.clause.predicate);
    return tells(tree_.head(open.clause.predicate)) || std::any_of(below.begin(), below.end(), tells);
}

bool ToldBeside::is_object_of_told(const TriggerCandidate& open) const {
    const Token& token = tree_.token(open.clause.predicate);
    if (!open.clause.nominal || (token.deprel != Deprel::Obj && token.deprel != Deprel::NsubjPass)) return false;
    const EventClaim* above = at(token.head);
    return above != nullptr && !above->rule.ends_with(open_rule) && (open.claim.agent.empty() || same_entities(layer_, open.claim.agent, above->agent));
}

/// "voted on Tuesday to reject the treaty": told where it says what was decided.
bool ToldBeside::tells_decision(const Clause& clause) const {
    if (clause.nominal || tree_.lemma(clause.predicate) != "vote") return false;
    const auto below = tree_.children(clause.predicate);
    return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
        const Token& token = tree_.token(c);
        return c > clause.predicate && token.xpos == Xpos::Vb && (token.deprel == Deprel::Xcomp || token.deprel == Deprel::Advcl) && at(c) != nullptr && at(c)->status != Status::Negated && !at(c)->rule.ends_with(open_rule);
    });
}

/// "said the law was illegal and must go": the stand is told where the words are that take it.
bool ToldBeside::tells_stand(const Clause& clause) const {
    if (clause.ccomp == no_token || !modality_.reports(lower_lemma(tree_, clause.predicate))) return false;
    const auto is_stand = [&](std::uint32_t t) {
        const EventClaim* claim = at(t);
        if (claim == nullptr) return false;
        const std::string& rule = claim->rule;
        return rule.find("evaluate/") != std::string::npos || rule.ends_with("/duty") || rule.ends_with("/must") || rule.ends_with("/wrong");
    };
    const auto below = tree_.children(clause.ccomp);
    return is_stand(clause.ccomp) || std::any_of(below.begin(), below.end(), is_stand);
}

}  // namespace pg::extract
