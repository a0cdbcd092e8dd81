// Who holds an office told with a complement, whatever stands around the name; titles and bodies of many countries.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(office_holders)

BOOST_AUTO_TEST_CASE(a_name_behind_the_complement_of_an_office_is_its_holder) {
    check_event("The Minister of the Environment, Milan Novak, condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Milan Novak; recipient embassy");
    check_event("The president of the Workers Union, Mr. Karl Berg, condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Karl Berg; recipient embassy");
    check_event("Minister of Culture, Sports and Tourism Milan Novak condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Milan Novak; recipient embassy");
    EXPECT_RELATION("Speaker of the National Assembly Karl Berg condemned the embassy.", "Karl Berg holds_office National Assembly");
    check_event("The president of the Narvik Chamber of Commerce Karl Berg condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Karl Berg; recipient embassy");
    check_event("Germany arrested the head of the Fishermen's Union Karl Berg.", "arrested: COERCE/arrest actual; agent Germany; recipient Karl Berg");
    check_event("The Speaker of the National Assembly Karl Berg condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Karl Berg; recipient embassy");
}

BOOST_AUTO_TEST_CASE(two_people_stay_two) {
    check_event("The president of Ghana and Prime Minister Anna Berg condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent president of Ghana, Anna Berg; recipient embassy");
    check_event("The brother of the president, Anna Berg, condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent brother of the president; recipient embassy");
}

BOOST_AUTO_TEST_CASE(titles_are_no_part_of_a_name) {
    EXPECT_ENTITY("Tan Sri Hamid Osman condemned the attack. Hamid rejected the offer.", "actor person Hamid Osman");
    EXPECT_ENTITY("Brig Gen Milan Novak condemned the attack on Friday.", "actor person Milan Novak");
    EXPECT_ENTITY("Shri Anil Kapadia condemned the attack on Friday.", "actor person Anil Kapadia");
}

BOOST_AUTO_TEST_CASE(parliaments_are_known_by_their_names) {
    EXPECT_ENTITY("The Sejm rejected the veto on Friday.", "actor government Sejm");
    EXPECT_ENTITY("The Verkhovna Rada dismissed the prosecutor on Friday.", "actor government Verkhovna Rada");
}

BOOST_AUTO_TEST_CASE(a_currency_is_no_country) {
    EXPECT_NO_ENTITY("Chad promised US $2 million in aid to Mali.", "place country United States");
}

BOOST_AUTO_TEST_SUITE_END()
