#include "extract/places/toponyms.hpp"

#include "check.hpp"

using namespace pg;

namespace {

/// Whether the place of this name lies within about a degree of the point.
bool lies_near(const std::string& text, std::string_view name, double latitude, double longitude) {
    const Record record = test::extract(text);
    for (const Entity& e : record.entities)
        if (e.name == name && e.latitude && e.longitude) return std::abs(*e.latitude - latitude) < 1.5 && std::abs(*e.longitude - longitude) < 1.5;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(places)

BOOST_AUTO_TEST_CASE(what_stands_behind_decides) {
    BOOST_TEST(lies_near("Police arrested six people in Springfield, Illinois.", "Springfield", 39.8, -89.6));
    BOOST_TEST(lies_near("Police arrested six people in Springfield, Missouri.", "Springfield", 37.2, -93.3));
}

BOOST_AUTO_TEST_CASE(countries_and_capitals_come_first) {
    EXPECT_ENTITY("Talks between Japan and China began in Tokyo. Japan said that China agreed. Tokyo and Osaka welcomed it.", "place country China");
    BOOST_TEST(lies_near("The president returned to Washington on Monday.", "Washington", 38.9, -77.0));
}

BOOST_AUTO_TEST_CASE(what_is_called_a_village_is_a_place) {
    EXPECT_ENTITY("Officials said on Sunday that Hamrad, a southern village, was shelled by the rebels before dawn.", "place city Hamrad");
    EXPECT_ENTITY("Karl Berg, a village elder, criticized the army on Monday.", "actor person Karl Berg");
    test::check_event("The northern city of Kalvu sued the Justice Department on Monday.", "sued: ACCUSE actual; agent Kalvu; recipient Justice Department");
    EXPECT_NO_ENTITY("The army retook the border town of Kalvu on Monday.", "actor group border town");
}

BOOST_AUTO_TEST_CASE(initials_may_stand_apart) { EXPECT_ENTITY("The U. S. will send troops to Kenya, President Anna Berg said on Monday.", "place country United States"); }

BOOST_AUTO_TEST_CASE(small_towns_need_the_article_to_speak_for_them) {
    BOOST_TEST(lies_near("Police in Rome, Paris and Texas arrested six people, the United States said.", "Paris", 48.9, 2.3));
    BOOST_TEST(lies_near("Police arrested six people in Paris, Texas.", "Paris", 33.7, -95.6));
    BOOST_TEST(lies_near("The Texas town of Paris sued the state on Monday.", "Paris", 33.7, -95.6));
    EXPECT_ENTITY("Nurses in Arkansas and in England went on strike on Monday.", "place admin1 England");
    EXPECT_ENTITY("Congress in Washington paid for a mission to Mars on Monday.", "place region Mars");
    BOOST_TEST(lies_near("Police in Ohio arrested six people in Bucyrus.", "Bucyrus", 40.8, -83.0));
    BOOST_TEST(!lies_near("Police in Kenya arrested six people in Bucyrus.", "Bucyrus", 40.8, -83.0));
}

BOOST_AUTO_TEST_CASE(names_in_plain_letters) { BOOST_TEST(lies_near("Two people died in Kandahar.", "Kandahar", 31.6, 65.7)); }

BOOST_AUTO_TEST_CASE(words_for_people_are_no_places) { EXPECT_NO_ENTITY("A Canadian firm won the contract, the Canadian said.", "place"); }

BOOST_AUTO_TEST_CASE(buildings_are_places_where_they_do_nothing) {
    EXPECT_ENTITY("The suspect was taken to the Keller County Detention Center by deputies on Monday.", "place facility Keller County Detention Center");
    EXPECT_NO_ENTITY("The Keller County Detention Center denied the request on Monday.", "place facility");
}

BOOST_AUTO_TEST_SUITE_END()
