// Whether an event happened, is planned, is only possible, or did not happen.
#include "extract/status/modality.hpp"

#include <boost/test/unit_test.hpp>

#include "run.hpp"

using namespace pg;

namespace {

std::string status_of_event(const std::string& text, std::string_view trigger) {
    const Record record = test::extract(text);
    for (const auto& e : record.events)
        if (e.trigger.of(record.article.text) == trigger) return std::string(name_of(e.status));
    return "no event";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(modality)

BOOST_AUTO_TEST_CASE(auxiliaries_and_infinitives) {
    BOOST_TEST(status_of_event("France bombed Libya.", "bombed") == "actual");
    BOOST_TEST(status_of_event("France will bomb Libya.", "bomb") == "planned");
    BOOST_TEST(status_of_event("France is to bomb Libya.", "bomb") == "planned");
    BOOST_TEST(status_of_event("France may bomb Libya.", "bomb") == "hypothetical");
    BOOST_TEST(status_of_event("France did not bomb Libya.", "bomb") == "negated");
}

BOOST_AUTO_TEST_CASE(the_future_of_what_was_said_is_planned) {
    BOOST_TEST(status_of_event("Officials said that France would bomb Libya.", "bomb") == "planned");
}

BOOST_AUTO_TEST_CASE(what_somebody_is_seen_doing_is_no_command) {
    BOOST_TEST(status_of_event("Norway praised a visit that saw both governments discuss trade and sign several agreements.", "sign") == "actual");
}

BOOST_AUTO_TEST_CASE(a_condition_of_what_is_threatened_does_not_unsay_the_threat) {
    BOOST_TEST(status_of_event("Officials had threatened Norway if the drills went ahead.", "threatened") == "actual");
    BOOST_TEST(status_of_event("France will bomb Libya if talks fail.", "bomb") == "hypothetical");
    BOOST_TEST(status_of_event("France would have bombed Libya if talks had failed.", "bombed") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(joined_participles_share_the_auxiliary) {
    BOOST_TEST(status_of_event("The journalists could be fined and imprisoned.", "imprisoned") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(who_wants_to_thank_thanks) {
    BOOST_TEST(status_of_event("\"I want to thank the Greek government,\" Barack Obama said.", "thank") == "actual");
    BOOST_TEST(status_of_event("Barack Obama wanted to thank the Greek government.", "thank") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(questions) {
    BOOST_TEST(status_of_event("Did France bomb Libya?", "bomb") == "hypothetical");
    BOOST_TEST(status_of_event("Why did France bomb Libya?", "bomb") == "actual");
}

BOOST_AUTO_TEST_CASE(what_is_feared_or_told_by_mistake_has_not_happened) {
    BOOST_TEST(status_of_event("There are fears that Iran violated the nuclear treaty.", "violated") == "hypothetical");
    BOOST_TEST(status_of_event("Reuters mistakenly reported that France bombed Libya.", "bombed") == "negated");
    BOOST_TEST(status_of_event("Moscow denied bombing Libya.", "bombing") == "negated");
    BOOST_TEST(status_of_event("Russia spoke in Geneva to condemn the attack on Libya.", "condemn") == "actual");
}

BOOST_AUTO_TEST_CASE(who_is_asked_not_to_do_it_may_have_done_it) {
    BOOST_TEST(status_of_event("Germany urged Iran not to attack Israel.", "attack") == "hypothetical");
    BOOST_TEST(status_of_event("Germany called on Iran not to attack Israel.", "attack") == "hypothetical");
    BOOST_TEST(status_of_event("Germany said that Iran did not attack Israel.", "attack") == "negated");
}

BOOST_AUTO_TEST_CASE(what_did_not_quite_happen) {
    BOOST_TEST(status_of_event("The rebels nearly killed the envoy.", "killed") == "negated");
    BOOST_TEST(status_of_event("The rebels killed nearly thirty soldiers.", "killed") == "actual");
    BOOST_TEST(status_of_event("Norway fell short of condemning the attack.", "condemning") == "negated");
    BOOST_TEST(status_of_event("Norway stopped short of condemning the attack.", "condemning") == "negated");
    BOOST_TEST(status_of_event("Norway supports neither the border bill nor the nuclear treaty.", "supports") == "negated");
}

BOOST_AUTO_TEST_CASE(conditions_without_if) {
    BOOST_TEST(status_of_event("Had Norway signed the nuclear treaty, Iran would have followed.", "signed") == "hypothetical");
    BOOST_TEST(status_of_event("Oslo would back the border bill provided that Sweden signed the nuclear treaty.", "signed") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(what_nothing_speaks_for_or_nobody_is_told_to_claim) {
    BOOST_TEST(status_of_event("There is no evidence that France bombed Libya.", "bombed") == "negated");
    BOOST_TEST(status_of_event("The panel found evidence that France bombed Libya.", "bombed") == "actual");
    BOOST_TEST(status_of_event("The ministry dismissed reports that France had bombed Libya.", "bombed") == "negated");
}

BOOST_AUTO_TEST_CASE(what_calls_and_pleas_ask_for) {
    BOOST_TEST(status_of_event("The mayor rebuffed calls for the resignation of Ann Keller.", "resignation") == "hypothetical");
    BOOST_TEST(status_of_event("Kenya pleaded with Norway to bomb Libya.", "bomb") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(what_is_prevented_or_only_meant_to_be) {
    BOOST_TEST(status_of_event("Germany prevented attacks by Hamas.", "attacks") == "negated");
    BOOST_TEST(status_of_event("Germany wants to prevent attacks by Hamas.", "attacks") == "hypothetical");
    BOOST_TEST(status_of_event("Germany failed to prevent attacks by Hamas.", "attacks") == "actual");
}

BOOST_AUTO_TEST_CASE(nouns_have_the_status_that_their_verb_gives) {
    BOOST_TEST(status_of_event("Officials warned of attacks by Hamas.", "attacks") == "hypothetical");
    BOOST_TEST(status_of_event("Officials spoke of attacks by Hamas.", "attacks") == "actual");
    BOOST_TEST(status_of_event("Barack Obama postponed his visit to London.", "visit") == "planned");
    BOOST_TEST(status_of_event("Germany should return to talks with Iran.", "talks") == "hypothetical");
    BOOST_TEST(status_of_event("Germany returned to talks with Iran.", "talks") == "actual");
}

BOOST_AUTO_TEST_CASE(what_is_judged_or_seen_has_happened) {
    BOOST_TEST(status_of_event("Jacob Frey called the killing of Mary Brown a tragedy.", "killing") == "actual");
    BOOST_TEST(status_of_event("Police could be heard arresting protesters in London.", "arresting") == "actual");
    BOOST_TEST(status_of_event("Police could be told to start arresting protesters in London.", "arresting") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(who_crosses_over_or_steps_in_to_do_it_does_it) {
    BOOST_TEST(status_of_event("Germany stepped in to support Greece.", "support") == "actual");
    BOOST_TEST(status_of_event("Germany will step in to support Greece.", "support") == "planned");
    BOOST_TEST(status_of_event("Germany saved money to support Greece.", "support") == "planned");
}

BOOST_AUTO_TEST_CASE(negation_by_a_phrase) {
    BOOST_TEST(status_of_event("The president in no way criticized Israel.", "criticized") == "negated");
    BOOST_TEST(status_of_event("At no time did France attack Libya.", "attack") == "negated");
    BOOST_TEST(status_of_event("In no time France attacked Libya.", "attacked") == "actual");
}

BOOST_AUTO_TEST_CASE(attempts_that_came_to_nothing) {
    BOOST_TEST(status_of_event("The senator failed in his attempt to block the bill.", "block") == "negated");
    BOOST_TEST(status_of_event("The senator lost his bid to block the bill.", "block") == "negated");
    BOOST_TEST(status_of_event("The senator announced his attempt to block the bill.", "block") == "hypothetical");
    BOOST_TEST(status_of_event("The senator may fail in his attempt to block the bill.", "block") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(what_comes_before_something_planned_is_planned) {
    BOOST_TEST(status_of_event("We will sign the treaty when France meets Germany.", "meets") == "planned");
    BOOST_TEST(status_of_event("Germany smiles when France meets Germany.", "meets") == "actual");
}

BOOST_AUTO_TEST_CASE(a_quoted_question_does_not_make_one_of_what_stands_before_it) {
    BOOST_TEST(status_of_event("France bombed Libya after a general asked, \"Would you be able to do it?\"", "bombed") == "actual");
    BOOST_TEST(status_of_event("Did France bomb Libya after \"a general\" asked?", "bomb") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(admitted_deeds_and_deeds_that_others_saw_were_done) {
    BOOST_TEST(status_of_event("He pleaded guilty to killing a senator.", "killing") == "actual");
    BOOST_TEST(status_of_event("Germany vowed to attack Libya.", "attack") == "planned");
    BOOST_TEST(status_of_event("Argentina was the youngest nation to join the European Union.", "join") == "actual");
}

BOOST_AUTO_TEST_CASE(verbs_with_their_particles) {
    BOOST_TEST(status_of_event("Jacob Frey put off signing the immigration bill.", "signing") == "negated");
    BOOST_TEST(status_of_event("Canada ruled out bombing Libya.", "ruled") == "actual");
    BOOST_TEST(status_of_event("Canada ruled out bombing Libya.", "bombing") == "no event");
}

BOOST_AUTO_TEST_CASE(neither_nor_denies_both) {
    BOOST_TEST(status_of_event("Jacob Frey neither endorsed nor denounced the coup.", "endorsed") == "negated");
    BOOST_TEST(status_of_event("Jacob Frey neither endorsed nor denounced the coup.", "denounced") == "negated");
    BOOST_TEST(status_of_event("Jacob Frey endorsed the coup and denounced the king.", "denounced") == "actual");
}

BOOST_AUTO_TEST_CASE(what_is_to_be_done_or_yet_to_be_done) {
    BOOST_TEST(status_of_event("Two senators are to be arrested in Texas.", "arrested") == "planned");
    BOOST_TEST(status_of_event("Two senators are being arrested in Texas.", "arrested") == "actual");
    BOOST_TEST(status_of_event("France is yet to sign the treaty.", "sign") == "negated");
    BOOST_TEST(status_of_event("The treaty has yet to be signed by France.", "signed") == "negated");
    BOOST_TEST(status_of_event("The border bill is still waiting to be signed by the president.", "signed") == "planned");
}

BOOST_AUTO_TEST_CASE(nouns_of_what_is_due) {
    BOOST_TEST(status_of_event("France attacked Libya before talks with Germany scheduled for March.", "talks") == "planned");
    BOOST_TEST(status_of_event("France attacked Libya before talks with Germany in March.", "talks") == "actual");
    BOOST_TEST(status_of_event("France attacked Germany ahead of talks with Libya.", "talks") == "planned");
}

BOOST_AUTO_TEST_CASE(what_is_remarked_beside_a_plan_is_said) {
    BOOST_TEST(status_of_event("Tim Walz will sign the treaty, accusing Texas of fraud.", "accusing") == "actual");
    BOOST_TEST(status_of_event("Tim Walz will fight the ban by accusing Texas of fraud.", "accusing") == "planned");
}

BOOST_AUTO_TEST_CASE(not_only_denies_nothing_and_not_a_single_one_does) {
    BOOST_TEST(status_of_event("Not only was the mayor arrested, he was fined as well.", "arrested") == "actual");
    BOOST_TEST(status_of_event("The mayor was not arrested.", "arrested") == "negated");
    BOOST_TEST(status_of_event("Not a single minister was arrested by the police.", "arrested") == "negated");
    BOOST_TEST(status_of_event("A single minister was arrested by the police.", "arrested") == "actual");
}

BOOST_AUTO_TEST_CASE(the_future_of_what_was_said_is_planned_wherever_the_saying_stands) {
    BOOST_TEST(status_of_event("A new minister would be appointed by the president for six months, the court said.", "appointed") == "planned");
    BOOST_TEST(status_of_event("The court said that a new minister would be appointed by the president.", "appointed") == "planned");
    BOOST_TEST(status_of_event("A new minister would be appointed by the president if the court agreed.", "appointed") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(who_wishes_to_thank_thanks) {
    BOOST_TEST(status_of_event("The board wishes to thank the minister for his support.", "thank") == "actual");
    BOOST_TEST(status_of_event("The board wishes to meet the minister.", "meet") == "hypothetical");
}

BOOST_AUTO_TEST_SUITE_END()
