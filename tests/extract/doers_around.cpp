// Who does what a clause tells without saying by whom: the house that votes, the text spoken of before, police who tell of an arrest, a name beside an office.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(doers_around)

BOOST_AUTO_TEST_CASE(a_bill_is_passed_by_the_house_in_which_it_passes) {
    check_event("The climate bill was passed in the Senate on Friday.", "passed: AGREE +adopt actual; agent Senate; policy climate bill");
    check_event("The climate bill was passed in California on Friday.", "passed: AGREE +adopt actual; place California; policy climate bill");
}

BOOST_AUTO_TEST_CASE(the_author_of_a_text_was_told_before) {
    check_event("The World Bank released a report on Monday. The report urges Chad to lift the ban on rice exports.", "urges: REQUEST/change actual; agent World Bank; recipient Chad");
    check_event("A report by Amnesty International came out on Monday. Few read it. The report urges Chad to free Anna Berg.", "urges: REQUEST/change actual; agent Amnesty International; recipient Chad");
    check_no_event("The World Bank received a report on Monday. The report urges Chad to lift the ban on rice exports.", "urges: REQUEST/change actual; agent World Bank");
    check_no_event("The World Bank released a report on Monday. A report urges Chad to lift the ban on rice exports.", "urges: REQUEST/change actual; agent World Bank");
}

BOOST_AUTO_TEST_CASE(police_who_tell_of_an_arrest_made_it) {
    check_event("Police said that two activists were arrested in Oslo on Friday.", "arrested: COERCE/arrest actual; agent Police; recipient activists");
    check_no_event("Relatives said that two activists were arrested in Oslo on Friday.", "arrested: COERCE/arrest actual; agent Relatives");
    check_no_event("Police said that two activists were killed in Oslo on Friday.", "killed: ASSAULT actual; agent Police");
}

BOOST_AUTO_TEST_CASE(a_spokeswoman_named_speaks_herself) {
    check_event("A spokeswoman for the FBI, Anna Keller, criticized the bill.", "criticized: ACCUSE/disapprove actual; agent Anna Keller; policy bill");
    check_event("A spokeswoman for the FBI criticized the bill.", "criticized: ACCUSE/disapprove actual; agent FBI; policy bill");
}

BOOST_AUTO_TEST_CASE(a_name_behind_a_body_is_who_leads_it) {
    check_event("The president of the council, Angela Keller, condemned the bill on Friday.", "condemned: ACCUSE/disapprove actual; agent Angela Keller; policy bill");
    check_event("The mayor of San Francisco, California, Gavin Keller, condemned the bill on Friday.", "condemned: ACCUSE/disapprove actual; agent Gavin Keller; policy bill");
    check_event("US Department of Agriculture Secretary Tom Keller and US President Anna Berg condemned the bill on Friday.", "condemned: ACCUSE/disapprove actual; agent Tom Keller, Anna Berg; policy bill");
    check_event("Canadian ambassador to the U.S. Michael Keller condemned the bill on Friday.", "condemned: ACCUSE/disapprove actual; agent Michael Keller; policy bill");
    check_no_event("The parents of the president, Angela Keller, condemned the bill on Friday.", "condemned: ACCUSE/disapprove actual; agent Angela Keller");
}

BOOST_AUTO_TEST_CASE(several_beside_a_plural_are_told_by_name) {
    check_event("CPI leaders Anna Berg and Peter Keller condemned the bill on Friday.", "condemned: ACCUSE/disapprove actual; agent Anna Berg, Peter Keller; policy bill");
    check_event("Union leaders condemned the bill on Friday.", "condemned: ACCUSE/disapprove actual; agent Union leaders; policy bill");
}

BOOST_AUTO_TEST_CASE(who_is_led_to_do_it_and_whose_effort_it_is_does_it) {
    check_event("The vote led members of the Green Party to walk out of the session.", "walk: REJECT actual; agent Green Party");
    check_event("Farmers resist the efforts of the Bolivian government to ban coca.", "ban: COERCE/restrict +implement hypothetical; agent Bolivian government");
}

BOOST_AUTO_TEST_CASE(who_is_criticized_for_what_he_does_does_it) {
    check_event("Fazlullah takes credit for ordering the attack on Anna Berg.", "ordering: ASSAULT actual; agent Fazlullah; recipient Anna Berg");
    check_event("France condemned the army for ordering the attack on Anna Berg.", "ordering: ASSAULT actual; agent army; recipient Anna Berg");
}

BOOST_AUTO_TEST_CASE(who_is_told_by_somebody_to_do_it_does_it) {
    check_event("The boy was instructed by a rebel leader to bomb the market.", "bomb: ASSAULT");
    check_no_event("The boy was instructed by a rebel leader to bomb the market.", "bomb: ASSAULT planned; agent rebel leader");
}

BOOST_AUTO_TEST_CASE(who_speaks_of_a_thing_does_what_is_joined_to_it) {
    check_event("France and Germany issued a statement declaring that the talks were a dead end and urged Iran to end the siege.", "urged: REQUEST/change actual; agent France, Germany; recipient Iran");
    check_no_event("France declared that Germany had left the talks and urged Iran to end the siege.", "urged: REQUEST/change actual; agent France; recipient Iran");
}

BOOST_AUTO_TEST_CASE(states_called_by_what_they_are_act) {
    check_event("The State of Michigan sued Texas over the law.", "sued: ACCUSE +challenge actual; agent Michigan; recipient Texas; policy law");
    check_event("After the bombing in Times Square, police in Washington, D.C. arrested two men.", "arrested: COERCE/arrest actual; agent police in Washington; recipient men");
    check_event("Lance Corporal Roel Keller of Hanford, California, who was in Haditha on that day, condemned the war.", "condemned: ACCUSE/disapprove actual; agent Roel Keller");
}

BOOST_AUTO_TEST_CASE(armed_men_told_of_at_the_raid_made_it) {
    check_event("Two activists were arrested during a series of raids by the police.", "arrested: COERCE/arrest actual; agent police; recipient activists");
    check_event("The gunman was killed in a shootout with police.", "killed: ASSAULT actual; agent police; recipient gunman");
    check_event("Three protesters were injured when soldiers tried to disperse a march.", "injured: ASSAULT actual; agent soldiers; recipient protesters");
    check_no_event("Three protesters were injured when nurses tried to disperse a march.", "injured: ASSAULT actual; agent");
}

BOOST_AUTO_TEST_CASE(who_has_something_does_not_go_on_to_do_it) {
    check_event("The FBI prosecuted two men who had foreign warrants, deporting Karl Berg on Friday.", "deporting: COERCE/deport actual; agent FBI; recipient Karl Berg");
    check_event("The FBI prosecuted two men who attacked the embassy, killing Karl Berg on Friday.", "killing: ASSAULT actual; agent men; recipient Karl Berg");
}

BOOST_AUTO_TEST_SUITE_END()
