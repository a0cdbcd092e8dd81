// Places in places that the map knows, near one another in the text or far.
#include "check.hpp"

BOOST_AUTO_TEST_SUITE(containment)

BOOST_AUTO_TEST_CASE(the_country_is_named_far_from_its_city) {
    const std::string between = " The weather was fine. Nobody knew why the trains were late. People waited on the platforms. Some of them read newspapers. Others slept.";
    EXPECT_RELATION("Sudan closed its border on Monday." + between + " Two men were arrested in Khartoum.", "Khartoum located_in Sudan");
    EXPECT_RELATION("Florida sent help on Monday." + between + " Two men were arrested in Tallahassee.", "Tallahassee located_in Florida");
    EXPECT_NO_RELATION("Kenya closed its border on Monday." + between + " Two men were arrested in Khartoum.", "Khartoum located_in");
}

BOOST_AUTO_TEST_CASE(villages_with_great_names_need_their_state_nearby) {
    const std::string between = " The weather was fine. Nobody knew why the trains were late. People waited on the platforms. Some of them read newspapers. Others slept.";
    EXPECT_NO_RELATION("The United States sent help on Monday." + between + " Two men were arrested in Earth.", "Earth located_in");
}

BOOST_AUTO_TEST_CASE(letters_in_brackets_are_no_place_around) {
    EXPECT_NO_RELATION("Two men were arrested in the Central Business District (CBD) on Monday.", "Central Business District located_in CBD");
    EXPECT_RELATION("Two men were arrested in Jackson (Mississippi) on Monday.", "Jackson located_in Mississippi");
}

BOOST_AUTO_TEST_SUITE_END()
