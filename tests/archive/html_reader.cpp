#include "archive/html/metadata.hpp"
#include "archive/html/page.hpp"
#include "archive/html/reduce.hpp"
#include "reading.hpp"

using namespace pg::archive;

BOOST_AUTO_TEST_SUITE(html_reader)

namespace {

std::string sentence(int i) {
    return "The council of district " + std::to_string(i) + " voted on Tuesday, and the mayor said that she will sign the measure into law before the end of the year.";
}

/// A page of the usual build: navigation, headline, byline, paragraphs, related links, comments, footer.
std::string sample_page() {
    std::string page =
        "<!DOCTYPE html><html lang='en'><head><title>Council votes on measure | The Plainsman</title><meta property='og:site_name' content='The Plainsman'>"
        "<link rel='canonical' href='https://plainsman.example/council'><script>var x = '</p>';</script></head><body>"
        "<nav class='main-nav'><ul><li><a href='/'>Home</a></li><li><a href='/p'>Politics</a></li><li><a href='/w'>Weather</a></li></ul></nav>"
        "<div class='article-body'><h1>Council votes on measure</h1><p class='byline'>By Ida Lindqvist</p><p class='date'>February 4, 2026</p>";
    for (int i = 1; i <= 6; ++i) page += "<p>" + sentence(i) + "</p>";
    page += "<p hidden>Hidden words</p></div><aside class='related'><h3>Related</h3><ul><li><a href='/a'>Ten soups for a cold week</a></li><li><a href='/b'>Lake ice report</a></li></ul></aside>"
            "<div id='comments'><p>Nice!</p></div><footer><p>&copy; 2026 The Plainsman. All rights reserved.</p></footer></body></html>";
    return page;
}

}  // namespace

BOOST_AUTO_TEST_CASE(main_text_and_metadata) {
    const auto article = read_one(Format::Html, sample_page());
    std::string expected;
    for (int i = 1; i <= 6; ++i) expected += (i > 1 ? "\n\n" : "") + sentence(i);
    BOOST_CHECK_EQUAL(article.text, expected);
    BOOST_CHECK_EQUAL(article.title, "Council votes on measure");
    BOOST_CHECK_EQUAL(article.source, "The Plainsman");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.url, "https://plainsman.example/council");
    BOOST_CHECK_EQUAL(article.id, article.url);
    BOOST_CHECK_EQUAL(article.language, "en");
}

BOOST_AUTO_TEST_CASE(linked_data_is_trusted_first) {
    const auto page = html::parse_page(R"(<head><title>x</title><meta name="date" content="2020-01-01"><script type="application/ld+json">{"@graph":[{"@type":"WebPage","headline":"no"},)"
                                       R"({"@type":["NewsArticle"],"headline":"Yes","author":[{"name":"A"},{"name":"B"}],"publisher":{"name":"P"},"datePublished":"2026-02-04T01:00:00Z"}]}</script></head>)");
    const auto metadata = html::metadata_of(*page, "https://www.a.example/x");
    BOOST_CHECK_EQUAL(metadata.title, "Yes");
    BOOST_CHECK_EQUAL(metadata.author, "A, B");
    BOOST_CHECK_EQUAL(metadata.source, "P");
    BOOST_CHECK_EQUAL(metadata.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(html::host_of(metadata.url), "a.example");
}

BOOST_AUTO_TEST_CASE(site_names_leave_titles) {
    BOOST_CHECK_EQUAL(html::without_site_name("Frey and Walz meet Homan | Harbor & Prairie News", ""), "Frey and Walz meet Homan");
    BOOST_CHECK_EQUAL(html::without_site_name("Walz - Homan talks fail in Minneapolis court", ""), "Walz - Homan talks fail in Minneapolis court");
    BOOST_CHECK_EQUAL(html::without_site_name("ICE - News", "News"), "ICE");
}

BOOST_AUTO_TEST_CASE(a_heading_that_tells_more_than_the_title_is_the_headline) {
    const auto title_of = [](const std::string& title, const std::string& heading) {
        return html::metadata_of(*html::parse_page("<head><title>" + title + "</title></head><body><h1>" + heading + "</h1><p>Text.</p></body>"), "").title;
    };
    BOOST_CHECK_EQUAL(title_of("Council", "Council rejects Wombat act"), "Council rejects Wombat act");
    BOOST_CHECK_EQUAL(title_of("Council rejects Wombat act | News", "Council rejects Wombat act"), "Council rejects Wombat act");
    BOOST_CHECK_EQUAL(title_of("Council rejects Wombat act", "Politics"), "Council rejects Wombat act");
    BOOST_CHECK_EQUAL(title_of("", "Council rejects Wombat act"), "Council rejects Wombat act");
    BOOST_CHECK_EQUAL(title_of("Council rejects Wombat act", ""), "Council rejects Wombat act");
}

BOOST_AUTO_TEST_CASE(error_pages_are_rejected) {
    const auto reason = reason_of(Format::Html, "<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1><p>You don't have permission to access this server, says the server at this address.</p></body></html>");
    BOOST_CHECK_MESSAGE(reason.find("error page") != std::string::npos || reason.find("text") != std::string::npos, reason);
}

BOOST_AUTO_TEST_CASE(scripts_and_comments_go_before_parsing) {
    const auto out = html::reduced("a<!-- <p> -->b<SCRIPT>if (a<b) '</p>'</SCRIPT >c<style>x</style>d<script type='application/ld+json'>{}</script>");
    BOOST_CHECK_EQUAL(out.html, "ab c d ");
    BOOST_CHECK_EQUAL(out.linked_data.size(), 1u);
    BOOST_CHECK_EQUAL(html::reduced("1 < 2 and <b").html, "1 < 2 and <b");
}

BOOST_AUTO_TEST_CASE(a_tag_keeps_its_first_hundred_attributes) {
    std::string hundred;
    for (int i = 0; i < 100; ++i) hundred += " a" + std::to_string(i) + (i % 2 == 0 ? "=\"<'>\"" : " = x/");
    const auto kept = html::reduced("<p" + hundred + ">x</p" + hundred + ">").html;
    std::string written = hundred;
    for (std::size_t at = 0; (at = written.find('<', at)) != std::string::npos;) written.replace(at, 1, "&lt;");
    BOOST_CHECK_EQUAL(kept, "<p" + written + ">x</p" + written + ">");
    BOOST_CHECK_EQUAL(html::reduced("<p" + hundred + " one='>' two>x</p" + hundred + " one='>' two>").html, "<p" + written + " >x</p" + written + " >");
    // What a text field or a title would end before is not another tag.
    BOOST_CHECK_EQUAL(html::reduced("<textarea><p a='</textarea><p b c>'>x").html, "<textarea><p a='&lt;/textarea>&lt;p b c>'>x");
}

BOOST_AUTO_TEST_CASE(line_breaks_part_blocks) {
    const auto page = html::parse_page("<div>one<br>two<br><br>three <b>four</b></div><p>five</p>");
    BOOST_REQUIRE_EQUAL(page->blocks.size(), 3u);
    BOOST_CHECK_EQUAL(page->blocks[0].text, "one\ntwo");
    BOOST_CHECK_EQUAL(page->blocks[1].text, "three four");
    BOOST_CHECK(page->blocks[1].after_break);
    BOOST_CHECK_EQUAL(page->blocks[2].text, "five");
}

BOOST_AUTO_TEST_CASE(deep_and_misnested_markup_ends) {
    for (const std::string& piece : {std::string("<div>"), std::string("<b id=1><p>"), std::string("<table><td>"), std::string("<div><table><td></div>"), std::string("<a><font><div>"),
                                     std::string("<svg>"), std::string("<ul><li>"), std::string("</p>"), std::string("<select><option>")}) {
        std::string page;
        for (int i = 0; i < 20000; ++i) page += piece;
        page += "<p>" + sentence(1) + "</p>";
        BOOST_TEST_CONTEXT(piece) BOOST_CHECK_EQUAL(read(Format::Html, page).size(), 1u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
