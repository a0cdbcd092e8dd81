// Times from one day, month or year to another, and those with a name of their own.
#include "extract/times/periods.hpp"

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(periods)

BOOST_AUTO_TEST_CASE(from_one_day_to_another) {
    BOOST_TEST(time_of("Texas arrested nine senators from January 30 to February 2.", "arrested") == "2026-01-30 2026-02-02");
    BOOST_TEST(time_of("Texas arrested nine senators between Jan. 12 and Jan. 15.", "arrested") == "2026-01-12 2026-01-15");
    BOOST_TEST(time_of("Texas arrested nine senators between Jan. 12 and 15.", "arrested") == "2026-01-12 2026-01-15");
    BOOST_TEST(time_of("Texas arrested nine senators January 12 through January 15.", "arrested") == "2026-01-12 2026-01-15");
    BOOST_TEST(time_of("Tom Homan met Tim Walz on January 12 and 13.", "met") == "2026-01-12 2026-01-13");
    BOOST_TEST(time_of("Tom Homan met Tim Walz on Monday and Tuesday.", "met") == "2026-02-02 2026-02-03");
    BOOST_TEST(time_of("Tom Homan met Tim Walz from December 30 to January 2, 2020.", "met") == "2019-12-30 2020-01-02");
}

BOOST_AUTO_TEST_CASE(two_days_are_no_period) {
    BOOST_TEST(time_of("Tom Homan met Tim Walz on January 12 and January 20.", "met") == "2026-01-12");
    BOOST_TEST(time_of("France moved the summit from January 12 to January 20.", "moved") != "2026-01-12 2026-01-20");
    BOOST_TEST(time_of("Tom Homan met Tim Walz on Monday and Tuesday's vote was close.", "met") == "2026-02-02");
}

BOOST_AUTO_TEST_CASE(from_one_year_to_another) {
    BOOST_TEST(time_of("Texas arrested nine senators between 2015 and 2019.", "arrested") == "2015 2019");
    BOOST_TEST(time_of("From 2015 to 2019, Texas arrested nine senators.", "arrested") == "2015 2019");
    BOOST_TEST(time_of("Texas arrested nine senators between March 2015 and June 2019.", "arrested") == "2015-03 2019-06");
}

BOOST_AUTO_TEST_CASE(quarters_fiscal_years_and_weeks) {
    BOOST_TEST(time_of("Texas arrested nine senators in the third quarter of 2024.", "arrested") == "2024-07 2024-09");
    BOOST_TEST(time_of("Texas arrested nine senators in the second half of last year.", "arrested") == "2025-07 2025-12");
    BOOST_TEST(time_of("Texas arrested nine senators in fiscal year 2023.", "arrested") == "2023");
    BOOST_TEST(time_of("Texas arrested nine senators in the week of January 14.", "arrested") == "2026-01-12 2026-01-18");
    BOOST_TEST(time_of("Texas arrested nine senators last fall.", "arrested") == "2025-09 2025-11");
}

BOOST_AUTO_TEST_SUITE_END()
