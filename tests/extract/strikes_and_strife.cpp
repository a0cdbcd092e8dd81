// Who strikes, threatens, warns and closes borders to whom.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(strikes_and_strife)

BOOST_AUTO_TEST_CASE(what_begins_is_the_strike) {
    check_event("Truckers in Lagos began a three-day strike on Monday.", "strike: PROTEST/strike actual; agent Truckers in Lagos; place Lagos; policy three-day strike; time 2026-02-02");
    check_event("NATO began military exercises in Poland.", "exercises: MOBILIZE/troops actual; agent NATO; place Poland; policy military exercises in Poland");
    check_event("Ohio began the vaccination program on Monday.", "began: NONE +implement actual; agent Ohio; place Ohio; policy vaccination program; time 2026-02-02");
}

BOOST_AUTO_TEST_CASE(a_vote_decides_on_deeds_and_does_not_do_them) {
    check_event("Miners in Chile voted to strike.", "strike: PROTEST/strike planned; agent Miners in Chile; place Chile");
    check_event("The Senate voted to withdraw the troops from Iraq.", "withdraw: RETREAT/withdraw planned; agent Senate; place Iraq");
    check_event("The Senate voted to condemn Russia.", "condemn: ACCUSE/disapprove actual; agent Senate; recipient Russia");
}

BOOST_AUTO_TEST_CASE(whose_thing_an_adjective_of_a_country_says) {
    check_event("Kenya sent police to Haiti. The premier praised Kenyan efforts in Haiti.", "praised: SUPPORT actual; agent premier; recipient Kenya; policy Kenyan efforts");
    check_event("Israel closed the crossing. Protesters burned Israeli flags in Amman.", "burned: PROTEST/demo actual; agent Protesters; recipient Israel; place Amman");
}

BOOST_AUTO_TEST_CASE(the_phrase_of_the_verb_is_meant_where_there_is_one) {
    check_event("The attack on the German parliament was blamed on Russia.", "blamed: ACCUSE/allege actual; recipient Russia");
}

BOOST_AUTO_TEST_CASE(who_is_warned_against_it_would_do_it) {
    check_event("China warned the Philippines against sending ships to the reef.", "sending: MOBILIZE/weapons hypothetical; agent Philippines");
}

BOOST_AUTO_TEST_CASE(whose_words_draw_criticism_is_criticized) {
    check_event("The governor's remarks drew criticism from Kenya.", "drew: ACCUSE/disapprove actual; agent Kenya; recipient governor");
    check_no_event("The editor's arrest drew criticism from Kenya.", "drew: ACCUSE/disapprove actual; agent Kenya; recipient editor");
}

BOOST_AUTO_TEST_CASE(who_denies_and_accuses_does_both) {
    check_event("The Kremlin denied that its troops had attacked the village and accused Georgia of lying.", "accused: ACCUSE/allege actual; agent Kremlin; recipient Georgia");
}

BOOST_AUTO_TEST_CASE(a_loan_of_so_much_is_for_somebody) {
    check_event("The World Bank approved a loan of $2 billion for Kenya.", "approved: SUPPORT +fund actual; agent World Bank; recipient Kenya");
}

BOOST_AUTO_TEST_CASE(a_border_has_two_sides) {
    check_event("The border between Niger and Benin was closed on Monday.", "closed: COERCE/restrict actual; recipient Niger, Benin; time 2026-02-02");
    check_event("Poland reopened its border with Belarus.", "reopened: RETREAT/access actual; agent Poland; recipient Belarus");
}

BOOST_AUTO_TEST_CASE(a_day_told_by_its_number_is_nothing_that_is_voted_on) {
    check_no_event("The Senate voted on 9 June.", "voted: CONSULT");
}

BOOST_AUTO_TEST_CASE(calls_that_grow_are_a_demand_and_no_resignation) {
    check_event("Calls grew on Thursday for Defense Minister Karl Olsen to resign.", "grew: REQUEST/change actual; recipient Karl Olsen; time 2026-01-29");
    check_event("Calls for the prime minister's resignation grew louder on Sunday.", "grew: REQUEST/change actual; recipient prime minister; time 2026-02-01");
    check_event("The senator rejected calls for the governor to resign.", "resign: RETREAT/resign +resign hypothetical; agent governor");
}

BOOST_AUTO_TEST_CASE(sit_ins_are_broken_up) { check_event("Police used batons to break up a sit-in at the university in Belgrade.", "break: COERCE/restrict"); }

BOOST_AUTO_TEST_SUITE_END()
