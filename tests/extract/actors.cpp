#include "extract/actors/mentions.hpp"

#include "check.hpp"

BOOST_AUTO_TEST_SUITE(actors)

BOOST_AUTO_TEST_CASE(a_surname_that_stands_alone_is_the_person) {
    BOOST_TEST(pg::test::chain_of("Governor Tim Walz met sheriffs in Duluth. Walz told reporters that he agreed.", "Tim Walz") == "Tim Walz | Walz | he");
}

BOOST_AUTO_TEST_CASE(letters_behind_a_name_tell_party_and_state) {
    const std::string text = "Senator Harry Reid, D-Nevada, rejected the plan.";
    EXPECT_ENTITY(text, "actor party Democratic Party");
    EXPECT_ENTITY(text, "place admin1 Nevada");
    EXPECT_RELATION(text, "Harry Reid member_of Democratic Party");
    EXPECT_NO_ENTITY(text, "actor organization D-Nevada");
}

BOOST_AUTO_TEST_CASE(bodies_of_a_state_bear_its_name) {
    EXPECT_ENTITY("The Greek parliament approved the treaty.", "actor government Greek parliament");
    EXPECT_NO_ENTITY("The Greek parliament approved the treaty.", "actor government Greek parliament (generic)");
    EXPECT_ENTITY("Finland's government rejected the treaty.", "actor government Finland's government");
}

BOOST_AUTO_TEST_CASE(the_white_house_is_no_town) { EXPECT_ENTITY("The White House rejected the bill.", "actor government White House"); }

BOOST_AUTO_TEST_CASE(who_only_stands_by_is_nobody) {
    EXPECT_NO_ENTITY("The fine is higher near a pregnant woman.", "actor group pregnant woman");
    EXPECT_NO_ENTITY("The state started a nation-wide study.", "actor group nation");
}

BOOST_AUTO_TEST_SUITE_END()
