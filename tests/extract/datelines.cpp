// What stands before the dash is where the article was written, not who acts.
#include <boost/test/unit_test.hpp>

#include "run.hpp"

using namespace pg;

BOOST_AUTO_TEST_CASE(datelines_are_no_part_of_the_sentence) {
    const auto agent_of = [](const std::string& text) {
        const auto lines = test::event_lines(test::extract(text));
        return lines.size() == 1 ? lines.front() : test::joined(lines);
    };
    BOOST_TEST(agent_of("BOSTON — Police arrested twelve protesters.") == "arrested: COERCE/arrest actual; agent Police; recipient protesters");
    BOOST_TEST(agent_of("EL PASO, Texas – Police arrested twelve protesters.") == "arrested: COERCE/arrest actual; agent Police; recipient protesters");
    BOOST_TEST(agent_of("Minneapolis (NSW) -- Police arrested twelve protesters.") == "arrested: COERCE/arrest actual; agent Police; recipient protesters");
    BOOST_TEST(test::has_line(test::entity_lines(test::extract("BOSTON — Police arrested twelve protesters.")), "place city Boston"));
}
