// What the model of triggers sees of the words that a verb of saying governs, and of the events around it. Trees by hand.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "core/data_dir.hpp"
#include "extract/triggers/said_words.hpp"
#include "extract/triggers/told_around.hpp"
#include "trees.hpp"

using namespace pg;
using namespace pg::extract;
using namespace pg::test;

namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

std::vector<std::string> words_said(const Document& document, std::uint32_t verb) {
    const auto data = find_data_dir();
    const Tree tree(document);
    EntityLayer layer;
    layer.index_heads(document.tokens.size());
    const FrameLexicon frames = FrameLexicon::load(data);
    const EvaluationLexicon evaluations = EvaluationLexicon::load(data);
    TriggerCandidate candidate;
    candidate.clause = read_verb(tree, verb);
    return SaidWords(tree, layer, frames, evaluations).of(candidate, "say");
}

/// "She said the law should not harm farmers", without "not" if it is not to be denied.
Document said(bool denied) {
    std::vector<Word> words = {{"She", "she", Upos::Pron, Xpos::Prp, 2, Deprel::Nsubj}, {"said", "say", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"the", "the", Upos::Det, Xpos::Dt, 4, Deprel::Det}, {"law", "law", Upos::Noun, Xpos::Nn, 6, Deprel::Nsubj},
                               {"should", "should", Upos::Aux, Xpos::Md, 6, Deprel::Aux}, {"harm", "harm", Upos::Verb, Xpos::Vb, 2, Deprel::Ccomp}, {"farmers", "farmer", Upos::Noun, Xpos::Nns, 6, Deprel::Obj}};
    if (denied) words.push_back({"not", "not", Upos::Part, Xpos::Rb, 6, Deprel::Advmod});
    return document_of(words);
}

EventClaim told(std::uint32_t at, EventType type) {
    EventClaim claim;
    claim.trigger = {at, at + 1};
    claim.type = type;
    return claim;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(said_words)

BOOST_AUTO_TEST_CASE(what_is_said_praises_or_blames_and_has_a_subject_and_an_object) {
    const auto names = words_said(said(false), 1);
    for (const char* name : {"verdict:harms", "verdict:harms+say", "said subject:thing_should", "said:_shouldharm", "said of:farmer", "said by:law", "beside:law_harm", "speaks of:"}) BOOST_TEST(holds(names, name), name);
    BOOST_TEST(!holds(names, "denied:harm"));
}

BOOST_AUTO_TEST_CASE(a_denial_turns_the_verdict) {
    const auto names = words_said(said(true), 1);
    BOOST_TEST(holds(names, "denied:harm"));
    BOOST_TEST(holds(names, "verdict:harms-say"));
    BOOST_TEST(!holds(names, "verdict:harms+say"));
}

BOOST_AUTO_TEST_CASE(a_verb_that_governs_no_clause_says_nothing) {
    BOOST_TEST(words_said(document_of({{"She", "she", Upos::Pron, Xpos::Prp, 2, Deprel::Nsubj}, {"left", "leave", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}}), 1).empty());
}

BOOST_AUTO_TEST_CASE(events_are_told_beside_before_and_after) {
    Document document = said(false);
    const std::uint32_t length = document.sentences[0].span.end;
    for (std::uint32_t s = 1; s < 3; ++s) {
        Sentence next = document.sentences[0];
        next.span = {s * length, (s + 1) * length};
        document.sentences.push_back(next);
    }
    const ToldAround around(document, {told(4, EventType::Accuse), told(length + 1, EventType::Reject), told(length + 8, EventType::Support), told(2 * length + 3, EventType::Assault)});
    const auto names = around.of(1, length + 1, "say");
    for (const char* name : {"told beside:SUPPORT", "told beside:SUPPORTsay", "told before:ACCUSE", "told after:ASSAULT", "article tells:REJECT2"}) BOOST_TEST(holds(names, name), name);
    BOOST_TEST(!holds(names, "told beside:REJECT"), "the word's own event is not beside it");
}

BOOST_AUTO_TEST_SUITE_END()
