// Who is put into an office, and the office behind the name.
#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(appointments)

BOOST_AUTO_TEST_CASE(an_office_behind_a_name_is_no_part_of_it) {
    check_event("The president named Anna Berg finance minister.", "named: NONE +appoint actual; agent president; recipient Anna Berg");
    check_event("Kenya's parliament elected Karl Lund speaker.", "elected: NONE +elect actual; agent Kenya's parliament; recipient Karl Lund; place Kenya");
    check_event("The board appointed Anna Berg director of the railway.", "appointed: NONE +appoint actual; agent board; recipient Anna Berg");
    EXPECT_NO_ENTITY("The president named Anna Berg finance minister.", "actor person Anna Berg finance minister");
}

BOOST_AUTO_TEST_CASE(who_was_elected_is_no_elected_president) {
    check_event("Anna Berg was re-elected president on Sunday.", "re-elected: NONE +elect actual; recipient Anna Berg");
    check_no_event("Anna Berg is the second elected president of Chad.", "elected");
}

BOOST_AUTO_TEST_CASE(who_is_put_into_an_office_or_leaves_it_had_it) {
    EXPECT_RELATION("The council elected Anna Berg mayor of Leeds.", "Anna Berg holds_office Leeds");
    EXPECT_RELATION("Anna Berg was re-elected president of Chad.", "Anna Berg holds_office Chad");
    EXPECT_RELATION("Karl Lund resigned as mayor of Leeds.", "Karl Lund holds_office Leeds");
    EXPECT_RELATION("Karl Lund succeeded Anna Berg as mayor of Leeds.", "Karl Lund holds_office Leeds");
    EXPECT_NO_RELATION("The president nominated Anna Berg as finance minister.", "Anna Berg holds_office");
}

BOOST_AUTO_TEST_CASE(who_is_appointed_replaces) {
    const std::string text = "The governor named Maria Torres as health secretary, replacing John Pike, who resigned in December.";
    check_event(text, "named: NONE +appoint actual; agent governor; recipient Maria Torres");
    check_no_event(text, "replacing");
    check_event(text, "resigned: RETREAT/resign +resign actual; agent John Pike");
}

BOOST_AUTO_TEST_SUITE_END()
