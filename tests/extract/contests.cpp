// Sport is no politics, but what a government does about it is.
#include "extract/events/contests.hpp"

#include <boost/test/unit_test.hpp>

#include "run.hpp"

using namespace pg;

namespace {

const std::string report =
    "Norland beat Sudland in the semifinal on Sunday. The goalkeeper of Sudland blocked two shots before halftime. Anna Berg attacked the midfielder late in the "
    "tournament. The coach praised the squad. ";

}  // namespace

BOOST_AUTO_TEST_SUITE(contests)

BOOST_AUTO_TEST_CASE(moves_of_a_game_are_no_events) { BOOST_TEST(test::joined(test::event_lines(test::extract(report))) == ""); }

BOOST_AUTO_TEST_CASE(officials_act_in_articles_about_sport_too) {
    const auto lines = test::event_lines(test::extract(report + "Police arrested twelve protesters outside the stadium."));
    BOOST_TEST(lines.size() == 1u, test::joined(lines));
    BOOST_TEST(test::has_line(lines, "arrested: COERCE/arrest actual"), test::joined(lines));
}

BOOST_AUTO_TEST_CASE(one_word_of_sport_changes_nothing) {
    const auto lines = test::event_lines(test::extract("Rebels attacked the stadium in Basra. The king praised the champion. The opposition rejected the budget."));
    BOOST_TEST(test::has_line(lines, "attacked: ASSAULT"), test::joined(lines));
}

BOOST_AUTO_TEST_SUITE_END()
