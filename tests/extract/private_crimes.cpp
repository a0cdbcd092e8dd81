// Crimes of every day are no politics; crimes of which governments, terror or migration are told are.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

namespace {

const std::string stabbing = "Police arrested a man after a stabbing in Aarhus. The man stabbed his neighbour in a kitchen. He was charged with attempted murder. The neighbour is in hospital.";

}  // namespace

BOOST_AUTO_TEST_SUITE(private_crimes)

BOOST_AUTO_TEST_CASE(a_crime_of_private_people_is_no_politics) {
    check_no_event(stabbing, "arrested");
    check_no_event(stabbing, "stabbed");
    check_no_event(stabbing, "charged");
}

BOOST_AUTO_TEST_CASE(a_crime_that_a_government_speaks_of_is) { check_event(stabbing + " The Danish government condemned the attack.", "arrested: COERCE/arrest actual; agent Police; recipient man"); }

BOOST_AUTO_TEST_CASE(a_crime_of_terror_is) { check_event(stabbing + " Detectives call it terrorism.", "stabbed: ASSAULT/primitive actual; agent man"); }

BOOST_AUTO_TEST_CASE(a_short_text_need_not_say_more) { check_event("Police arrested a man in Aarhus.", "arrested: COERCE/arrest actual; agent Police; recipient man"); }

BOOST_AUTO_TEST_CASE(an_office_of_the_police_keeps_order) {
    EXPECT_ENTITY("The Plymouth County Sheriff's Office arrested him.", "actor government Plymouth County Sheriff's Office");
    const Record record = extract("The New Milford Police Department arrested a man.");
    bool found = false;
    for (const Entity& e : record.entities) found = found || (e.name == "New Milford Police Department" && e.sector == Sector::Cop);
    BOOST_TEST(found);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(private_affairs)

BOOST_AUTO_TEST_CASE(prizes_and_matches_are_no_elections) {
    check_no_event("Ann Keller was nominated for an award.", "nominated");
    check_no_event("Ann Keller's victory in the final surprised everybody.", "victory");
    check_event("Ann Keller's victory in the primary surprised everybody.", "victory: NONE +elect actual; recipient Ann Keller");
}

BOOST_AUTO_TEST_CASE(travellers_without_a_name_visit_nobody) {
    const std::string rest = " It rained all day. The beach was empty. The bar was closed.";
    check_no_event("Tourists flew to Cuba on Monday." + rest, "flew");
    check_event("The prime minister flew to Cuba on Monday." + rest, "flew: CONSULT/visit actual; agent prime minister; place Cuba");
}

BOOST_AUTO_TEST_CASE(who_lies_on_the_ground_tells_no_lies) {
    check_no_event("The doctor said people were lying on the ground.", "lying");
    check_event("The senator said the president was lying.", "lying: ACCUSE/allege actual; agent senator; recipient president");
}

BOOST_AUTO_TEST_CASE(what_a_person_without_office_plans_is_his_own_business) {
    const std::string rest = " It rained in Aarhus. The museum opened at ten. Nobody came for an hour.";
    check_no_event("Ann Keller began a training program on Monday." + rest, "began");
    check_event("Mayor Ann Keller began a training program on Monday." + rest, "began: NONE +implement actual; agent Ann Keller");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(criminal_records)

BOOST_AUTO_TEST_CASE(a_crime_that_only_names_a_verdict_is_told_by_it) {
    const std::string text = "Three women were convicted of sexual assault and battery in Aarhus.";
    check_event(text, "convicted: SANCTION/convict actual; recipient women; place Aarhus");
    check_no_event(text, "assault");
    check_event("The militia leader was convicted of the murder of the mayor.", "murder: ASSAULT/targeted actual; agent militia leader; recipient mayor");
    check_event("Four men were convicted of the bombing of the station.", "bombing: ASSAULT/explosives actual; agent men");
}

BOOST_AUTO_TEST_CASE(what_a_record_lists_is_no_event) {
    check_no_event("The man has a criminal record that includes charges for resisting an officer and burglary.", "resisting");
    check_no_event("The man has a history of convictions including attacking two neighbours.", "attacking");
    check_event("The man is charged with resisting the president.", "resisting: REJECT hypothetical; agent man; recipient president");
}

BOOST_AUTO_TEST_SUITE_END()
