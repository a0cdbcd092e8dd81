// What is only supported, asked for, thought about or charged has not been done.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(contents)

BOOST_AUTO_TEST_CASE(gerunds_behind_stands_and_demands) {
    check_event("Merkel urged talks and lifting the sanctions on Iran.", "lifting: CONCEDE +repeal hypothetical; agent Merkel; policy sanctions on Iran");
    check_event("The minister called for reform and sanctioning Iran.", "sanctioning: SANCTION hypothetical; agent minister; recipient Iran");
    check_event("Biden is against invading Iran.", "invading: ASSAULT hypothetical; agent Biden; recipient Iran; place Iran");
    check_event("Germany rejected the idea of sending troops to Mali.", "sending: MOBILIZE/troops hypothetical; agent Germany; recipient Mali; place Mali");
    check_event("The mayor insisted on deporting the refugees.", "deporting: COERCE/deport hypothetical; agent mayor; recipient refugees");
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

BOOST_AUTO_TEST_SUITE_END()
