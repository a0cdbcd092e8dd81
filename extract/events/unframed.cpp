#include "extract/events/unframed.hpp"

#include <string_view>

namespace pg::extract {
namespace {

/// "the toppling of the regime", "a notification": made of a verb.
bool names_deed(std::string_view noun) { return noun.ends_with("ing") || noun.ends_with("tion") || noun.ends_with("sion"); }

/// "sources said that the minister had paid": no stand of the sources.
bool is_told_by_teller(const Tree& tree, const DoerWords& doers, const Clause& clause) {
    return clause.subject != no_token && doers.is(DoerWord::Teller, lower_lemma(tree, clause.subject));
}

}  // namespace

bool tells_nothing_unframed(const Tree& tree, const FrameLexicon& frames, const DoerWords& doers, const TriggerCandidate& candidate) {
    const std::uint32_t t = candidate.clause.predicate;
    const std::string lemma = lower_lemma(tree, t);
    switch (tree.token(t).upos) {
    case Upos::Noun: return frames.noun(lemma).empty() && !names_deed(lemma) && !says_who_does(tree, doers, candidate.clause.predicate);
    case Upos::Verb: return tree.token(t).deprel == Deprel::Parataxis || is_told_by_teller(tree, doers, candidate.clause) || (candidate.claim.agent.empty() && frames.verb(lemma).empty());
    default: return false;
    }
}

}  // namespace pg::extract
