// To whom something is given, refused or done beside others, and who does what somebody is made to do.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(given_to)

BOOST_AUTO_TEST_CASE(of_two_objects_the_first_is_given_the_second) {
    check_event("The bill would grant undocumented immigrants a path to citizenship.", "grant: CONCEDE hypothetical; recipient undocumented immigrants");
    check_no_event("The agency sent food and response teams to Chad.", "sent: AID actual; agent agency; recipient response teams");
}

BOOST_AUTO_TEST_CASE(the_doer_of_a_passive_may_stand_behind_a_noun) {
    check_event("The opposition leader was denied a visa by the embassy.", "denied: REJECT actual; agent embassy; recipient opposition leader");
    check_event("Novak was given a warning by the FBI.", "given: THREATEN actual; agent FBI; recipient Novak");
    check_no_event("Anna Berg was accused of the killing of Karl Novak by the rebels.", "accused: ACCUSE/allege actual; agent rebels");
}

BOOST_AUTO_TEST_CASE(who_is_forced_into_it_does_it) {
    check_event("President Berisha pressured the prosecutors into releasing Kovac.", "releasing: RETREAT/release actual; agent prosecutors; recipient Kovac");
    check_event("President Berisha put pressure on the prosecutors in Tirana to release Kovac.", "release: RETREAT/release planned; agent prosecutors; recipient Kovac");
    check_event("The parliament gave the president the power to dissolve the court.", "dissolve: COERCE/restrict +dismiss hypothetical; agent president; recipient court");
    check_event("The agency is seeking money to assist refugees in Chad.", "assist: AID hypothetical; agent agency; recipient refugees");
}

BOOST_AUTO_TEST_CASE(who_stands_along_with_whom_it_is_done_to_suffers_it_as_well) {
    check_event("Novak was arrested along with three activists.", "arrested: COERCE/arrest actual; recipient Novak, activists");
    check_event("The attack was condemned by France, along with Germany.", "condemned: ACCUSE/disapprove actual; agent France, Germany");
    check_event("France worked together with Germany on the treaty.", "worked: COOPERATE actual; agent France; recipient Germany");
    check_no_event("France condemned Iran, along with Chad.", "condemned: ACCUSE/disapprove actual; agent France; recipient Iran, Chad");
}

BOOST_AUTO_TEST_CASE(who_resigns_in_protest_protests) {
    check_event("Minister Kovac resigned in protest of the killing of miners by government forces.", "protest: PROTEST/demo actual; agent Kovac");
    check_event("Farmers staged a protest against the tariffs.", "staged: PROTEST/demo actual; agent Farmers");
}

BOOST_AUTO_TEST_CASE(an_office_and_a_side_are_nobody) {
    check_no_event("Novak withdrew his candidacy for governor.", "withdrew: RETREAT/withdraw actual; agent Novak; recipient");
    check_no_event("Senators debated the measure from both sides.", "debated: CONSULT actual; agent Senators; recipient");
    check_no_event("Minister Kovac spoke on Monday. He said that it would undermine the union.", "undermine: ACCUSE planned; agent Kovac");
}

BOOST_AUTO_TEST_CASE(at_whom_it_is_aimed_stands_behind_the_thing) {
    check_event("Novak issued an ultimatum against Hezbollah.", "issued: THREATEN actual; agent Novak; recipient Hezbollah");
    check_no_event("Novak issued an ultimatum about Hezbollah.", "issued: THREATEN actual; agent Novak; recipient Hezbollah");
    check_event("Novak received the endorsement of the Labour Party.", "received: SUPPORT actual; agent Labour Party; recipient Novak");
}

BOOST_AUTO_TEST_CASE(who_is_to_do_it_is_asked_for_it) {
    check_event("Germany pushed for Iran to sign the treaty.", "pushed: REQUEST/change actual; agent Germany; recipient Iran");
    check_event("Germany called for Ann Keller to resign.", "called: REQUEST/change actual; agent Germany; recipient Ann Keller");
}

BOOST_AUTO_TEST_CASE(who_calls_somebody_to_say_it_says_it) {
    check_event("President Novak has just called President Berisha to express support for the treaty.", "express: SUPPORT hypothetical; agent Novak");
    check_event("The judge called the minister to testify against the president.", "testify: ACCUSE/allege hypothetical; agent minister; recipient president");
}

BOOST_AUTO_TEST_CASE(who_attacks_those_who_die_in_his_attack_is_told) {
    check_event("Nine civilians died in an attack by rebels on a village in Chad.", "died: ASSAULT actual; agent rebels; recipient civilians");
    check_no_event("Nine rebels died in an attack on a village in Chad.", "died: ASSAULT actual; agent rebels");
}

BOOST_AUTO_TEST_CASE(who_is_accused_of_it_did_it) {
    check_event("The army was accused by rights groups of torturing prisoners.", "torturing: ASSAULT/torture actual; agent army; recipient prisoners; claimant rights groups");
    check_no_event("The army was accused by rights groups of torturing prisoners.", "torturing: ASSAULT/torture actual; agent rights groups");
    check_event("The bill vetoed by the governor would ban strikes.", "vetoed: REJECT +veto actual; agent governor; policy bill");
}

BOOST_AUTO_TEST_CASE(on_whom_what_is_lifted_lay_is_freed_of_it) {
    check_event("The United Nations lifted its sanctions against Iran.", "lifted: CONCEDE +repeal actual; agent United Nations; recipient Iran");
    check_no_event("Donald Trump will withdraw the United States from the climate treaty.", "withdraw: REJECT +repeal planned; agent Donald Trump; recipient");
    check_no_event("Malala was released from hospital on Monday. Her release from hospital came after weeks.", "release");
    check_event("Malala was released from prison on Monday.", "released: RETREAT/release actual; recipient Malala");
}

BOOST_AUTO_TEST_CASE(loads_are_of_what_is_given) { check_event("Germany shipped a second batch of air defense missiles to Ukraine.", "shipped: AID actual; agent Germany; recipient Ukraine"); }

BOOST_AUTO_TEST_SUITE_END()
