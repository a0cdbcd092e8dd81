#include <boost/test/unit_test.hpp>

#include "../language.hpp"

using pg::SentenceKind;

BOOST_AUTO_TEST_SUITE(sentences)

BOOST_AUTO_TEST_CASE(full_stops_end_sentences_abbreviations_do_not) {
    BOOST_TEST(test::sentences("Gov. Ann Poe met Sen. Lee. He left at 5 p.m. Monday.") == "Gov. Ann Poe met Sen. Lee.|He left at 5 p.m. Monday.");
    BOOST_TEST(test::sentences("She lives in the U.S. The law changed.") == "She lives in the U.S.|The law changed.");
    BOOST_TEST(test::sentences("George W. Poe of Poe Inc. spoke.") == "George W. Poe of Poe Inc. spoke.");
    BOOST_TEST(test::sentences("Rep. Jo Poe, R-Texas, and Sen. Al Roe, D-Minn., agreed. They voted.") == "Rep. Jo Poe, R-Texas, and Sen. Al Roe, D-Minn., agreed.|They voted.");
}

BOOST_AUTO_TEST_CASE(quotes_and_brackets_belong_to_the_sentence_whose_stop_they_follow) {
    BOOST_TEST(test::sentences("\"We will act.\" The mayor left.") == "\"We will act.\"|The mayor left.");
    BOOST_TEST(test::sentences("\xE2\x80\x9CWhy now?\xE2\x80\x9D he asked. (Nobody knew.) Then it rained.") ==
               "\xE2\x80\x9CWhy now?\xE2\x80\x9D he asked.|(Nobody knew.)|Then it rained.");
    BOOST_TEST(test::sentences("The law was passed. [12] Later it was repealed.") == "The law was passed. [12]|Later it was repealed.");
}

BOOST_AUTO_TEST_CASE(a_lower_case_word_may_open_a_sentence) {
    BOOST_TEST(test::sentences("the bill was passed. nobody was pleased.") == "the bill was passed.|nobody was pleased.");
    BOOST_TEST(test::sentences("It costs Rs. about nine crore.") == "It costs Rs. about nine crore.");
}

BOOST_AUTO_TEST_CASE(lines_and_paragraphs_end_sentences) {
    const auto document = test::split("Mayor Signs Housing Bill\nBy Ann Poe\n\nThe mayor signed it.\n\nMore to come");
    BOOST_REQUIRE_EQUAL(document.sentences.size(), 4u);
    BOOST_TEST((document.sentences[0].kind == SentenceKind::Headline));
    BOOST_TEST((document.sentences[2].kind == SentenceKind::Prose));
    BOOST_TEST(document.sentences[1].paragraph == 0u);
    BOOST_TEST(document.sentences[2].paragraph == 1u);
    BOOST_TEST(document.sentences[3].paragraph == 2u);
}

BOOST_AUTO_TEST_CASE(datelines_stand_apart) {
    BOOST_TEST(test::sentences("ST. PAUL, Minn. -- The mayor signed it. She left.") == "ST. PAUL, Minn. --|The mayor signed it.|She left.");
    BOOST_TEST(test::sentences("BOSTON (AP) \xE2\x80\x94 The mayor signed it.") == "BOSTON (AP) \xE2\x80\x94|The mayor signed it.");
    BOOST_TEST(test::sentences("Miami \xE2\x80\x93 Police left.") == "Miami \xE2\x80\x93|Police left.");
    BOOST_TEST(test::sentences("CHICAGO, Jan. 14, 2026 \xE2\x80\x94 A judge ruled.") == "CHICAGO, Jan. 14, 2026 \xE2\x80\x94|A judge ruled.");
    BOOST_TEST(test::sentences("PORT-AU-PRINCE, Haiti \xE2\x80\x94 Kenya sent police.") == "PORT-AU-PRINCE, Haiti \xE2\x80\x94|Kenya sent police.");
    // Two dashes hold a remark; small letters and a hyphen inside a word are no dateline.
    BOOST_TEST(test::sentences("Poe \xE2\x80\x94 Roe's aide \xE2\x80\x94 left.") == "Poe \xE2\x80\x94 Roe's aide \xE2\x80\x94 left.");
    BOOST_TEST(test::sentences("The bill \xE2\x80\x94 Poe's own \xE2\x80\x94 failed.") == "The bill \xE2\x80\x94 Poe's own \xE2\x80\x94 failed.");
    BOOST_TEST(test::sentences("Jean-Luc Poe left.") == "Jean-Luc Poe left.");
}

BOOST_AUTO_TEST_CASE(long_sentences_are_cut_at_commas) {
    std::string text = "They listed";
    for (int i = 0; i < 300; ++i) text += " towns,";
    const auto document = test::split(text + " and went.");
    BOOST_REQUIRE(document.sentences.size() > 2);
    for (const auto& s : document.sentences) {
        BOOST_TEST(s.tokens.size() <= 200u);
        if (s.tokens.end != document.tokens.size()) BOOST_TEST(document.form(s.tokens.end - 1) == ",");
    }
}

BOOST_AUTO_TEST_CASE(headings_run_into_the_text_end_without_a_stop) {
    BOOST_TEST(test::sentences("Hi Ann,") == "Hi Ann,");
    BOOST_TEST(test::sentences("Please call me back. Thanks, Jo Poe Ann, the report is done.").find("Thanks") != std::string::npos);
    // In running prose capitalised words are no ends.
    BOOST_TEST(test::sentences("The Senate Armed Services Committee heard General Ann Poe on Tuesday.") == "The Senate Armed Services Committee heard General Ann Poe on Tuesday.");
}

BOOST_AUTO_TEST_SUITE_END()
