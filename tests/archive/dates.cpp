#include "archive/dates.hpp"

#include <boost/test/unit_test.hpp>

using namespace pg::archive;

namespace {

struct Row {
    const char* text;
    const char* iso;  ///< empty: no date
};

std::string parsed(const char* text, NumericOrder order = NumericOrder::Unknown) {
    const auto date = parse_date(text, order);
    return date ? date->iso() : "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dates)

BOOST_AUTO_TEST_CASE(publication_dates_in_common_forms) {
    for (const Row& row : {Row{"2026-02-04", "2026-02-04"}, Row{"2026-02-04T10:00:00-06:00", "2026-02-04"}, Row{"20260204T101500Z", "2026-02-04"},
                           Row{"Wed, 04 Feb 2026 10:00:00 GMT", "2026-02-04"}, Row{"Feb. 4, 2026", "2026-02-04"}, Row{"Sept. 11, 2001", "2001-09-11"},
                           Row{"4 February 2026", "2026-02-04"}, Row{"Wednesday, February 4th, 2026 at 3:05 pm", "2026-02-04"}, Row{"04-Feb-2026", "2026-02-04"},
                           Row{"the 4th of March 2026", "2026-03-04"}, Row{"February 2026", "2026-02"}, Row{"1770199200", "2026-02-04"},
                           Row{"1770199200000", "2026-02-04"}, Row{"2026/2/4", "2026-02-04"}, Row{"4.2.2026", "2026-02-04"}, Row{"13/02/2026", "2026-02-13"},
                           Row{"02/13/2026", "2026-02-13"}, Row{"02/04/2026", ""}, Row{"February 30, 2026", ""}, Row{"2026-13-01", ""}, Row{"", ""},
                           Row{"4444", ""}, Row{"Maybe 4, 2026", ""}, Row{"3 min read", ""}})
        BOOST_CHECK_EQUAL(parsed(row.text), row.iso);
}

BOOST_AUTO_TEST_CASE(numeric_dates_need_a_convention) {
    BOOST_CHECK_EQUAL(parsed("02/04/2026", numeric_order_of("https://www.ice.gov/news")), "2026-02-04");
    BOOST_CHECK_EQUAL(parsed("02/04/2026", numeric_order_of("https://news.example.co.uk/a")), "2026-04-02");
    BOOST_CHECK_EQUAL(parsed("02/04/2026", numeric_order_of("file")), "");
}

BOOST_AUTO_TEST_CASE(date_lines_hold_nothing_else) {
    BOOST_CHECK_EQUAL(date_line("Published: Wed., Feb. 4, 2026 3:05 p.m. ET")->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(date_line("Updated 4 February 2026, 10:12 GMT")->iso(), "2026-02-04");
    BOOST_CHECK(!date_line("The law of March 4, 2026 was struck down"));
    BOOST_CHECK(!date_line("WASHINGTON, Feb. 4, 2026"));
}

BOOST_AUTO_TEST_CASE(names_beside_dates) {
    BOOST_CHECK_EQUAL(dated_line("Feb. 4, 2026 / 3:05 PM EST / CBS News")->rest, "CBS News");
    BOOST_CHECK_EQUAL(dated_line("St. Louis Post-Dispatch | 4 February 2026")->rest, "St. Louis Post-Dispatch");
    BOOST_CHECK(!dated_line("CBS News"));
}

BOOST_AUTO_TEST_CASE(addresses_tell_dates) {
    BOOST_CHECK_EQUAL(date_in_url("https://a.example/2026/02/04/story")->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(date_in_url("https://a.example/politics/2026/feb/04/story")->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(date_in_url("https://a.example/n/20260129-1")->iso(), "2026-01-29");
    BOOST_CHECK(!date_in_url("https://a.example/2026/story-12"));
    BOOST_CHECK(!date_in_url("https://2026-02-04.example"));
}

BOOST_AUTO_TEST_CASE(the_dateline_of_a_text) {
    const auto day = [](std::string_view text) { const auto date = dateline_date(text); return date ? date->iso() : ""; };
    BOOST_CHECK_EQUAL(day("SACRAMENTO, March 12, 2024 \xE2\x80\x94 A Senate committee voted on Tuesday."), "2024-03-12");
    BOOST_CHECK_EQUAL(day("WASHINGTON (Feb. 4, 2026) -- The agency said so."), "2026-02-04");
    BOOST_CHECK_EQUAL(day("KHARTOUM, 16 March 2019 (Xinhua) -- The president received a letter."), "2019-03-16");
    BOOST_CHECK_EQUAL(day("Durban & Kampala, May 17 2022 (IPS)-Ministers met."), "2022-05-17");
    BOOST_CHECK_EQUAL(day("CAIRO \xE2\x80\x93 26 July 2022: The minister met the envoy."), "2022-07-26");
    BOOST_CHECK_EQUAL(day("CAIRO-6 July 2022: The minister met the envoy."), "2022-07-06");
    BOOST_CHECK_EQUAL(day("New York (November 25, 2021): Officers arrested nine."), "2021-11-25");
    BOOST_CHECK_EQUAL(day("Ministers decided on November 25, 2021: There will be a dam."), "");
    BOOST_CHECK_EQUAL(day("Oslo November 25, 2021-Ministers met."), "");
    BOOST_CHECK_EQUAL(day("The bill of March 12, 2024 - the first of its kind - failed."), "");
    BOOST_CHECK_EQUAL(day("March 12, 2024 was a Tuesday - nobody noticed."), "");
    BOOST_CHECK_EQUAL(day("CHICAGO, Jan. 14 \xE2\x80\x94 The mayor said in 2024 that she would run."), "");
    BOOST_CHECK_EQUAL(day(""), "");
}

BOOST_AUTO_TEST_CASE(a_found_date_knows_its_place) {
    const std::string text = "Valley Sentinel, May 13, 2023";
    const auto found = find_date(text);
    BOOST_REQUIRE(found);
    BOOST_CHECK_EQUAL(text.substr(found->begin, found->end - found->begin), "May 13, 2023");
}

BOOST_AUTO_TEST_SUITE_END()
