// Dates as people write them.
#include "export/dates.hpp"

#include <boost/test/unit_test.hpp>

using namespace pg;
using namespace pg::exporting;

namespace {

std::string range(const char* start, const char* end) {
    return written(DateRange{Date::from_iso(start).value_or(Date{}), Date::from_iso(end).value_or(Date{}), Granularity::Unknown});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(written_dates)

BOOST_AUTO_TEST_CASE(only_what_is_known_is_written) {
    BOOST_TEST(written(Date{2026, 2, 4}) == "4 Feb 2026");
    BOOST_TEST(written(Date{2026, 2, 0}) == "Feb 2026");
    BOOST_TEST(written(Date{2026, 0, 0}) == "2026");
    BOOST_TEST(written(Date{}) == "");
}

BOOST_AUTO_TEST_CASE(ranges_say_nothing_twice) {
    BOOST_TEST(range("2026-02-04", "2026-02-04") == "4 Feb 2026");
    BOOST_TEST(range("2026-02-16", "2026-02-22") == "16 – 22 Feb 2026");
    BOOST_TEST(range("2026-03", "2026-05") == "Mar – May 2026");
    BOOST_TEST(range("2025-12-30", "2026-01-02") == "30 Dec 2025 – 2 Jan 2026");
    BOOST_TEST(range("2026-02", "2026-02-04") == "Feb – 4 Feb 2026");
    BOOST_TEST(range("1990", "1999") == "1990 – 1999");
    BOOST_TEST(range("2026", "2026-02") == "2026 – Feb 2026");
    BOOST_TEST(range("2026-02", "") == "Feb 2026");
    BOOST_TEST(range("", "2026-02") == "until Feb 2026");
}

BOOST_AUTO_TEST_CASE(an_event_without_a_date_tells_when_it_was_reported) {
    graph::Node event;
    event.kind = NodeKind::Event;
    event.evidence = {{"a1", 0, 1, "", "", "", 1}, {"a2", 0, 1, "", "", "", 1}};
    const std::vector<graph::ArticleInfo> articles{{"a1", "", "", "", Date{2026, 2, 4}}, {"a2", "", "", "", Date{2026, 1, 28}}};
    BOOST_TEST(written_when(event, articles) == "reported 28 Jan 2026");
    BOOST_TEST(written_when(event, {}) == "");
    event.date = {{2026, 1, 27}, {2026, 1, 27}, Granularity::Day};
    BOOST_TEST(written_when(event, articles) == "27 Jan 2026");
}

BOOST_AUTO_TEST_SUITE_END()
