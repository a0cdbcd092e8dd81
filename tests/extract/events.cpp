// Events as sentences tell them: who does it through passives, shared subjects and light verbs; what a demand or a refusal is.
#include "extract/events/events.hpp"

#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(events)

BOOST_AUTO_TEST_CASE(light_verbs_lend_their_subject) {
    check_event("Iran held talks with France on Tuesday.", "held: CONSULT actual; agent Iran; recipient France");
    check_event("Georgia launched an offensive against Russia on Tuesday.", "launched: ASSAULT actual; agent Georgia; recipient Russia");
}

BOOST_AUTO_TEST_CASE(joined_participles_share_the_passive) {
    check_event("Two journalists were arrested and deported by Russia.", "arrested: COERCE/arrest actual");
    check_event("Two journalists were arrested and deported by Russia.", "deported: COERCE/deport actual; agent Russia");
}

BOOST_AUTO_TEST_CASE(who_says_what_another_must_do_asks_for_it) {
    check_event("Russia said on Tuesday that Israel must stop the attacks.", "stop: REQUEST/change actual; agent Russia; recipient Israel");
}

BOOST_AUTO_TEST_CASE(who_says_that_he_will_not_do_it_refuses) {
    check_event("Hungary said that it would not accept refugees.", "accept: REJECT actual; agent Hungary");
    check_no_event("Hungary said that Serbia would not accept refugees.", "accept: REJECT");
}

BOOST_AUTO_TEST_CASE(the_house_is_not_the_white_house) {
    check_no_event("Barack Obama was at the White House on Sunday. The House passed the border security bill.", "passed: AGREE +adopt actual; agent White House");
    check_event("Barack Obama was at the White House on Sunday. The House passed the border security bill.", "passed: AGREE +adopt actual; agent House");
}

BOOST_AUTO_TEST_CASE(attributes_are_no_events) { check_no_event("Texas transferred the convicted senators to Ohio.", "convicted"); }

BOOST_AUTO_TEST_CASE(predicative_adjectives_take_a_stand) {
    check_event("Sweden is opposed to the Lisbon Treaty.", "opposed: REJECT actual; agent Sweden");
    check_event("Unions were critical of Barack Obama.", "critical: ACCUSE/disapprove actual");
}

BOOST_AUTO_TEST_CASE(one_happening_is_told_once) {
    check_event("Democrats vowed to block the immigration bill.", "block: REJECT +block planned; agent Democrats");
    check_no_event("Democrats vowed to block the immigration bill.", "vowed");
    check_no_event("Iran refused to sign the nuclear treaty.", "sign");
    check_no_event("Iran and France met in Paris to discuss the nuclear treaty.", "discuss");
}

BOOST_AUTO_TEST_CASE(staff_acts_for_its_body) {
    check_event("FBI agents arrested two senators in Boston.", "arrested: COERCE/arrest actual; agent FBI");
    check_event("A spokesman for the Pentagon urged Iran to stop.", "urged: REQUEST/change actual; agent Pentagon; recipient Iran");
}

BOOST_AUTO_TEST_CASE(prepositions_take_a_stand) {
    check_event("Gov. Tim Walz is against the travel ban.", "against: REJECT actual; agent Tim Walz");
    check_event("Gov. Tim Walz is in favor of the travel ban.", "in: SUPPORT actual; agent Tim Walz");
}

BOOST_AUTO_TEST_CASE(what_somebody_is_accused_of_is_his) {
    check_event("Noem accused Frey of obstructing the immigration law.", "obstructing: REJECT actual; agent Frey; policy immigration law");
    check_event("Iran praised counties that have agreed to notify ICE.", "notify: CONSULT planned; agent counties");
}

BOOST_AUTO_TEST_CASE(acting_in_support_supports) {
    check_event("Unions rallied in support of the travel ban.", "support: SUPPORT actual; agent Unions");
    check_no_event("Donald Trump put Tom Homan in charge of the operation.", "charge");
}

BOOST_AUTO_TEST_CASE(an_earthquake_is_no_event) { check_no_event("An earthquake killed 200 people in Iran on Tuesday.", "killed"); }

BOOST_AUTO_TEST_CASE(losers_win_nothing) { check_event("Viktor Orban lost the election to Peter Magyar.", "lost: NONE +elect actual; recipient Peter Magyar"); }

BOOST_AUTO_TEST_CASE(blocking_the_end_upholds) {
    check_event("The Supreme Court blocked the end of Title 42.", "blocked: REJECT +uphold actual; agent Supreme Court; policy Title 42");
    check_event("The Supreme Court blocked Title 42.", "blocked: REJECT +block actual; agent Supreme Court; policy Title 42");
}

BOOST_AUTO_TEST_CASE(some_clauses_with_an_event_verb_tell_no_event) {
    check_no_event("Barack Obama released a statement on Tuesday.", "released");
    check_no_event("Tim Walz declined to comment.", "declined");
    check_no_event("Presidents generally restrict such requests.", "restrict");
    check_no_event("France criticized states that ban protests.", "ban:");
    check_event("France criticized states that ban protests.", "criticized: ACCUSE/disapprove actual; agent France");
}

BOOST_AUTO_TEST_CASE(modifiers_and_sectors_choose_the_frame) {
    check_event("Denmark condemned Israel's air strike in Gaza.", "strike: ASSAULT/aerial actual; agent Israel");
    check_event("Rebels clashed with the army on Monday.", "clashed: ASSAULT actual; agent Rebels; recipient army");
    check_event("Students clashed with police on Monday.", "clashed: PROTEST/riot actual; agent Students; recipient police");
}

BOOST_AUTO_TEST_CASE(who_announces_a_measure_takes_it) {
    check_event("The United States announced that the officials were to be barred from the country.", "barred: COERCE/restrict planned; agent United States; recipient officials");
}

BOOST_AUTO_TEST_CASE(a_party_member_is_not_the_party) {
    check_event("The bill was praised by Tom Bricker, a Republican who criticized Texas.", "criticized: ACCUSE/disapprove actual; agent Tom Bricker; recipient Texas");
}

BOOST_AUTO_TEST_SUITE_END()
