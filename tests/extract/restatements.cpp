// Two words that tell one thing in two ways: which of both claims stays. Trees and claims by hand: most of these claims are the model's, and what it
// tells must not decide here.
#include <boost/test/unit_test.hpp>

#include "check.hpp"
#include "extract/events/restatements.hpp"
#include "trees.hpp"

using namespace pg;
using namespace pg::extract;
using namespace pg::test;

namespace {

const ModalityLexicon& lexicon() {
    static const ModalityLexicon loaded = ModalityLexicon::load(PG_DATA_DIR);
    return loaded;
}

struct Told {
    std::uint32_t word;  ///< from 0
    std::string rule;
    std::optional<EventType> type;
    Status status = Status::Actual;
    std::optional<Act> act = std::nullopt;
};

/// The forms of the words that still tell something, joined by blanks. Nobody takes part: the same people do all of it.
std::string left_of(const std::vector<Word>& words, const std::vector<Told>& told) {
    const Document document = document_of(words);
    const Tree tree(document);
    const EntityLayer layer;
    std::vector<std::uint32_t> predicates;
    std::vector<EventClaim> claims;
    for (const Told& t : told) {
        EventClaim claim;
        claim.trigger = document.tokens[t.word].span;
        claim.rule = t.rule;
        claim.type = t.type;
        claim.status = t.status;
        claim.act = t.act;
        claims.push_back(std::move(claim));
        predicates.push_back(t.word);
    }
    drop_restatements(tree, layer, lexicon(), predicates, claims);
    BOOST_TEST(predicates.size() == claims.size());
    std::string left;
    for (const EventClaim& claim : claims) {
        if (!left.empty()) left += ' ';
        left += claim.trigger.of(document.article.text);
    }
    return left;
}

/// "minister NOUN to buy jets"
std::vector<Word> infinitive_of(const char* noun) {
    return {{"minister", "minister", Upos::Noun, Xpos::Nn, 2, Deprel::NmodPoss}, {noun, noun, Upos::Noun, Xpos::Nn, 0, Deprel::Root}, {"to", "to", Upos::Part, Xpos::To, 4, Deprel::Mark}, {"buy", "buy", Upos::Verb, Xpos::Vb, 2, Deprel::Acl}, {"jets", "jet", Upos::Noun, Xpos::Nns, 4, Deprel::Obj}};
}

/// "Berlin VERB that Oslo sent aid"
std::vector<Word> said_by(const char* form, const char* lemma) {
    return {{"Berlin", "Berlin", Upos::Propn, Xpos::Nnp, 2, Deprel::Nsubj}, {form, lemma, Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"that", "that", Upos::Sconj, Xpos::In, 5, Deprel::Mark}, {"Oslo", "Oslo", Upos::Propn, Xpos::Nnp, 5, Deprel::Nsubj}, {"sent", "send", Upos::Verb, Xpos::Vbd, 2, Deprel::Ccomp}, {"aid", "aid", Upos::Noun, Xpos::Nn, 5, Deprel::Obj}};
}

/// "Oslo sent a THING asking for talks"
std::vector<Word> sent_asking(const char* thing) {
    return {{"Oslo", "Oslo", Upos::Propn, Xpos::Nnp, 2, Deprel::Nsubj}, {"sent", "send", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"a", "a", Upos::Det, Xpos::Dt, 4, Deprel::Det}, {thing, thing, Upos::Noun, Xpos::Nn, 2, Deprel::Obj}, {"asking", "ask", Upos::Verb, Xpos::Vbg, 4, Deprel::Acl}, {"for", "for", Upos::Adp, Xpos::In, 7, Deprel::Case}, {"talks", "talk", Upos::Noun, Xpos::Nns, 5, Deprel::Obl}};
}

/// "Oslo VERB to aid Chad"
std::vector<Word> to_aid(const char* form, const char* lemma) {
    return {{"Oslo", "Oslo", Upos::Propn, Xpos::Nnp, 2, Deprel::Nsubj}, {form, lemma, Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"to", "to", Upos::Part, Xpos::To, 4, Deprel::Mark}, {"aid", "aid", Upos::Verb, Xpos::Vb, 2, Deprel::Xcomp}, {"Chad", "Chad", Upos::Propn, Xpos::Nnp, 4, Deprel::Obj}};
}

/// "Oslo set up an office to police it"
std::vector<Word> office_to_police() {
    return {{"Oslo", "Oslo", Upos::Propn, Xpos::Nnp, 2, Deprel::Nsubj}, {"created", "create", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"an", "a", Upos::Det, Xpos::Dt, 4, Deprel::Det}, {"office", "office", Upos::Noun, Xpos::Nn, 2, Deprel::Obj}, {"to", "to", Upos::Part, Xpos::To, 6, Deprel::Mark}, {"police", "police", Upos::Verb, Xpos::Vb, 2, Deprel::Advcl}, {"trade", "trade", Upos::Noun, Xpos::Nn, 6, Deprel::Obj}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(restatements)

BOOST_AUTO_TEST_CASE(an_intention_is_told_by_the_deed) {
    BOOST_TEST(left_of(infinitive_of("plan"), {{1, "noun:plan/subj:actor", std::nullopt, Status::Actual, Act::Propose}, {3, "verb:buy/obj:any", EventType::Cooperate, Status::Planned}}) == "buy");
    BOOST_TEST(left_of(infinitive_of("decision"), {{1, "noun:decision/subj:actor xcomp", EventType::Agree}, {3, "verb:buy/obj:any", EventType::Cooperate, Status::Planned}}) == "buy");
    BOOST_TEST(left_of(infinitive_of("threat"), {{1, "noun:threat/subj:actor", EventType::Threaten}, {3, "verb:buy/obj:any", EventType::Cooperate, Status::Planned}}) == "threat buy");
    BOOST_TEST(left_of(infinitive_of("plan"), {{1, "noun:plan/subj:actor", std::nullopt, Status::Actual, Act::Propose}}) == "plan");
}

BOOST_AUTO_TEST_CASE(what_is_refused_is_told_by_the_refusal_and_what_is_wanted_by_the_deed) {
    BOOST_TEST(left_of(to_aid("failed", "fail"), {{1, "verb:fail/open", EventType::Reject}, {3, "verb:aid/obj:actor", EventType::Aid, Status::Negated}}) == "failed");
    BOOST_TEST(left_of(to_aid("wanted", "want"), {{1, "verb:want/open", EventType::Request}, {3, "verb:aid/obj:actor", EventType::Aid, Status::Hypothetical}}) == "aid");
    BOOST_TEST(left_of(to_aid("voted", "vote"), {{1, "verb:vote/open", EventType::Support, Status::Actual, Act::Adopt}, {3, "verb:aid/obj:actor", EventType::Aid, Status::Planned}}) == "voted aid");
    BOOST_TEST(left_of(to_aid("promised", "promise"), {{1, "verb:promise/open", EventType::Agree}, {3, "verb:aid/obj:actor", EventType::Aid, Status::Planned}}) == "promised aid");
}

BOOST_AUTO_TEST_CASE(a_letter_is_told_by_what_it_asks) {
    BOOST_TEST(left_of(sent_asking("letter"), {{1, "verb:send/open", EventType::Request}, {4, "verb:ask/for", EventType::Request}}) == "asking");
    BOOST_TEST(left_of(sent_asking("envoy"), {{1, "verb:send/obj~envoy", EventType::Consult}, {4, "verb:ask/for", EventType::Request}}) == "sent asking");
}

BOOST_AUTO_TEST_CASE(what_a_measure_is_for_is_no_second_event) {
    const Told measure{1, "verb:create/obj:policy", std::nullopt, Status::Actual, Act::Implement};
    BOOST_TEST(left_of(office_to_police(), {measure, {5, "verb:police/open", EventType::Coerce, Status::Planned}}) == "created");
    BOOST_TEST(left_of(office_to_police(), {measure, {5, "verb:police/open", EventType::Coerce}}) == "created police");
    BOOST_TEST(left_of(office_to_police(), {{1, "verb:create/open", EventType::Mobilize}, {5, "verb:police/open", EventType::Coerce, Status::Planned}}) == "created police");
}

BOOST_AUTO_TEST_CASE(the_model_tells_no_kindness_where_something_is_only_said) {
    const Told sending{4, "verb:send/obj~aid", EventType::Aid};
    BOOST_TEST(left_of(said_by("said", "say"), {{1, "verb:say/open", EventType::Support}, sending}) == "sent");
    BOOST_TEST(left_of(said_by("explained", "explain"), {{1, "verb:explain/open", EventType::Aid}, sending}) == "sent");
    BOOST_TEST(left_of(said_by("said", "say"), {{1, "verb:say/open", EventType::Accuse}, sending}) == "said sent");
    const Told planned{4, "verb:send/obj~aid", EventType::Aid, Status::Planned};  // who tells of a plan to help accuses nobody
    BOOST_TEST(left_of(said_by("said", "say"), {{1, "verb:say/open", EventType::Accuse}, planned}) == "sent");
    BOOST_TEST(left_of(said_by("said", "say"), {{1, "verb:say/open", EventType::Reject}, planned}) == "said sent");
    BOOST_TEST(left_of(said_by("regretted", "regret"), {{1, "verb:regret/ccomp", EventType::Support}, sending}) == "regretted sent");
}

BOOST_AUTO_TEST_CASE(what_is_announced_is_told_where_it_is_told) {
    const Told announced{1, "verb:announce/ccomp", std::nullopt, Status::Actual, Act::Propose}, sending{4, "verb:send/obj~aid", EventType::Aid};
    BOOST_TEST(left_of(said_by("announced", "announce"), {announced, sending}) == "sent");
    BOOST_TEST(left_of(said_by("announced", "announce"), {announced}) == "announced");
    auto intends = said_by("said", "say");  // "Berlin said that Oslo intends aid", with the aid as what it intends to do
    intends[5] = {"help", "help", Upos::Verb, Xpos::Vb, 5, Deprel::Xcomp};
    BOOST_TEST(left_of(intends, {{1, "verb:say/open", EventType::Support}, {5, "verb:help/open", EventType::Aid, Status::Planned}}) == "help");
    BOOST_TEST(left_of(intends, {{1, "verb:say/open", EventType::Support}, {5, "verb:help/open", EventType::Coerce, Status::Planned}}) == "said help");
}

BOOST_AUTO_TEST_CASE(a_refusal_is_told_once) {
    BOOST_TEST(left_of(infinitive_of("refusal"), {{1, "noun:refusal/open", EventType::Reject}, {3, "verb:buy/obj:any", EventType::Cooperate, Status::Negated}}) == "refusal");
    BOOST_TEST(left_of(infinitive_of("refusal"), {{1, "noun:refusal/open", EventType::Reject}, {3, "verb:buy/obj:any", EventType::Cooperate, Status::Actual}}) == "refusal buy");
}

BOOST_AUTO_TEST_SUITE_END()
