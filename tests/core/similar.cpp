#include "core/similar.hpp"

#include <boost/test/unit_test.hpp>

using namespace pg;

BOOST_AUTO_TEST_SUITE(similar)

BOOST_AUTO_TEST_CASE(distance_counts_letters_and_swaps) {
    BOOST_TEST(edit_distance("policy", "policy", 2) == 0u);
    BOOST_TEST(edit_distance("polcy", "policy", 2) == 1u);
    BOOST_TEST(edit_distance("poilcy", "policy", 2) == 1u);
    BOOST_TEST(edit_distance("", "ab", 2) == 2u);
    BOOST_TEST(edit_distance("events", "verify", 2) == 3u);  // more than the limit
}

BOOST_AUTO_TEST_CASE(only_what_is_near_is_named) {
    const std::vector<std::string> commands{"build", "events", "policy", "path"};
    BOOST_TEST(did_you_mean("evnts", commands) == ": did you mean events?");
    BOOST_TEST(did_you_mean("pth", commands) == ": did you mean path?");
    BOOST_TEST(did_you_mean("quit", commands) == "");
    BOOST_TEST(similar_names("tom homann", {"tom homan", "tom hogan", "ann reed"}) == (std::vector<std::string>{"tom homan", "tom hogan"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
