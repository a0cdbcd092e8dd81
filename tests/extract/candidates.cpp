// Elections: the recipient is who is or may be elected; who leaves an office does nothing to it.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(candidates)

BOOST_AUTO_TEST_CASE(both_sides_of_a_contest_may_be_elected) {
    check_event("Barack Obama will face John McCain in the election.", "face: NONE +elect planned; recipient Barack Obama, John McCain");
}

BOOST_AUTO_TEST_CASE(who_is_defeated_is_not_elected) {
    check_event("Barack Obama defeated John McCain in the election.", "defeated: NONE +elect actual; recipient Barack Obama");
    check_no_event("Barack Obama defeated John McCain in the election.", "defeated: NONE +elect actual; recipient Barack Obama, John McCain");
}

BOOST_AUTO_TEST_CASE(who_runs_for_an_office_puts_himself_forward) {
    check_event("Gavin Newsom is running for governor of California.", "running: NONE +nominate actual; agent Gavin Newsom");
    check_no_event("Gavin Newsom is running for governor of California.", "running: NONE +nominate actual; agent Gavin Newsom; recipient");
    check_event("The Labour Party came to power in 1997.", "came: NONE +elect actual; recipient Labour Party");
}

BOOST_AUTO_TEST_CASE(who_tells_of_his_own_candidacy_is_no_claimant) {
    check_event("John McCain said that he will run for a seat in the Senate.", "run: NONE +nominate planned; agent John McCain");
    check_no_event("John McCain said that he will run for a seat in the Senate.", "run: NONE +nominate planned; agent John McCain; claimant");
    check_event("John McCain said that Hillary Clinton will run for a seat in the Senate.", "run: NONE +nominate planned; agent Hillary Clinton; claimant John McCain");
}

BOOST_AUTO_TEST_CASE(nothing_is_done_to_the_body_that_one_leaves) {
    check_event("Colin Powell resigned from the cabinet.", "resigned: RETREAT/resign +resign actual; agent Colin Powell");
    check_no_event("Colin Powell resigned from the cabinet.", "resigned: RETREAT/resign +resign actual; agent Colin Powell; recipient");
    check_no_event("The lawmakers joined Colin Powell in a mass resignation from the Legislative Council.", "resignation: RETREAT/resign +resign actual; agent Legislative Council");
    check_event("Colin Powell handed in his resignation to George W. Bush.", "handed: RETREAT/resign +resign actual; agent Colin Powell; recipient George W. Bush");
}

BOOST_AUTO_TEST_SUITE_END()
