// What is only supported, asked for, thought about or charged has not been done.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(contents)

BOOST_AUTO_TEST_CASE(gerunds_behind_stands_and_demands) {
    check_event("Merkel urged talks and lifting the sanctions on Iran.", "lifting: CONCEDE +repeal hypothetical; agent Merkel; recipient Iran; policy sanctions on Iran");
    check_event("The minister called for reform and sanctioning Iran.", "sanctioning: SANCTION hypothetical; agent minister; recipient Iran");
    check_event("Biden is against invading Iran.", "invading: ASSAULT hypothetical; agent Biden; recipient Iran; place Iran");
    check_event("Germany rejected the idea of sending troops to Mali.", "sending: MOBILIZE/troops hypothetical; agent Germany; recipient Mali; place Mali");
    check_event("The mayor insisted on deporting the refugees.", "deporting: COERCE/deport hypothetical; agent mayor; recipient refugees");
}

BOOST_AUTO_TEST_CASE(who_is_against_a_deed_need_not_do_it) {
    check_no_event("Kenya spoke out against invading Mali.", "invading");
    check_event("Kenya cautioned Norway against invading Mali.", "invading: ASSAULT hypothetical; agent Norway; recipient Mali");
    check_event("Kenya decided against invading Mali.", "invading: ASSAULT hypothetical; agent Kenya; recipient Mali");
    check_no_event("Kenya criticized arresting the protesters.", "arresting");
}

BOOST_AUTO_TEST_CASE(gerunds_of_deeds_stay_deeds) {
    check_event("Turkey admitted attacking Syria.", "attacking: ASSAULT actual; agent Turkey; recipient Syria; place Syria");
    check_event("The president succeeded in ousting the minister.", "ousting: SANCTION/discontinue +dismiss actual; agent president; recipient minister");
    check_event("Germany opposed the treaty, accusing Iran of fraud.", "accusing: ACCUSE/allege actual; agent Germany; recipient Iran");
}

BOOST_AUTO_TEST_CASE(charges_are_open_unless_somebody_is_told_to_bring_them_or_proves_them) {
    check_event("Prosecutors charged Senator Bob Menendez with supporting Egypt.", "supporting: SUPPORT actual; agent Bob Menendez; recipient Egypt; claimant Prosecutors");
    check_event("Iran faces accusations of supporting the rebels.", "supporting: SUPPORT hypothetical; agent Iran; recipient rebels");
    check_event("The general was convicted on charges of supporting Hezbollah.", "supporting: SUPPORT actual; agent general; recipient Hezbollah");
}

BOOST_AUTO_TEST_CASE(a_stand_on_a_deed_is_told_once) {
    check_event("Germany has backed imposing sanctions on Russia.", "backed: SUPPORT actual; agent Germany; policy sanctions on Russia");
    check_no_event("Germany has backed imposing sanctions on Russia.", "imposing");
    check_event("The mayor opposes banning fireworks.", "opposes: REJECT actual; agent mayor; policy ban on fireworks");
    check_event("The mayor began banning fireworks.", "banning: COERCE/restrict +implement actual; agent mayor; policy ban on fireworks");
}

BOOST_AUTO_TEST_CASE(a_refusal_tells_what_the_deed_was_for) {
    check_no_event("Sheriff Rick Clark refused to lower the flag to honor Nelson Mandela.", "honor");
    check_event("Sheriff Rick Clark lowered the flag to honor Nelson Mandela.", "honor: SUPPORT actual; agent Rick Clark; recipient Nelson Mandela");
}

BOOST_AUTO_TEST_CASE(what_nobody_has_passed_says_nothing_yet) {
    check_event("Russia opposed a resolution that condemned Syria.", "condemned: ACCUSE/disapprove hypothetical; recipient Syria");
    check_event("The council passed a resolution that condemned Syria.", "condemned: ACCUSE/disapprove actual; recipient Syria");
    check_event("Voters endorsed amendments that included limiting presidential terms.", "limiting: COERCE/restrict planned");
}

BOOST_AUTO_TEST_CASE(powers_are_theirs_to_whom_they_are_given) {
    check_event("The law gave the president the power to impose tariffs on Mexico.", "impose: SANCTION +implement hypothetical; agent president; recipient Mexico");
    check_event("The governor has the authority to arrest protesters.", "arrest: COERCE/arrest hypothetical; agent governor; recipient protesters");
    check_no_event("The sanctions on North Korea were designed to remove the ability to create nuclear weapons.", "create");
}

BOOST_AUTO_TEST_CASE(what_is_ended_is_told_by_its_end) {
    check_event("Iran will end its compliance with the nuclear deal.", "end: REJECT planned; agent Iran; policy nuclear deal");
    check_no_event("Iran will end its compliance with the nuclear deal.", "compliance");
    check_event("France stopped its support for the rebels.", "stopped: SANCTION/discontinue actual; agent France; recipient rebels");
    check_event("The White House praised Iran's compliance with the nuclear deal.", "compliance: COOPERATE actual; agent Iran; policy nuclear deal");
}

BOOST_AUTO_TEST_CASE(open_questions_and_conditions) {
    check_event("The minister did not say whether Turkey had attacked Syria.", "attacked: ASSAULT hypothetical; agent Turkey; recipient Syria");
    check_event("The minister did not say that Turkey had attacked Syria.", "attacked: ASSAULT negated; agent Turkey; recipient Syria");
    check_no_event("The doctors asked whether the protesters had been arrested.", "arrested");
    check_event("If Lugovoi is elected, Russia will protect him.", "elected: NONE +elect hypothetical");
    check_event("The doctors asked whether police had arrested the protesters.", "arrested: COERCE/arrest hypothetical; agent police; recipient protesters");
    check_event("Iran answered a French proposal to suspend its uranium enrichment program.", "suspend: NONE +suspend hypothetical");
}

BOOST_AUTO_TEST_CASE(nouns_of_what_may_come) {
    check_event("Turkey would reject any offer by Russia.", "offer: AGREE hypothetical; agent Russia");
    check_event("Turkey rejected an offer by Russia.", "offer: AGREE actual; agent Russia");
    check_event("Breaches of the travel ban could result in fines.", "Breaches: REJECT hypothetical; policy travel ban");
    check_event("Its breaches of the travel ban could harm Turkey.", "breaches: REJECT actual");
    check_event("Germany called for restraint and for the resignation of Mikheil Saakashvili.", "resignation: RETREAT/resign +resign hypothetical");
    check_event("Germany welcomed the restraint and the resignation of Mikheil Saakashvili.", "resignation: RETREAT/resign +resign actual");
    check_event("The attack on Taiwan could start a war.", "attack: ASSAULT actual; recipient Taiwan");
    check_event("An attack on Taiwan could start a war.", "attack: ASSAULT hypothetical; recipient Taiwan");
    check_event("The prospect of an invasion of Syria worried Germany.", "invasion: ASSAULT hypothetical; recipient Syria");
}

BOOST_AUTO_TEST_SUITE_END()
