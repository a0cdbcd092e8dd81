#include <boost/test/unit_test.hpp>

#include "../language.hpp"

BOOST_AUTO_TEST_SUITE(tokenizer)

BOOST_AUTO_TEST_CASE(cuts_clitics_whatever_the_apostrophe) {
    BOOST_TEST(test::tokens("They don't say it's the mayor's.") == "They|do|n't|say|it|'s|the|mayor|'s|.");
    BOOST_TEST(test::tokens("The workers\xE2\x80\x99 union didn\xE2\x80\x99t") == "The|workers|\xE2\x80\x99|union|did|n\xE2\x80\x99t");
    BOOST_TEST(test::tokens("We cannot, you wont, I'd") == "We|can|not|,|you|wo|nt|,|I|'d");
    BOOST_TEST(test::tokens("'Tis 'twas 'solidarity' in the '90s and the 1980's") == "'Tis|'twas|'|solidarity|'|in|the|'90s|and|the|1980's");
}

BOOST_AUTO_TEST_CASE(a_forgotten_apostrophe_is_read_where_the_next_word_tells) {
    BOOST_TEST(test::tokens("Its not over") == "It|s|not|over");
    BOOST_TEST(test::tokens("Its budget grew") == "Its|budget|grew");
    BOOST_TEST(test::tokens("IM and im") == "IM|and|i|m");
}

BOOST_AUTO_TEST_CASE(full_stops_of_abbreviations_stay) {
    BOOST_TEST(test::tokens("Sen. Jo Poe, D-Minn., met U.S. officials.") == "Sen.|Jo|Poe|,|D|-|Minn.|,|met|U.S.|officials|.");
    BOOST_TEST(test::tokens("Bill No. 5 passed. No. It failed.") == "Bill|No.|5|passed|.|No|.|It|failed|.");
    BOOST_TEST(test::tokens("taxes, fees, etc. were cut") == "taxes|,|fees|,|etc.|were|cut");
    BOOST_TEST(test::tokens("taxes, fees, etc. Mayors agreed") == "taxes|,|fees|,|etc|.|Mayors|agreed");
    BOOST_TEST(test::tokens("neither would I. Yet J. Poe") == "neither|would|I|.|Yet|J.|Poe");
}

BOOST_AUTO_TEST_CASE(numbers_money_and_units) {
    BOOST_TEST(test::tokens("$1.5m, US$20, 3.5% at 7:30PM") == "$|1.5|m|,|US$|20|,|3.5|%|at|7:30|PM");
    BOOST_TEST(test::tokens("12,000 votes on 9/11, the 5th of 4-6") == "12,000|votes|on|9/11|,|the|5th|of|4|-|6");
    BOOST_TEST(test::tokens("call 555-0100 or 612-555-0100") == "call|555-0100|or|612-555-0100");
}

BOOST_AUTO_TEST_CASE(runs_of_marks_are_one_token) {
    BOOST_TEST(test::tokens("ST. PAUL -- What?! ***** Well...") == "ST.|PAUL|--|What|?!|*****|Well|...");
    BOOST_TEST(test::tokens("law\xE2\x80\x94the first--passed") == "law|\xE2\x80\x94|the|first|--|passed");
}

BOOST_AUTO_TEST_CASE(hyphens_split_but_for_prefixes) {
    BOOST_TEST(test::tokens("a state-run, non-violent co-sponsor") == "a|state|-|run|,|non-violent|co-sponsor");
}

BOOST_AUTO_TEST_CASE(addresses_files_and_smileys_stay_whole) {
    BOOST_TEST(test::tokens("See https://example.org/a-b?c=d, press@example.gov or example.org/survey-1.") == "See|https://example.org/a-b?c=d|,|press@example.gov|or|example.org/survey-1|.");
    BOOST_TEST(test::tokens("draft-2.doc :) (Yahoo!)") == "draft-2.doc|:)|(|Yahoo!|)");
}

BOOST_AUTO_TEST_CASE(spans_blanks_and_joins_are_told) {
    const std::string text = "\xC2\xA0He  isn't\tin.";
    const auto tokens = pg::language::tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, test::lexicon());
    BOOST_REQUIRE_EQUAL(tokens.size(), 5u);
    BOOST_TEST(tokens[0].span.begin == 2u);
    BOOST_TEST(tokens[0].space_after);
    BOOST_TEST(tokens[1].joined_to_next);
    BOOST_TEST(!tokens[1].space_after);
    BOOST_TEST(!tokens[3].space_after);
    BOOST_TEST(!tokens[3].joined_to_next);
}

BOOST_AUTO_TEST_SUITE_END()
