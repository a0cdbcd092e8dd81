// Times in the sentence that are those of something else than the event.
#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(other_dates)

BOOST_AUTO_TEST_CASE(what_is_spoken_of_has_its_own_day) {
    BOOST_TEST(time_of("Tim Walz condemned Sunday's attack on Israel.", "condemned").empty());
    BOOST_TEST(time_of("Tim Walz was criticized over last month's raid in Duluth.", "criticized").empty());
    BOOST_TEST(time_of("Texas arrested two senators in connection with last week's bombing.", "arrested").empty());
    BOOST_TEST(time_of("Tim Walz won Sunday's election.", "won") == "2026-02-01");
    BOOST_TEST(time_of("Two soldiers were killed in Sunday's attack.", "killed") == "2026-02-01");
}

BOOST_AUTO_TEST_CASE(when_it_is_to_be_is_not_when_it_is_planned) {
    BOOST_TEST(time_of("The Senate planned an immigration bill for March.", "planned").empty());
    BOOST_TEST(time_of("Rebels were caught by Texas on Monday and will be deported to Peru.", "deported").empty());
}

BOOST_AUTO_TEST_CASE(who_somebody_was_has_its_own_time) { BOOST_TEST(time_of("Tim Walz, who was leader of the party between 1997 and 2001, met Tom Homan.", "met").empty()); }

BOOST_AUTO_TEST_CASE(what_a_person_did_has_its_own_day) { BOOST_TEST(time_of("Texas praised the senator, who resigned last week.", "praised").empty()); }

BOOST_AUTO_TEST_CASE(what_is_counted_since_something_else_has_no_day) { BOOST_TEST(time_of("Since the coup in January, Texas has arrested 40 senators.", "arrested").empty()); }

BOOST_AUTO_TEST_CASE(what_brings_it_about_has_its_day) {
    BOOST_TEST(time_of("An operation conducted January 12 to January 15 resulted in the killing of nine senators by Texas.", "killing") == "2026-01-12 2026-01-15");
    BOOST_TEST(time_of("Texas arrested nine senators in an operation carried out on January 12.", "arrested") == "2026-01-12");
}

BOOST_AUTO_TEST_CASE(deadlines_and_what_somebody_would_do_lie_ahead) {
    BOOST_TEST(time_of("France must sign the trade treaty by Friday.", "sign") == "2026-02-06");
    BOOST_TEST(time_of("France said it would sign the trade treaty in September.", "sign") == "2026-09");
    BOOST_TEST(time_of("France has detained the senator since July.", "detained") == "2025-07");
}

BOOST_AUTO_TEST_SUITE_END()
