// A report as a file: what it holds, and that nothing in it runs, loads or looks like markup.
#include "export/report/report.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "export/report/event_words.hpp"

using namespace pg;
using namespace pg::exporting;

namespace {

/// A report whose names, sentences and sources all hold `words`.
graph::Report told(const std::string& words, const std::string& url = "https://wire.example/a?b=1&c=2") {
    graph::EventRow row;
    row.event.id = "event:c6fee6e07396";
    row.event.kind = NodeKind::Event;
    row.event.name = words;
    row.event.event_type = EventType::Request;
    row.event.reports = 2;
    row.event.evidence = {{"a1", 0, 7, "pressed", words + " pressed.", "rule", 0.9}};
    row.participants = {{Role::Agent, "actor:reed", words, NodeType::Person, 0}, {Role::Recipient, "actor:hale", "Bob Hale", NodeType::Person, 9}};
    row.articles = {{"a1", words, words, url, Date{2026, 2, 4}}};
    graph::Report out;
    out.articles = 1;
    out.first_published = out.last_published = Date{2026, 2, 4};
    out.events[Status::Actual] = 1;
    graph::Protagonist party;
    party.node.name = words;
    party.office = words;
    party.does = 1;
    party.types = {{EventType::Request, 1}};
    out.parties = {party};
    out.all_parties = 1;
    graph::PolicyLife life;
    life.policy.id = "policy:toll";
    life.policy.name = words;
    life.policy.type = NodeType::Law;
    life.supports = {{"actor:reed", words, Date{2026, 2, 4}, false, "", row.event.evidence}};
    out.policies = {life};
    out.all_policies = 1;
    out.happened = {{row, {"event:0123456789ab"}}};
    out.disputed = {{graph::ContradictionKind::Number, "event:1", "event:1", words, "60 people", row.event.evidence[0], row.event.evidence[0]}};
    out.all_disputed = 1;
    out.cited = row.articles;
    return out;
}

std::string page_of(const graph::Report& report, ReportFormat format, bool quotes = true) {
    std::ostringstream stream;
    StreamOutput output(stream);
    write_report(report, {}, format, quotes, output);
    return stream.str();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_AUTO_TEST_CASE(a_line_has_its_day_coding_sentence_source_and_id) {
    const auto page = page_of(told("Ann Reed"), ReportFormat::Md);
    BOOST_TEST(holds(page, "\n- **reported 4 Feb 2026** Ann Reed → Bob Hale · REQUEST · 2 reports “Ann Reed pressed.” Ann Reed [1] `c6fee6e07396` `0123456789ab`\n"), page);
    BOOST_TEST(holds(page, "\n- **Ann Reed** (Ann Reed) acts in 1 event: REQUEST 1\n"), page);
    BOOST_TEST(holds(page, "\n- **Ann Reed** (law) **state not told**\n  - for: **Ann Reed** reported 4 Feb 2026 “Ann Reed pressed.” Ann Reed [1] `actor:reed supports policy:toll`\n"), page);
    BOOST_TEST(holds(page, "\n1. Ann Reed · Ann Reed · 4 Feb 2026 `a1` <https://wire.example/a?b=1&c=2>\n"), page);
}

BOOST_AUTO_TEST_CASE(without_quotes_no_sentence_title_or_address_is_left) {
    for (const auto format : {ReportFormat::Md, ReportFormat::Html}) {
        auto report = told("Ann Reed");
        report.cited[0].title = "Secret title";
        report.cited[0].source = "Secret paper";
        const auto page = page_of(report, format, false);
        for (const char* part : {"pressed.", "Secret", "wire.example", "Sources"}) BOOST_TEST(!holds(page, part), part);
        BOOST_TEST(holds(page, "c6fee6e07396"));
    }
}

BOOST_AUTO_TEST_CASE(markdown_in_an_article_stays_text) {
    const std::string words = "![x](http://evil.example/p.png) <img src=x> *b* `c` [1]: www.evil.example &#60; $x$\n# no\n| a |";
    const auto page = page_of(told(words), ReportFormat::Md);
    BOOST_TEST(holds(page, "!\\[x\\](http\\://evil.example/p.png) \\<img src=x\\> \\*b\\* \\`c\\` \\[1\\]: www\\.evil.example \\&#60; \\$x\\$ # no \\| a \\|"), page);
    BOOST_TEST(!holds(page, "![x]"));
    BOOST_TEST(!holds(page, "\n#  no"));
    BOOST_TEST(!holds(page, "http://"));
    BOOST_TEST(!holds(page_of(told("Ann Reed", "javascript:alert(1)"), ReportFormat::Md), "javascript"));
}

BOOST_AUTO_TEST_CASE(a_page_holds_no_tag_and_no_address_that_an_article_wrote) {
    const auto page = page_of(told("</title><script>alert(1)</script>\" onload=\"a\x1b[31m\xE2\x80\xAE", "javascript:alert(1)"), ReportFormat::Html);
    for (const char* part : {"<script", "\" onload", "javascript", "\x1b", "\xE2\x80\xAE"}) BOOST_TEST(!holds(page, part), part);
    BOOST_TEST(holds(page, "default-src 'none'"));
    BOOST_TEST(holds(page_of(told("Ann Reed"), ReportFormat::Html), "<a rel=\"noreferrer\" href=\"https://wire.example/a?b=1&amp;c=2\">"));
}

BOOST_AUTO_TEST_CASE(nothing_reaches_a_terminal_but_text) {
    const auto page = page_of(told("a\x1b]0;x\x07 b\xE2\x80\xAE\r\nc"), ReportFormat::Md);
    for (const char* part : {"\x1b", "\x07", "\r", "\xE2\x80\xAE"}) BOOST_TEST(!holds(page, part));
}

BOOST_AUTO_TEST_CASE(who_meets_whom_is_named_once) {
    graph::EventRow row;
    row.event.event_type = EventType::Consult;
    row.participants = {{Role::Agent, "a", "Ann Reed", {}, 0}, {Role::Agent, "b", "Bob Hale", {}, 9}, {Role::Recipient, "a", "Ann Reed", {}, 0}, {Role::Recipient, "b", "Bob Hale", {}, 9}};
    BOOST_TEST(who(row) == "Ann Reed, Bob Hale");
    row.participants.pop_back();
    row.participants.erase(row.participants.begin() + 1);
    row.participants.push_back({Role::Recipient, "c", "Carl Stone", {}, 20});
    BOOST_TEST(who(row) == "Ann Reed ↔ Carl Stone");
    row.event.event_type = EventType::Accuse;
    BOOST_TEST(who(row) == "Ann Reed → Ann Reed, Carl Stone");
}

BOOST_AUTO_TEST_CASE(a_long_sentence_is_cut_around_its_words) {
    std::string sentence;
    for (int i = 0; i < 80; ++i) sentence += "wörd ";
    const auto quote = short_quote({"a", 0, 0, "struck", sentence + "struck " + sentence + "end.", "", 0});
    BOOST_TEST(holds(quote, " struck "));
    BOOST_TEST(quote.starts_with("… wörd"));
    BOOST_TEST(quote.ends_with("wörd …"));
    BOOST_TEST(quote.size() < 300u);
    BOOST_TEST(short_quote({"a", 0, 0, "x", "Short.", "", 0}) == "Short.");
}

BOOST_AUTO_TEST_SUITE_END()
