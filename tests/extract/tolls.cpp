// Whom violence leaves dead or wounded, and whom it is told among.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(tolls)

BOOST_AUTO_TEST_CASE(what_leaves_people_dead_is_violence) {
    check_event("The attack left 12 dead and dozens wounded in the northern city of Homs on Friday.", "left: ASSAULT actual; recipient 12 dead; place Homs; time 2026-01-30");
    check_event("Gunmen attacked a church in Jos, leaving 11 worshippers dead.", "leaving: ASSAULT actual; agent Gunmen; recipient worshippers; place Jos");
    check_event("Protesters clashed with police in Dhaka, leaving four people dead.", "leaving: ASSAULT actual; recipient people; place Dhaka");
    check_no_event("The raid left two officers wounded.", "wounded: ASSAULT");
    check_no_event("The conflict left thousands of people in need.", "left: ASSAULT");
}

BOOST_AUTO_TEST_CASE(who_is_among_those_suffered_it_too) {
    check_event("Karl Petrov, an opposition lawmaker, was among those arrested.", "arrested: COERCE/arrest actual; recipient Karl Petrov");
    check_event("Among those arrested was Karl Petrov, an opposition lawmaker.", "arrested: COERCE/arrest actual; recipient Karl Petrov");
}

BOOST_AUTO_TEST_CASE(a_bomb_in_a_town_is_not_set_on_the_town) {
    check_event("A car bomb exploded outside the police headquarters in Cali.", "exploded: ASSAULT/explosives actual; place Cali");
    check_event("A suicide bomber blew himself up at a checkpoint in Kabul.", "blew: ASSAULT/suicide-attack actual; agent suicide bomber; place Kabul");
}

BOOST_AUTO_TEST_SUITE_END()
