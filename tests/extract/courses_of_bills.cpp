// What becomes of bills, rulings and deals, as plain sentences of statehouse news tell it.
#include "check.hpp"

using namespace pg;

BOOST_AUTO_TEST_SUITE(courses_of_bills)

BOOST_AUTO_TEST_CASE(the_day_is_that_of_the_decision_and_no_part_of_the_bill) {
    test::check_event("Senators debated a bill to cap rents on Tuesday.", "debated: CONSULT actual; agent Senators; policy bill to cap rents; time 2026-02-03");
    EXPECT_ENTITY("The council voted on a measure to legalize fireworks on Monday.", "policy bill measure to legalize fireworks");
    test::check_event("The state Senate on Monday advanced legislation to limit rent increases.", "advanced: SUPPORT +propose actual; agent Senate; policy legislation to limit rent increases; time 2026-02-02");
}

BOOST_AUTO_TEST_CASE(who_remains_opposed_opposes) {
    test::check_event("The senator said that he remains opposed to the casino bill.", "opposed: REJECT actual; agent senator; policy casino bill");
}

BOOST_AUTO_TEST_SUITE_END()
