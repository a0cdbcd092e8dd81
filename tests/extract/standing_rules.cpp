// What holds at all times or is only meant is no happening; orders of courts and refusals to yield are.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(standing_rules)

BOOST_AUTO_TEST_CASE(what_is_done_to_anybody_at_all_times_is_no_event) {
    check_no_event("Nurses are taxed at two percent in Denmark.", "taxed");
    check_no_event("Smoking is banned in Danish trains.", "banned");
    check_event("Smoking was banned in Danish trains on Monday.", "banned: COERCE/restrict +implement actual");
    check_event("Smoking is being banned in Denmark.", "banned: COERCE/restrict +implement actual");
    check_event("The senator is barred from leaving Denmark.", "barred: COERCE/restrict actual; recipient senator");
}

BOOST_AUTO_TEST_CASE(a_law_named_in_passing_provides_nothing_new) {
    check_no_event("The parliament met on Monday. The Fisheries Act allows fishing near the coast.", "allows");
    check_event("The parliament met on Monday and passed the Fisheries Act. The Fisheries Act allows fishing near the coast.", "allows: CONCEDE actual; policy Fisheries Act");
}

BOOST_AUTO_TEST_CASE(a_purpose_that_nobody_pursues_is_no_event) {
    check_no_event("The arrests were part of an initiative to combat crime.", "combat");
    check_event("Denmark sent troops to help the refugees.", "help: AID planned; agent Denmark; recipient refugees");
    check_no_event("The minister pledged money to fight the flu.", "fight");
    check_event("Denmark sent soldiers to fight the rebels.", "fight: ASSAULT planned; agent soldiers; recipient rebels");
}

BOOST_AUTO_TEST_CASE(what_a_relative_clause_says_of_a_thing_may_only_describe_it) {
    check_no_event("Denmark sent aid that the Haitians need.", "need");
    check_no_event("During an enforcement operation that ended on Monday, officers arrested 40 smugglers.", "ended");
    check_event("The enforcement operation ended on Monday.", "ended: NONE +expire actual");
    check_no_event("United States President-elect Ann Keller spoke.", "elect");
    check_event("Parliament elected Ann Keller.", "elected: NONE +elect actual");
}

BOOST_AUTO_TEST_CASE(what_a_court_orders_done_to_somebody_is_its_deed) {
    check_event("Ann Keller was ordered removed by an immigration judge.", "ordered: COERCE actual; agent immigration judge; recipient Ann Keller");
    check_no_event("Ann Keller was ordered removed by an immigration judge.", "removed");
    check_event("The judge ordered Ann Keller deported.", "ordered: COERCE actual; agent judge; recipient Ann Keller");
    check_event("The mayor ordered residents to leave the city.", "ordered: COERCE actual; agent mayor; recipient residents");
    check_event("The judge ordered the agency to release the files.", "ordered: REQUEST/change actual; agent judge; recipient agency");
}

BOOST_AUTO_TEST_CASE(who_will_not_yield_refuses) {
    check_event("Denmark cannot allow Russia to build the port.", "allow: REJECT actual; agent Denmark; recipient Russia");
    check_event("Iran will not yield to France.", "yield: REJECT actual; agent Iran; recipient France");
    check_event("Iran did not yield to France.", "yield: CONCEDE negated; agent Iran; recipient France");
}

BOOST_AUTO_TEST_CASE(a_ruling_that_denies_a_breach_upholds) {
    check_event("The court ruled that the travel ban does not violate the constitution.", "ruled: SUPPORT +uphold actual; agent court; policy travel ban");
    check_event("The court ruled that the travel ban violates the constitution.", "ruled: SANCTION +block actual; agent court; policy travel ban");
}

BOOST_AUTO_TEST_CASE(bodies_are_not_set_free) {
    check_no_event("The Pentagon release surprised the senator.", "release");
    check_event("Navalny's release surprised the senator.", "release: RETREAT/release actual; recipient Navalny");
}

BOOST_AUTO_TEST_CASE(a_happening_that_breaks_out_is_told_once) {
    check_event("Clashes erupted between police and students in Madrid.", "erupted: PROTEST/riot actual; agent police, students");
    check_no_event("Clashes erupted between police and students in Madrid.", "Clashes");
}

BOOST_AUTO_TEST_CASE(what_somebody_does_to_himself_is_no_support) {
    check_no_event("The senator asked how Scotland would support itself.", "support");
    check_no_event("The general could harm himself.", "harm");
    check_event("The senator said that Scotland would support France.", "support: SUPPORT planned; agent Scotland; recipient France; claimant senator");
}

BOOST_AUTO_TEST_CASE(the_last_word_of_a_name_tells_nothing) {
    check_no_event("The raid was led by the Revenue Service - Criminal Investigations and the police.", "Investigations");
    check_event("The raid was criticized by the police. Criminal investigations of Ann Keller began on Monday.", "investigations: ACCUSE/investigate actual; recipient Ann Keller");
}

BOOST_AUTO_TEST_SUITE_END()
