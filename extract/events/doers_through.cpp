// Who does what is told of a thing or a command of his: "an initiative led by the ministry", "at the hands of rebels".
#include <algorithm>

#include "extract/events/arguments.hpp"
#include "extract/events/traits.hpp"

namespace pg::extract {

/// "an initiative led by the ministry to help farmers", "a campaign launched by the army targets them", "was killed by a bomb laid by rebels": who leads or makes what does it.
void ArgumentFinder::add_maker(const Clause& clause, EventClaim& claim) const {
    if (!claim.agent.empty() || clause.nominal || clause.subject == no_token || tree_.token(clause.subject).upos != Upos::Noun || participants_.actor(clause.subject)) return;
    for (const std::uint32_t c : tree_.children(clause.subject)) {
        const Token& token = tree_.token(c);
        if (c == clause.predicate || c < clause.subject || token.deprel != Deprel::Acl || token.xpos != Xpos::Vbn || !doers_.is(DoerWord::Maker, token.lemma)) continue;
        const std::uint32_t maker = read_verb(tree_, c).subject;
        if (maker != clause.subject) add_actors(maker, claim.agent);
        if (!claim.agent.empty()) return;
    }
}

/// "killed at the hands of rebels", "murdered by order of the prince", "removed on the instructions of the palace".
void ArgumentFinder::add_behest(const Clause& clause, EventClaim& claim) const {
    if (!claim.agent.empty() || clause.nominal || !clause.passive) return;
    const auto take = [&](std::uint32_t head) {
        if (!claim.agent.empty() || !doers_.is(DoerWord::Behest, lower_lemma(tree_, head))) return;
        for (const std::uint32_t c : tree_.children(head))
            if (const Deprel relation = tree_.token(c).deprel; relation == Deprel::NmodPoss || (relation == Deprel::Nmod && tree_.marker(c) == "of")) add_actors(c, claim.agent);
        std::erase_if(claim.agent, [&](MentionIndex a) {  // "was killed at the hands of his men"
            return std::any_of(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex r) { return participants_.layer().mentions[r].entity == participants_.layer().mentions[a].entity; });
        });
    };
    if (clause.subject != no_token) return take(clause.subject);
    for (const auto& [preposition, head] : clause.obliques)
        if (preposition == "at" || preposition == "on" || preposition == "under") take(head);
}

}  // namespace pg::extract
