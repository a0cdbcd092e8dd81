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

BOOST_AUTO_TEST_CASE(one_person_is_he_and_not_they) {
    BOOST_TEST(pg::test::chain_of("A gunman attacked the mosque in Oslo. He fled on foot.", "gunman") == "gunman | He");
    BOOST_TEST(pg::test::chain_of("A federal judge ruled that they be released.", "federal judge") == "federal judge");
}

BOOST_AUTO_TEST_CASE(who_was_asked_refuses) {
    BOOST_TEST(pg::test::chain_of("NATO has asked the government to halt the deportations, but it has refused.", "government") == "government | it");
}

BOOST_AUTO_TEST_CASE(a_minister_of_something_is_not_the_prime_minister) {
    BOOST_TEST(pg::test::chain_of("Prime Minister Tony Blair met Angela Merkel. The interior minister resigned.", "Tony Blair") == "Tony Blair");
}

BOOST_AUTO_TEST_CASE(a_similar_law_is_another_law) {
    BOOST_TEST(pg::test::chain_of("Maria Delgado signed a law on gun control. A court in Ohio blocked a similar law on guns. Alan Reyes endorsed the new law.", "law on gun control") == "law on gun control | law");
}

BOOST_AUTO_TEST_CASE(a_senate_is_that_of_the_country_spoken_of) {
    const auto country_of = [](const std::string& text) -> std::string {
        const pg::Record record = pg::test::extract(text);
        for (const auto& e : record.entities)
            if (e.name == "Senate") return e.country;
        return "none";
    };
    BOOST_TEST(country_of("Argentina votes in October, officials in Argentina said. In Buenos Aires, the Senate approved the law.") == "AR");
    BOOST_TEST(country_of("Argentina thanked the United States. The Senate approved the law.") == "US");
}

BOOST_AUTO_TEST_SUITE_END()
