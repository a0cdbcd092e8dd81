#include "extract/events/doer_words.hpp"

#include <algorithm>
#include <optional>

#include "extract/frames/passive.hpp"

namespace pg::extract {
namespace {

/// Whom the phrase describes: the subject of "is a supporter", the name before ", an ally of Syria".
std::uint32_t described_by(const Tree& tree, std::uint32_t noun) {
    if (tree.child(noun, {Deprel::Cop}) != no_token) return surface_subject(tree, noun);
    const std::uint32_t above = tree.head(noun);
    const bool beside = tree.token(noun).deprel == Deprel::Appos && above != no_token && above < noun && tree.token(above).upos == Upos::Propn;
    return beside && tree.child(above, {Deprel::Conj}) == no_token ? above : no_token;  // "from Turkey, an opponent of Syria, and Russia"
}

}  // namespace

bool says_who_does(const Tree& tree, const DoerWords& words, std::uint32_t noun) { return words.is(DoerWord::Person, lower_lemma(tree, noun)) && described_by(tree, noun) != no_token; }

void find_noun_doer(const Tree& tree, const DoerWords& words, Clause& clause) {
    const std::string lemma = lower_lemma(tree, clause.predicate);
    if (words.is(DoerWord::Person, lemma)) {
        if (const std::uint32_t who = described_by(tree, clause.predicate); who != no_token) {
            if (clause.object == no_token) clause.object = clause.subject;  // "is Moscow's ally"
            clause.subject = who;
        }
        return;
    }
    if (clause.subject != no_token) return;
    for (const auto& [preposition, head] : clause.obliques)
        if (preposition == "between") {
            clause.subject = head;
            return;
        }
    if (words.is(DoerWord::Owner, lemma)) std::swap(clause.subject, clause.object);
}

Clause read_state(const Tree& tree, const DoerWords& words, Clause clause) {
    if (!clause.passive) return clause;
    const std::string lemma = lower_lemma(tree, clause.predicate);
    const bool feeling = words.is(DoerWord::Feeling, lemma);
    if (!feeling && (clause.subject != no_token || !words.is(DoerWord::State, lemma))) return clause;
    std::swap(clause.subject, clause.object);
    clause.passive = false;
    if (!feeling || clause.object != no_token) return clause;
    for (const auto& [preposition, head] : clause.obliques)
        if (preposition == "with" || preposition == "at") {
            clause.object = head;
            break;
        }
    return clause;
}

}  // namespace pg::extract
