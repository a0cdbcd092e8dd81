// One verb, several senses: what its object or phrase tells decides which event it is, or that it is none.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(frame_senses)

BOOST_AUTO_TEST_CASE(who_stresses_what_something_is_worth_supports_it_who_stresses_a_need_asks) {
    check_event("The envoy stressed the importance of the peace treaty.", "stressed: SUPPORT actual; agent envoy; policy peace treaty");
    check_event("The envoy stressed the need for a ceasefire.", "stressed: REQUEST actual; agent envoy; policy ceasefire");
}

BOOST_AUTO_TEST_CASE(who_contributes_to_funds_helps_what_contributes_to_a_drought_does_not) {
    check_event("Japan contributed to the relief fund for Nepal.", "contributed: AID actual; agent Japan");
    check_no_event("The army contributed to the drought in Nepal.", "contributed");
}

BOOST_AUTO_TEST_CASE(ties_are_strengthened_with_somebody) {
    check_event("India deepened its ties with Iran.", "deepened: COOPERATE actual; agent India; recipient Iran");
    check_no_event("India deepened its ports in Gujarat.", "deepened: COOPERATE");
}

BOOST_AUTO_TEST_CASE(people_are_held_on_charges_talks_are_just_held) {
    check_event("Two men were held on terrorism charges in Lyon.", "held: COERCE/arrest actual; recipient men");
    check_no_event("The officials of the two countries held on Monday that the bridge was safe.", "held: COERCE");
}

BOOST_AUTO_TEST_CASE(whom_one_invites_is_asked_to_come) {
    check_event("Poland invited the Kenyan president to Warsaw.", "invited: REQUEST/meet actual; agent Poland");
}

BOOST_AUTO_TEST_CASE(who_flees_to_a_place_leaves_who_is_thrown_into_prison_is_arrested) {
    check_event("The general fled to Dubai on Monday.", "fled: RETREAT actual; agent general; place Dubai");
    check_event("The junta threw the bishop into prison.", "threw: COERCE/arrest actual; agent junta; recipient bishop");
    check_no_event("The junta threw the bishop a party.", "threw: COERCE");
}

BOOST_AUTO_TEST_CASE(ships_and_marches_are_stopped_by_force) {
    check_event("The militia stopped an ambulance in Aleppo.", "stopped: COERCE actual; agent militia; place Aleppo");
    check_no_event("The ambulance stopped in Aleppo.", "stopped: COERCE");
}

BOOST_AUTO_TEST_SUITE_END()
