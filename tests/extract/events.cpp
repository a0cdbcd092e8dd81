// Events as sentences tell them: who does it through passives, shared subjects and light verbs; what a demand or a refusal is.
#include "extract/events/events.hpp"

#include <boost/test/unit_test.hpp>

#include "run.hpp"

using namespace pg;
using namespace pg::test;

namespace {

void check(const std::string& text, const std::string& line) {
    const auto lines = event_lines(test::extract(text));
    BOOST_TEST(has_line(lines, line), text << "\nlacks " << line << " in\n" << joined(lines));
}

void check_not(const std::string& text, const std::string& line) {
    const auto lines = event_lines(test::extract(text));
    BOOST_TEST(!has_line(lines, line), text << "\nhas " << line << " in\n" << joined(lines));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(events)

BOOST_AUTO_TEST_CASE(light_verbs_lend_their_subject) {
    check("Iran held talks with France on Tuesday.", "held: CONSULT actual; agent Iran; recipient France");
    check("Georgia launched an offensive against Russia on Tuesday.", "launched: ASSAULT actual; agent Georgia; recipient Russia");
}

BOOST_AUTO_TEST_CASE(joined_participles_share_the_passive) {
    check("Two journalists were arrested and deported by Russia.", "arrested: COERCE/arrest actual");
    check("Two journalists were arrested and deported by Russia.", "deported: COERCE/deport actual; agent Russia");
}

BOOST_AUTO_TEST_CASE(who_says_what_another_must_do_asks_for_it) {
    check("Russia said on Tuesday that Israel must stop the attacks.", "said: REQUEST/change actual; agent Russia; recipient Israel");
}

BOOST_AUTO_TEST_CASE(who_says_that_he_will_not_do_it_refuses) {
    check("Hungary said that it would not accept refugees.", "accept: REJECT actual; agent Hungary");
    check_not("Hungary said that Serbia would not accept refugees.", "accept: REJECT");
}

BOOST_AUTO_TEST_CASE(attributes_are_no_events) { check_not("Texas transferred the convicted senators to Ohio.", "convicted"); }

BOOST_AUTO_TEST_CASE(predicative_adjectives_take_a_stand) {
    check("Sweden is opposed to the Lisbon Treaty.", "opposed: REJECT actual; agent Sweden");
    check("Unions were critical of Barack Obama.", "critical: ACCUSE/disapprove actual");
}

BOOST_AUTO_TEST_CASE(one_happening_is_told_once) {
    check("Democrats vowed to block the immigration bill.", "block: REJECT +block planned; agent Democrats");
    check_not("Democrats vowed to block the immigration bill.", "vowed");
    check_not("Iran refused to sign the nuclear treaty.", "sign");
    check_not("Iran and France met in Paris to discuss the nuclear treaty.", "discuss");
}

BOOST_AUTO_TEST_CASE(staff_acts_for_its_body) {
    check("FBI agents arrested two senators in Boston.", "arrested: COERCE/arrest actual; agent FBI");
    check("A spokesman for the Pentagon urged Iran to stop.", "urged: REQUEST/change actual; agent Pentagon; recipient Iran");
}

BOOST_AUTO_TEST_CASE(prepositions_take_a_stand) {
    check("Gov. Tim Walz is against the travel ban.", "against: REJECT actual; agent Tim Walz");
    check("Gov. Tim Walz is in favor of the travel ban.", "in: SUPPORT actual; agent Tim Walz");
}

BOOST_AUTO_TEST_CASE(what_somebody_is_accused_of_is_his) {
    check("Noem accused Frey of obstructing the immigration law.", "obstructing: COERCE actual; agent Frey");
    check("Counties that have agreed to notify ICE were praised by Iran.", "notify: COOPERATE planned; agent Counties");
}

BOOST_AUTO_TEST_CASE(acting_in_support_supports) {
    check("Unions rallied in support of the travel ban.", "support: SUPPORT actual; agent Unions");
    check_not("Donald Trump put Tom Homan in charge of the operation.", "charge");
}

BOOST_AUTO_TEST_CASE(an_earthquake_is_no_event) { check_not("An earthquake killed 200 people in Iran on Tuesday.", "killed"); }

BOOST_AUTO_TEST_CASE(losers_win_nothing) { check("Viktor Orban lost the election to Peter Magyar.", "lost: NONE +elect actual; recipient Peter Magyar"); }

BOOST_AUTO_TEST_CASE(blocking_the_end_upholds) {
    check("The Supreme Court blocked the end of Title 42.", "blocked: REJECT +uphold actual; agent Supreme Court; policy Title 42");
    check("The Supreme Court blocked Title 42.", "blocked: REJECT +block actual; agent Supreme Court; policy Title 42");
}

BOOST_AUTO_TEST_CASE(some_clauses_with_an_event_verb_tell_no_event) {
    check_not("Barack Obama released a statement on Tuesday.", "released");
    check_not("Tim Walz declined to comment.", "declined");
    check_not("Presidents generally restrict such requests.", "restrict");
    check_not("France criticized states that ban protests.", "ban:");
    check("France criticized states that ban protests.", "criticized: ACCUSE/disapprove actual; agent France");
}

BOOST_AUTO_TEST_CASE(modifiers_and_sectors_choose_the_frame) {
    check("Israel's air strike killed four people in Gaza.", "strike: ASSAULT/aerial actual; agent Israel");
    check("Rebels clashed with the army on Monday.", "clashed: ASSAULT actual; agent Rebels; recipient army");
    check("Students clashed with police on Monday.", "clashed: PROTEST/riot actual; agent Students; recipient police");
}

BOOST_AUTO_TEST_CASE(who_announces_a_measure_takes_it) {
    check("The United States announced that the officials were to be barred from the country.", "barred: COERCE/restrict planned; agent United States; recipient officials");
}

BOOST_AUTO_TEST_CASE(a_party_member_is_not_the_party) {
    check("The bill was praised by Tom Bricker, a Republican who criticized Texas.", "criticized: ACCUSE/disapprove actual; agent Tom Bricker; recipient Texas");
}

BOOST_AUTO_TEST_SUITE_END()
