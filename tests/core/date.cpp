#include "core/date.hpp"

#include <boost/test/unit_test.hpp>

using pg::Date;

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(shows_only_the_precision_that_is_known) {
    BOOST_TEST(Date({2026, 0, 0}).iso() == "2026");
    BOOST_TEST(Date({2026, 2, 0}).iso() == "2026-02");
    BOOST_TEST(Date({2026, 2, 4}).iso() == "2026-02-04");
    BOOST_TEST(Date{}.iso() == "");
}

BOOST_AUTO_TEST_CASE(reads_what_it_writes) {
    for (const char* text : {"2026", "2026-02", "2026-02-04", "0987-12-31"}) {
        const auto read = Date::from_iso(text);
        BOOST_REQUIRE(read.has_value());
        BOOST_TEST(read->iso() == text);
    }
    BOOST_TEST(Date::from_iso("2026-02-04T10:00:00Z")->iso() == "2026-02-04");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_date) {
    for (const char* text : {"", "26", "0000", "2026-13", "2026-02-30", "2026-2-4", "2026-02-04x", "2026/02/04", "abcd"})
        BOOST_TEST(!Date::from_iso(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(knows_the_days_that_a_date_may_mean) {
    const Date february{2024, 2, 0};
    BOOST_TEST(february.first_day().iso() == "2024-02-01");
    BOOST_TEST(february.last_day().iso() == "2024-02-29");
    BOOST_TEST(Date({2023, 0, 0}).last_day().iso() == "2023-12-31");
}

BOOST_AUTO_TEST_CASE(counts_days_and_weekdays) {
    BOOST_TEST(Date({1970, 1, 1}).days() == 0);
    BOOST_TEST(Date::from_days(Date({2026, 2, 4}).days() + 30).iso() == "2026-03-06");
    BOOST_TEST(Date({2026, 2, 4}).weekday() == 2);  // a Wednesday
}

BOOST_AUTO_TEST_SUITE_END()
