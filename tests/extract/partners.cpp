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

BOOST_AUTO_TEST_CASE(who_is_the_first_or_becomes_it_does_it) {
    check_event("Vermont became the second state to ban smoking in parks.", "ban: COERCE/restrict +implement actual; agent Vermont");
    check_event("Vermont is the only state to have banned smoking in parks.", "banned: COERCE/restrict +implement actual; agent Vermont");
    check_event("David Smith became the first person to be stripped of the honor.", "stripped: SANCTION actual; recipient David Smith");
    check_event("Boston is proud of the first senator to be stripped of the honor.", "stripped: SANCTION actual; recipient first senator");
}

BOOST_AUTO_TEST_CASE(who_walks_out_says_why) {
    check_event("The senators walked out of the session, expressing disappointment about the immigration bill.", "expressing: ACCUSE/disapprove actual; agent senators; policy immigration bill");
    check_event("Senators were united in support of the immigration bill.", "support: SUPPORT actual; agent Senators; policy immigration bill");
}

BOOST_AUTO_TEST_CASE(who_is_charged_with_it_may_have_done_it) {
    check_event("The four suspects were charged with violation of the Clean Air Act.", "violation: REJECT hypothetical; agent suspects; policy Clean Air Act");
    check_no_event("Four suspects were charged with murder in Boston.", "murder");
}

BOOST_AUTO_TEST_CASE(what_is_given_to_help_somebody_is_given_to_him) {
    check_event("The European Union is providing funds to assist Chad with the drought.", "providing: AID +fund actual; agent European Union; recipient Chad");
    check_event("The European Union is providing funds to Niger to assist Chad.", "providing: AID +fund actual; agent European Union; recipient Niger");
}

BOOST_AUTO_TEST_CASE(a_bare_number_is_people_where_it_suffers) {
    check_event("The Taliban killed 13 in Kabul.", "killed: ASSAULT actual; agent Taliban; recipient 13; place Kabul");
    check_event("The war displaced 2.5 million in Darfur.", "displaced: COERCE actual; recipient 2.5 million");
    check_no_event("The Taliban sold 13 in Kabul.", "sold");
    check_no_event("Police detained two of the senators.", "detained: COERCE/arrest actual; agent Police; recipient two");
}

BOOST_AUTO_TEST_CASE(those_from_whom_several_come_act) {
    check_event("Diplomats from Germany and France criticized Iran.", "criticized: ACCUSE/disapprove actual; agent Germany, France; recipient Iran");
    check_no_event("Students from Germany and France criticized Iran.", "criticized: ACCUSE/disapprove actual; agent Germany");
    check_event("Officers from ICE and the FBI arrested 40 men in Boston.", "arrested: COERCE/arrest actual; agent ICE, FBI; recipient men");
}

BOOST_AUTO_TEST_CASE(a_description_between_two_names_is_nobody_else) {
    check_event("The Muslim Brotherhood, an Islamist group, and the National Democratic Party support the immigration bill.", "support: SUPPORT actual; agent Muslim Brotherhood, National Democratic Party; policy immigration bill");
    check_event("The Muslim Brotherhood and an Islamist group support the immigration bill.", "support: SUPPORT actual; agent Muslim Brotherhood, Islamist group; policy immigration bill");
}

BOOST_AUTO_TEST_CASE(who_keeps_a_prisoner_now_is_told) {
    check_event("The sheriff transferred Ann Keller to FBI custody.", "transferred: COERCE actual; agent sheriff; recipient Ann Keller, FBI");
    check_event("The sheriff transferred Ann Keller to a cell.", "transferred: COERCE actual; agent sheriff; recipient Ann Keller");
}

BOOST_AUTO_TEST_CASE(of_two_joined_adjectives_both_do_it) {
    check_event("Iran met Israel and the United States. It fears an Israeli or American attack on Tehran.", "attack: ASSAULT hypothetical; agent Israel, United States; recipient Tehran");
    check_event("Iran met Israel and the United States. It fears an Israeli attack on Tehran.", "attack: ASSAULT hypothetical; agent Israel; recipient Tehran");
}

BOOST_AUTO_TEST_SUITE_END()
