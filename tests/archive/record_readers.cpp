// JSON, CSV, feeds, mail and WARC.
#include "reading.hpp"

using namespace pg::archive;

BOOST_AUTO_TEST_SUITE(record_readers)

namespace {
const std::string prose = "The mayor said on Friday that the city will keep its policy, and the council voted to support him in a long session.";
}

BOOST_AUTO_TEST_CASE(json_fields_and_synonyms) {
    const auto article = read_one(Format::JsonLine, R"({"date":"2020-01-01","dateline":"November 13, 2004","published_at":"2026-02-04","id":7,"headline":"T","title":"","authors":["A","B"],)"
                                                    R"("publisher":{"name":"P"},"link":"https://a.example/x","body":")" + prose + "\"}");
    BOOST_CHECK_EQUAL(article.id, "7");
    BOOST_CHECK_EQUAL(article.title, "T");
    BOOST_CHECK_EQUAL(article.author, "A, B");
    BOOST_CHECK_EQUAL(article.source, "P");
    BOOST_CHECK_EQUAL(article.url, "https://a.example/x");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.text, prose);
}

BOOST_AUTO_TEST_CASE(json_lists_and_wrappers) {
    const std::string item = R"({"text":")" + prose + "\"}";
    BOOST_CHECK_EQUAL(read(Format::Json, "[" + item + "," + item + ", 3]").size(), 3u);
    BOOST_CHECK_EQUAL(read(Format::Json, R"({"count":2,"articles":[)" + item + "," + item + "]}").size(), 2u);
    const auto results = read(Format::Json, "[" + item + ", 3]");
    BOOST_CHECK_EQUAL(std::get<pg::Rejection>(results[1]).reason, "not a JSON object");
    BOOST_CHECK_EQUAL(std::get<pg::Rejection>(results[1]).where.item, 2u);
}

BOOST_AUTO_TEST_CASE(what_is_rejected_is_where_the_article_would_be) {
    const auto place = [](Format format, std::uint64_t line, const std::string& bytes) {
        const auto results = read_articles({{"here", line}, format, bytes, std::nullopt}, knowledge());
        return std::get<pg::Rejection>(results.back()).where.display();
    };
    // The number of a line is not that of an article in the line.
    BOOST_CHECK_EQUAL(place(Format::JsonLine, 3, R"({"articles":[{"text":"x"}, 3]})"), "here!2:3");
    BOOST_CHECK_EQUAL(place(Format::JsonLine, 3, R"({"articles":[{"text":"x"}]})"), "here:3");
    BOOST_CHECK_EQUAL(place(Format::Json, 0, R"({"articles":[{"text":"x"}]})"), "here");
    BOOST_CHECK_EQUAL(place(Format::Json, 0, R"({"articles":[{"text":"x"}, {"text":"x"}]})"), "here:2");
    BOOST_CHECK_EQUAL(place(Format::Feed, 0, "<rss><item><description>x</description></item></rss>"), "here");
    BOOST_CHECK_EQUAL(place(Format::Feed, 0, "<rss><item/><item/></rss>"), "here:2");
}

BOOST_AUTO_TEST_CASE(json_of_search_engines) {
    const auto article = read_one(Format::Json, R"({"took":3,"hits":{"total":1,"hits":[{"_id":"x","_source":{"title":"T","pub_date":{"$date":"2026-02-04"},"byline":{"original":"By A"},"content":")" + prose + "\"}}]}}");
    BOOST_CHECK_EQUAL(article.title, "T");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.text, prose);
}

BOOST_AUTO_TEST_CASE(json_that_is_none) {
    BOOST_CHECK(reason_of(Format::JsonLine, "{\"text\": ").starts_with("invalid JSON at byte "));
    BOOST_CHECK(reason_of(Format::JsonLine, "{\"title\":\"x\"}").starts_with("no text: "));
    BOOST_CHECK(reason_of(Format::JsonLine, std::string(200000, '[')).starts_with("invalid JSON"));
}

BOOST_AUTO_TEST_CASE(json_with_html) {
    const auto article = read_one(Format::JsonLine, R"({"content":"<p>)" + prose + "</p><p>" + prose + R"(</p><p><a href='/x'>Read more</a></p>"})");
    BOOST_CHECK_EQUAL(article.text, prose + "\n\n" + prose);
}

BOOST_AUTO_TEST_CASE(titles_and_dates_on_top_of_bodies_go) {
    const auto article = read_one(Format::JsonLine, R"({"title":"City keeps policy","text":"City Keeps Policy\n\nBy Ida Lind\n\nFeb. 4, 2026\n\n)" + prose + "\"}");
    BOOST_CHECK_EQUAL(article.text, prose);
    BOOST_CHECK_EQUAL(article.author, "Ida Lind");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
}

BOOST_AUTO_TEST_CASE(csv) {
    const auto article = read_one(Format::CsvRow, "id;title;text\x1E" "1;\"A; \"\"B\"\"\";\"" + prose + "\"\r");
    BOOST_CHECK_EQUAL(article.id, "1");
    BOOST_CHECK_EQUAL(article.title, "A; \"B\"");
    BOOST_CHECK_EQUAL(article.text, prose);
    BOOST_CHECK(reason_of(Format::CsvRow, "a,b\x1E" "1,2,3").starts_with("the row has 3 cells"));
}

BOOST_AUTO_TEST_CASE(rss) {
    const auto article = read_one(Format::Feed, R"(<?xml version="1.0"?><rss xmlns:content="c" xmlns:dc="d"><channel><title>The Plainsman</title><link>https://a.example</link><item>)"
                                                R"(<title>A &amp;amp; B</title><link>https://a.example/1</link><dc:creator>Ida</dc:creator><pubDate>Wed, 04 Feb 2026 10:00:00 GMT</pubDate>)"
                                                "<description>short</description><content:encoded><![CDATA[<p>" + prose + "</p>]]></content:encoded></item></channel></rss>");
    BOOST_CHECK_EQUAL(article.title, "A & B");
    BOOST_CHECK_EQUAL(article.source, "The Plainsman");
    BOOST_CHECK_EQUAL(article.author, "Ida");
    BOOST_CHECK_EQUAL(article.url, "https://a.example/1");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.text, prose);
}

BOOST_AUTO_TEST_CASE(atom) {
    const auto article = read_one(Format::Feed, "<feed><title>F</title><entry><title>T</title><id>urn:1</id><link rel='self' href='s'/><link rel='alternate' href='https://a.example/2'/>"
                                                "<updated>2026-02-05T00:00:00Z</updated><published>2026-02-04T00:00:00Z</published><author><name>Ida</name></author>"
                                                "<content type='html'>&lt;p&gt;" + prose + "&lt;/p&gt;</content></entry></feed>");
    BOOST_CHECK_EQUAL(article.url, "https://a.example/2");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.text, prose);
}

BOOST_AUTO_TEST_CASE(nitf) {
    const auto article = read_one(Format::Feed, "<nitf><head><title>x</title><docdata><doc-id id-string='d1'/><date.issue norm='20260204T100000Z'/></docdata><pubdata name='Wire'/></head><body><body.head><hedline>"
                                                "<hl1>Council votes</hl1></hedline></body.head><body.content><p>" + prose + "</p><p>" + prose + "</p></body.content></body></nitf>");
    BOOST_CHECK_EQUAL(article.id, "d1");
    BOOST_CHECK_EQUAL(article.title, "Council votes");
    BOOST_CHECK_EQUAL(article.source, "Wire");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.text, prose + "\n\n" + prose);
}

BOOST_AUTO_TEST_CASE(xml_without_articles) {
    BOOST_CHECK(reason_of(Format::Feed, "<a><b/></a>").starts_with("no RSS"));
    BOOST_CHECK(reason_of(Format::Feed, "<a><b></a>").starts_with("invalid XML at byte"));
}

BOOST_AUTO_TEST_CASE(mail) {
    const auto article = read_one(Format::Mail, "From: =?utf-8?Q?Ida_Lindqvist?= <ida@news.example>\r\nSubject: =?utf-8?B?Q2l0eSBrZWVwcw==?=\r\n =?utf-8?Q?_policy?=\r\nDate: Wed, 4 Feb 2026 10:00:00 -0600\r\n"
                                                "Message-ID: <m1@news.example>\r\nContent-Type: multipart/alternative; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\n"
                                                "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>" + prose + " It=E2=80=99s =\r\nso.</p>\r\n--xx--\r\n");
    BOOST_CHECK_EQUAL(article.id, "m1@news.example");
    BOOST_CHECK_EQUAL(article.title, "City keeps policy");
    BOOST_CHECK_EQUAL(article.author, "Ida Lindqvist");
    BOOST_CHECK_EQUAL(article.source, "news.example");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.text, prose + " It\xE2\x80\x99s so.");
}

BOOST_AUTO_TEST_CASE(warc) {
    const std::string head = "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: https://a.example/2026/02/04/x\n\n";
    const std::string page = "<html><body><h1>Title of it</h1><p>" + prose + "</p><p>" + prose + "</p><p>" + prose + "</p></body></html>";
    const auto article = read_one(Format::WarcRecord, head + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + "400\r\n" + page + "\r\n0\r\n\r\n");
    BOOST_CHECK_EQUAL(article.url, "https://a.example/2026/02/04/x");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(reason_of(Format::WarcRecord, head + "HTTP/1.1 404 Not Found\r\n\r\n"), "HTTP status 404");
    BOOST_CHECK_EQUAL(reason_of(Format::WarcRecord, head + "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"), "not HTML: image/png");
    BOOST_CHECK(read(Format::WarcRecord, "WARC/1.0\nWARC-Type: request\n\nGET /").empty());
}

BOOST_AUTO_TEST_SUITE_END()
