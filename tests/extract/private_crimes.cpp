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
