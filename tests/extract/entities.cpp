#include "extract/entities/entities.hpp"

#include "check.hpp"

BOOST_AUTO_TEST_SUITE(entities)

BOOST_AUTO_TEST_CASE(acronyms_and_their_long_forms) {
    BOOST_TEST(pg::test::chain_of("Immigration and Customs Enforcement arrested 58 people. ICE said so. The agency plans more.", "Immigration and Customs Enforcement") ==
               "Immigration and Customs Enforcement | ICE | agency");
}

BOOST_AUTO_TEST_CASE(nouns_that_describe_a_place) {
    BOOST_TEST(pg::test::chain_of("Rebels took the city of Basra on Monday.", "Basra") == "city | Basra");
    EXPECT_NO_ENTITY("Rebels took the city of Basra on Monday.", "actor group city");
}

BOOST_AUTO_TEST_CASE(pronouns_agree) {
    BOOST_TEST(pg::test::chain_of("Angela Merkel met Tony Blair in Berlin. She praised the treaty.", "Angela Merkel") == "Angela Merkel | She");
}

BOOST_AUTO_TEST_SUITE_END()
