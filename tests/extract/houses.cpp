// Names of bodies that are also those of their houses.
#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(houses)

BOOST_AUTO_TEST_CASE(what_is_done_at_the_house_is_done_there) {
    check_event("Tom Homan met Tim Walz at the White House on Monday.", "met: CONSULT actual; agent Tom Homan; recipient Tim Walz; place White House");
    check_event("Nurses rallied outside the Pentagon.", "rallied: PROTEST/demo actual; agent Nurses; place Pentagon");
    check_event("Nurses rallied on the steps of the Supreme Court.", "rallied: PROTEST/demo actual; agent Nurses; place Supreme Court");
}

BOOST_AUTO_TEST_CASE(what_the_body_does_or_suffers_it_does_by_its_name) {
    check_event("The White House condemned the attack.", "condemned: ACCUSE/disapprove actual; agent White House");
    EXPECT_ENTITY("Aides at the White House condemned the attack.", "actor government White House");
}

BOOST_AUTO_TEST_CASE(chambers_are_those_of_the_state_that_the_article_plays_in) {
    EXPECT_ENTITY("Connecticut Governor Anna Berg vetoed the water bill on Monday. The Senate backed her.", "actor government Connecticut Senate");
    EXPECT_ENTITY("Connecticut Governor Anna Berg went to Congress on Monday. The Senate backed her.", "actor government Senate");
}

BOOST_AUTO_TEST_SUITE_END()
