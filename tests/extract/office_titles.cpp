// Which words are the title of an office, and whose office it is.
#include "check.hpp"

BOOST_AUTO_TEST_SUITE(office_titles)

BOOST_AUTO_TEST_CASE(a_time_is_no_part_of_the_title) {
    EXPECT_RELATION("Karl Lund, leader of the miners in 2014, criticised the ban.", "Karl Lund holds_office leader of the miners");
    EXPECT_NO_RELATION("Karl Lund, leader of the miners in 2014, criticised the ban.", "Karl Lund holds_office leader of the miners in 2014");
    EXPECT_NO_RELATION("Anna Berg, president of Norway from 1989 until the war, criticised the ban.", "Anna Berg holds_office president of Norway from");
    EXPECT_RELATION("Karl Lund, leader of the miners in the north, criticised the ban.", "Karl Lund holds_office leader of the miners in the north");
}

BOOST_AUTO_TEST_CASE(two_titles_are_two_offices) {
    const char* both = "Anna Berg, deputy minister of the environment and director of the tax reform, criticised the ban.";
    EXPECT_RELATION(both, "Anna Berg holds_office deputy minister of the environment");
    EXPECT_RELATION(both, "Anna Berg holds_office director of the tax reform");
    EXPECT_RELATION("Karl Lund, the minister of planning and international cooperation, criticised the ban.", "Karl Lund holds_office minister of planning and international cooperation");
}

BOOST_AUTO_TEST_CASE(what_happens_to_the_holder_is_no_title) {
    EXPECT_NO_RELATION("Despite pressure to stop the prosecution of Norway's newly elected president, Karl Lund, the court set a date.", "Karl Lund holds_office prosecution of");
    EXPECT_RELATION("The French prime minister, Dominique de Villepin, announced the ban.", "Dominique de Villepin holds_office French prime minister");
}

BOOST_AUTO_TEST_CASE(who_is_sent_to_a_body_is_not_of_it) {
    EXPECT_NO_RELATION("Karl Lund, Norway's ambassador to the United Nations, criticised the ban.", "Karl Lund member_of United Nations");
    EXPECT_RELATION("Karl Lund, Norway's ambassador to the United Nations, criticised the ban.", "Karl Lund holds_office Norway");
    EXPECT_RELATION("Karl Lund, adviser to the Health Ministry, criticised the ban.", "Karl Lund holds_office Health Ministry");
}

BOOST_AUTO_TEST_CASE(hyphened_and_shortened_titles) {
    EXPECT_RELATION("Karl Lund met Anna Berg, the Governor-General of the islands, on Monday.", "Anna Berg holds_office Governor-General of the islands");
    EXPECT_RELATION("Lt. Gov. Anna Berg signed the bill.", "Anna Berg holds_office Lieutenant Governor");
    EXPECT_RELATION("Lt Gen Karl Lund criticised the ban.", "Karl Lund holds_office Lieutenant General");
    EXPECT_RELATION("Sen. Anna Berg voted for the bill.", "Anna Berg holds_office Senator");
}

BOOST_AUTO_TEST_CASE(words_of_the_sentence_before_a_title) {
    EXPECT_NO_RELATION("It is an issue Prime Minister Anna Berg has pledged to settle soon.", "Anna Berg holds_office issue Prime Minister");
    EXPECT_RELATION("It is an issue Prime Minister Anna Berg has pledged to settle soon.", "Anna Berg holds_office Prime Minister");
    EXPECT_RELATION("On Monday chief Justice Anna Berg rejected the appeal.", "Anna Berg holds_office chief Justice");
}

BOOST_AUTO_TEST_CASE(when_he_acts_and_whose_host_he_is_are_no_part_of_an_office) {
    EXPECT_RELATION("Yesterday French President Anna Berg met Karl Lund in Oslo.", "Anna Berg holds_office French President");
    EXPECT_RELATION("Host German Chancellor Anna Berg met Karl Lund in Berlin.", "Anna Berg holds_office German Chancellor");
}

BOOST_AUTO_TEST_SUITE_END()
