#include "reading.hpp"

using namespace pg::archive;

BOOST_AUTO_TEST_SUITE(text_reader)

namespace {
const std::string prose = "The mayor said on Friday that the city will keep its policy, and the council voted to support him in a long session.";
}

BOOST_AUTO_TEST_CASE(a_page_saved_as_text) {
    const auto article = read_one(Format::Text, "Loring Park Ledger\n\n3 min read\n\nHoman ties drawdown to jail access\n\nFebruary 4, 2026\n\n" + prose +
                                                    "\n\nA deal on the table\n\n" + prose + "\n\nFor more on Minneapolis, visit Wikipedia.\n\nShare this:\n\n" +
                                                    prose + "\n\nLeave a Reply\n\nYour email address will not be published.");
    BOOST_CHECK_EQUAL(article.title, "Homan ties drawdown to jail access");
    BOOST_CHECK_EQUAL(article.source, "Loring Park Ledger");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.text, prose + "\n\nA deal on the table\n\n" + prose + "\n\n" + prose);
    BOOST_CHECK_EQUAL(article.language, "en");
    BOOST_CHECK_EQUAL(article.id.substr(0, 35), "homan-ties-drawdown-to-jail-access-");
}

BOOST_AUTO_TEST_CASE(hard_wrapped_lines_are_joined) {
    const auto article = read_one(Format::Text,
                                  "Judge weighs limits on arrests\nThe Courthouse Page\nFeb. 6, 2026\n\n"
                                  "ST. PAUL, Minn. \xE2\x80\x94 Minnesota, Minneapolis and St. Paul asked a federal judge on Friday to\n"
                                  "halt what remains of the operation. The state and the two cities sued the department\nin January.\n\n"
                                  "Attorney General Keith Ellison argued that the operation violates the Tenth Amendment. The\nJustice Department rejected that claim.\n");
    BOOST_CHECK_EQUAL(article.title, "Judge weighs limits on arrests");
    BOOST_CHECK_EQUAL(article.source, "The Courthouse Page");
    BOOST_CHECK_EQUAL(article.text,
                      "ST. PAUL, Minn. \xE2\x80\x94 Minnesota, Minneapolis and St. Paul asked a federal judge on Friday to halt what remains of the operation. "
                      "The state and the two cities sued the department in January.\n\nAttorney General Keith Ellison argued that the operation violates the "
                      "Tenth Amendment. The Justice Department rejected that claim.");
}

BOOST_AUTO_TEST_CASE(indented_first_lines_begin_paragraphs) {
    const auto article = read_one(Format::Text,
                                  "    The committee voted on Tuesday to send the measure to the\nfloor, where leaders expect a long debate over its cost and\n"
                                  "its reach, and where the vote is far from certain.\n    \xE2\x80\x9CWe will get it done,\xE2\x80\x9D the chairman said after the meeting\n"
                                  "with members of both parties in the Capitol on Wednesday.\n");
    BOOST_CHECK_EQUAL(article.text,
                      "The committee voted on Tuesday to send the measure to the floor, where leaders expect a long debate over its cost and its reach, and where the vote "
                      "is far from certain.\n\n\xE2\x80\x9CWe will get it done,\xE2\x80\x9D the chairman said after the meeting with members of both parties in the "
                      "Capitol on Wednesday.");
}

BOOST_AUTO_TEST_CASE(long_lines_are_paragraphs) {
    BOOST_CHECK_EQUAL(read_one(Format::Text, prose + "\n" + prose).text, prose + "\n\n" + prose);
}

BOOST_AUTO_TEST_CASE(section_names_above_and_labels_below) {
    const auto article = read_one(Format::Text, "CBN News\nPolitics\nPresident says he will sign order on tariffs\nFeb. 4, 2026 / 3:05 PM EST / CBN News\nBy Jane Doe\n\n" + prose +
                                                    "\n\n___\n\n" + prose + "\n\nIn:\nTariffs\nTrade policy\n");
    BOOST_CHECK_EQUAL(article.title, "President says he will sign order on tariffs");
    BOOST_CHECK_EQUAL(article.source, "CBN News");
    BOOST_CHECK_EQUAL(article.author, "Jane Doe");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.text, prose + "\n\n" + prose);
}

BOOST_AUTO_TEST_CASE(a_short_sentence_alone_is_text_and_no_headline) {
    const std::string sentence = "Governor Walz congratulated Representative Klobuchar yesterday evening.";
    BOOST_CHECK_EQUAL(read_one(Format::Text, sentence).text, sentence);
    BOOST_CHECK_EQUAL(read_one(Format::Text, sentence).title, "");
    BOOST_CHECK_EQUAL(read_one(Format::Text, "Mayor meets governor\n\n" + sentence).title, "Mayor meets governor");
    BOOST_CHECK_EQUAL(read_one(Format::Text, sentence + "\n\n" + prose).title, sentence);
    BOOST_CHECK_EQUAL(reason_of(Format::Text, "Governor Walz met Mayor Frey."), "no prose: less than 40 letters of text");
}

BOOST_AUTO_TEST_CASE(stray_brackets_go) { BOOST_CHECK_EQUAL(read_one(Format::Text, "], ] founder] " + prose).text, prose); }

BOOST_AUTO_TEST_CASE(little_text_is_rejected) {
    BOOST_CHECK_EQUAL(reason_of(Format::Text, ""), "empty text");
    BOOST_CHECK_EQUAL(reason_of(Format::Text, "A short headline\n\n1 2 3 4 5 6 7 8 9."), "no prose: less than 40 letters of text");
}

BOOST_AUTO_TEST_CASE(ids_do_not_depend_on_the_place) {
    const RawInput one{{"a.txt", 0}, Format::Text, prose, {}}, other{{"b/c.txt", 7}, Format::Text, prose, {}};
    BOOST_CHECK(std::get<pg::Article>(read_articles(one, knowledge())[0]) == std::get<pg::Article>(read_articles(other, knowledge())[0]));
}

BOOST_AUTO_TEST_CASE(markdown) {
    const auto article = read_one(Format::Markdown, "# El Paso waits\n\n*Valley Sentinel, May 13, 2023*\n\nEL PASO, Texas \xE2\x80\x94 The **mayor** and [his aide](https://a.example) said "
                                                    "that\nthe city_council will wait for the order of the court.\n\n## What next\n\n- one item of a list\n\n```\ncode\n```\n");
    BOOST_CHECK_EQUAL(article.title, "El Paso waits");
    BOOST_CHECK_EQUAL(article.source, "Valley Sentinel");
    BOOST_CHECK_EQUAL(article.published->iso(), "2023-05-13");
    BOOST_CHECK_EQUAL(article.text, "EL PASO, Texas \xE2\x80\x94 The mayor and his aide said that the city_council will wait for the order of the court.\n\nWhat next\n\none item of a list");
}

BOOST_AUTO_TEST_CASE(front_matter) {
    const auto article = read_one(Format::Markdown, "---\ntitle: \"A title\"\ndate: 2026-02-04\nauthor: Ida\n---\n\n" + prose);
    BOOST_CHECK_EQUAL(article.title, "A title");
    BOOST_CHECK_EQUAL(article.author, "Ida");
    BOOST_CHECK_EQUAL(article.published->iso(), "2026-02-04");
    BOOST_CHECK_EQUAL(article.text, prose);
}

BOOST_AUTO_TEST_SUITE_END()
