// Who takes part beside those whom the sentence makes subject and object: partners, one of many, those involved.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(partners)

BOOST_AUTO_TEST_CASE(who_works_with_whom_does_it_with_him) {
    check_event("The sheriff teamed up with the FBI to arrest the mayor of Dover.", "arrest: COERCE/arrest actual; agent sheriff, FBI; recipient mayor");
    check_event("The sheriff met with the FBI to arrest the mayor of Dover.", "arrest: COERCE/arrest planned; agent sheriff; recipient mayor");
    check_no_event("The sheriff met with the FBI to arrest the mayor of Dover.", "arrest: COERCE/arrest planned; agent sheriff, FBI");
}

BOOST_AUTO_TEST_CASE(who_is_one_of_them_does_it_too) {
    check_event("Susan Collins is one of three Republicans who voted for the stimulus bill.", "voted: SUPPORT actual; agent Susan Collins, Republicans; policy stimulus bill");
    check_event("Kerala was among the states combating the rebels.", "combating: COERCE actual; agent Kerala, states; recipient rebels");
    check_no_event("Susan Collins was not among the Republicans who voted for the stimulus bill.", "voted: SUPPORT actual; agent Susan Collins");
}

BOOST_AUTO_TEST_CASE(who_is_involved_in_it_does_it) {
    check_event("Chad cooperated on security in the desert with Libya.", "cooperated: COOPERATE actual; agent Chad; recipient Libya");
    check_event("France asked Egypt to help the leaders involved in negotiations with Israel.", "negotiations: CONSULT actual; agent leaders; recipient Israel");
    check_event("Chad was involved in the attack on Niger.", "attack: ASSAULT actual; agent Chad; recipient Niger");
    check_no_event("Chad was not involved in the attack on Niger.", "attack: ASSAULT actual; agent Chad");
}

BOOST_AUTO_TEST_CASE(who_is_in_dialogue_discusses) {
    check_event("Chad is in close dialogue with Libya and Niger to end the war.", "in: CONSULT actual; agent Chad; recipient Libya, Niger");
    check_no_event("Chad is in close dialogue with Libya and Niger to end the war.", "end: RETREAT/ceasefire planned; agent Niger");
}

BOOST_AUTO_TEST_SUITE_END()
