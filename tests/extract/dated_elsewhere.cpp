// Events whose day another sentence of the article tells.
#include <boost/test/unit_test.hpp>

#include "run.hpp"

using namespace pg;

namespace {

/// The date of the last event with this trigger; "" without one.
std::string last_date_of(const std::string& text, std::string_view trigger) {
    const Record record = test::extract(text, "2026-02-04");
    std::string date = "no event";
    for (const auto& e : record.events)
        if (e.trigger.of(record.article.text) == trigger) date = e.time ? record.times[*e.time].value.start.iso() : "";
    return date;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dated_elsewhere)

BOOST_AUTO_TEST_CASE(what_is_told_again_has_its_day) {
    BOOST_TEST(last_date_of("Police arrested Anna Novak on Monday. The party called for calm. Critics condemned the arrest of Novak.", "arrest") == "2026-02-02");
    BOOST_TEST(last_date_of("Police arrested Anna Novak on Monday. The party called for calm. Critics condemned the arrest of Tim Walz.", "arrest").empty());
    BOOST_TEST(last_date_of("Anna Novak signed the trade treaty on Monday. Tim Walz signed the trade treaty.", "signed").empty());
    BOOST_TEST(last_date_of("Police arrested Anna Novak in 2019. Critics condemned the arrest of Novak.", "arrest").empty());
    BOOST_TEST(last_date_of("France arrested Anna Novak on Sunday. On Tuesday, France arrested Anna Novak. Critics condemned the arrest of Anna Novak.", "arrest").empty());
}

BOOST_AUTO_TEST_CASE(who_goes_on_speaks_on_the_same_day) {
    BOOST_TEST(last_date_of("On Monday, Tim Walz condemned the travel ban. He also urged Texas to withdraw its troops.", "urged") == "2026-02-02");
    BOOST_TEST(last_date_of("On Monday, Tim Walz condemned the travel ban. He had urged Texas to withdraw its troops.", "urged").empty());
    BOOST_TEST(last_date_of("On Monday, Tim Walz condemned the travel ban. Anna Novak urged Texas to withdraw its troops.", "urged").empty());
    BOOST_TEST(last_date_of("On Monday, Tim Walz condemned the travel ban. In 2019 he urged Texas to withdraw its troops.", "urged") == "2019");
}

BOOST_AUTO_TEST_CASE(victims_and_those_to_whom_more_is_done) {
    BOOST_TEST(last_date_of("On Monday, rebels attacked the army in Kabul. Nine soldiers were killed.", "killed") == "2026-02-02");
    BOOST_TEST(last_date_of("On Monday, rebels attacked the army in Kabul. Nine soldiers have been killed.", "killed").empty());
    BOOST_TEST(last_date_of("On Monday, France arrested Anna Novak. She was also fined by Germany.", "fined").empty());
    BOOST_TEST(last_date_of("On Monday, Anna Novak was convicted of fraud against the senate. She was sentenced to prison.", "sentenced") == "2026-02-02");
}

BOOST_AUTO_TEST_SUITE_END()
