// What the sentences around an event tell of it: the policy in focus, the place, whether anybody did it at all, and what its status makes of it.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(told_around)

BOOST_AUTO_TEST_CASE(a_bill_stays_in_focus_for_what_it_provides) {
    check_event("The health insurance bill mandates coverage. Companies will be fined up to 5,000 dollars a year.", "fined: SANCTION planned; recipient Companies; policy health insurance bill");
    check_no_event("The health insurance bill mandates coverage.\n\nCompanies were fined 5,000 dollars.", "fined: SANCTION actual; recipient Companies; policy health insurance bill");
    check_no_event("The health insurance bill mandates coverage. Obama said that companies could be fined.", "fined: SANCTION hypothetical; recipient companies; policy health insurance bill");
}

BOOST_AUTO_TEST_CASE(a_stand_that_names_nothing_is_about_what_the_sentence_before_speaks_of) {
    check_event("The Senate passed the border security bill on Tuesday. Only Ohio abstained.", "abstained: REJECT actual; agent Ohio; policy border security bill");
}

BOOST_AUTO_TEST_CASE(deeds_told_one_after_the_other_happen_at_one_place) {
    check_event("Gunmen attacked soldiers in Kabul on Tuesday. Eleven soldiers were killed.", "killed: ASSAULT actual; recipient soldiers; place Kabul");
    check_no_event("Hamas fired rockets at Israel on Tuesday. Eleven soldiers were killed.", "killed: ASSAULT actual; recipient soldiers; place Israel");
}

BOOST_AUTO_TEST_CASE(storms_diseases_and_accidents_do_nothing) {
    check_no_event("A tsunami killed 600 villagers in Indonesia.", "killed");
    check_no_event("Three soldiers were killed in a helicopter crash in Afghanistan.", "killed");
    check_no_event("Kenyan officials issued an alert after an outbreak of cholera killed 60 villagers.", "killed");
    check_event("Victims of the flood attacked soldiers in Beira.", "attacked: ASSAULT actual; agent Victims of the flood; recipient soldiers");
    check_event("A bomb killed three policemen in Kabul.", "killed: ASSAULT actual; recipient policemen; place Kabul");
}

BOOST_AUTO_TEST_CASE(thefts_and_brawls_are_no_politics_unless_a_government_is_named) {
    check_no_event("Jane Hacker was arrested in Bloomington on charges of burglary.", "arrested");
    check_event("Jane Hacker was arrested in Bloomington on charges of burglary. The White House praised the police.", "arrested: COERCE/arrest actual; recipient Jane Hacker; place Bloomington");
    check_event("Jane Hacker was arrested in Bloomington on charges of murder.", "arrested: COERCE/arrest actual; recipient Jane Hacker; place Bloomington");
}

BOOST_AUTO_TEST_CASE(places_behind_at_and_on) {
    check_event("Two students were detained at Guantanamo.", "detained: COERCE/arrest actual; recipient students; place Guantanamo");
    check_no_event("Hamas fired rockets at Israel.", "fired: ASSAULT/heavy-weapons actual; agent Hamas; recipient Israel; place Israel, Israel");
}

BOOST_AUTO_TEST_CASE(what_must_come_first_is_still_to_come) { check_event("Attacks could begin after NATO meets in Brussels.", "meets: CONSULT planned; agent NATO; place Brussels"); }

BOOST_AUTO_TEST_CASE(who_attacks_may_stand_behind_in) {
    check_event("Two policemen were killed in a Taliban attack.", "killed: ASSAULT actual; agent Taliban; recipient policemen");
    check_event("Hundreds of students were injured in clashes with riot police.", "injured: ASSAULT actual; agent riot police");
}

BOOST_AUTO_TEST_CASE(not_allowed_is_forbidden) {
    check_event("The protesters were not allowed to leave the square.", "allowed: COERCE/restrict actual; recipient protesters");
    check_no_event("The protesters will not be allowed to leave the square.", "allowed: COERCE/restrict actual");
}

BOOST_AUTO_TEST_CASE(who_runs_for_an_office_does_not_hold_it) { check_event("Barack Obama ran against John McCain in 2008.", "ran: NONE +elect hypothetical; recipient Barack Obama, John McCain"); }

BOOST_AUTO_TEST_CASE(what_is_dated_after_the_day_of_publication_is_planned) {
    check_event("Tony Blair is stepping down in May.", "stepping: RETREAT/resign +resign planned; agent Tony Blair; time 2026-05");
    check_event("Barack Obama promised on Tuesday to close the prison by May.", "promised: AGREE actual; agent Barack Obama; time 2026-02-03");
}

BOOST_AUTO_TEST_CASE(charges_are_no_facts) {
    check_event("Iran accused Israel of killing the general.", "killing: ASSAULT actual; agent Israel; recipient general; claimant Iran");
    check_event("Iran accused Israel of heavy shelling.", "shelling: ASSAULT/heavy-weapons actual; agent Israel; claimant Iran");
    check_event("Julian Assange is accused of attacking the Pentagon.", "attacking: ASSAULT hypothetical; agent Julian Assange");
}

BOOST_AUTO_TEST_CASE(habits_and_kinds_are_no_events) {
    check_no_event("In China, the Smoking Ban is often enforced by police.", "enforced");
    check_no_event("The rally was put on by Equal Start, an organization that opposes Barack Obama.", "opposes");
}

BOOST_AUTO_TEST_CASE(who_is_called_on_is_to_act) {
    check_event("A crowd in Delmas called for the town council to resign.", "resign: RETREAT/resign +resign hypothetical; agent town council");
    check_event("Tunisia is one of the first countries to ratify the Lisbon Treaty.", "ratify: AGREE +adopt actual; agent Tunisia");
}

BOOST_AUTO_TEST_CASE(what_is_demanded_or_approved_is_a_policy) {
    check_event("Iran demanded an independent investigation into the attack.", "demanded: REQUEST/change actual; agent Iran; policy independent investigation into the attack");
    check_event("Chad agreed to a UN police presence.", "agreed: AGREE actual; agent Chad; policy UN police presence");
}

BOOST_AUTO_TEST_CASE(strikes_and_clashes_need_no_names) {
    check_event("The strike by medical workers began on Monday in Kenya.", "strike: PROTEST/strike actual; agent medical workers; place Kenya");
    check_event("Clashes between police and protesters left three people dead.", "Clashes: PROTEST/riot actual; agent police, protesters");
}

BOOST_AUTO_TEST_SUITE_END()
