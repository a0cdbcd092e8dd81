// Days told by name.
#include "extract/times/feasts.hpp"

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(feasts)

BOOST_AUTO_TEST_CASE(feasts_lie_where_their_year_has_them) {
    std::uint32_t words = 0;
    const auto day = [&](extract::FeastWords from, int year) {
        const extract::Feast* feast = extract::feast_at(from, words);
        return feast == nullptr ? "" : extract::feast_in(*feast, year).iso();
    };
    BOOST_TEST(day({"easter", "sunday"}, 2024) == "2024-03-31");
    BOOST_TEST(words == 2U);
    BOOST_TEST(day({"good", "friday"}, 2026) == "2026-04-03");
    BOOST_TEST(day({"memorial", "day"}, 2024) == "2024-05-27");
    BOOST_TEST(day({"labor", "day"}, 2025) == "2025-09-01");
    BOOST_TEST(day({"thanksgiving"}, 2023) == "2023-11-23");
    BOOST_TEST(day({"martin", "luther", "king", "jr.", "day"}, 2026) == "2026-01-19");
    BOOST_TEST(day({"labour", "day"}, 2025).empty());
}

BOOST_AUTO_TEST_CASE(the_next_one_or_the_last) {
    BOOST_TEST(time_of("France arrested the senator on Christmas Eve.", "arrested") == "2025-12-24");
    BOOST_TEST(time_of("France will sign the trade treaty by Memorial Day.", "sign") == "2026-05-25");
    BOOST_TEST(time_of("France arrested the senator on Christmas Eve 2019.", "arrested") == "2019-12-24");
    BOOST_TEST(time_of("France arrested the senator on May Day.", "arrested") == "2025-05-01");
    BOOST_TEST(time_of("France arrested the senator before Easter.", "arrested") == "2025-04-20");
}

BOOST_AUTO_TEST_CASE(a_weekday_in_a_name_is_no_day) { BOOST_TEST(time_of("France arrested the senator on Super Tuesday.", "arrested").empty()); }

BOOST_AUTO_TEST_SUITE_END()
