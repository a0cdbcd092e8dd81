// People told of by their office in other words than before.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(held_offices)

BOOST_AUTO_TEST_CASE(an_office_in_other_words_is_its_holder) {
    BOOST_TEST(chain_of("Karl Berg, the commander of the Lagos Navy, spoke. The Lagos navy commander condemned the attack.", "Karl Berg") == "Karl Berg | commander | Lagos navy commander");
    BOOST_TEST(chain_of("Mossad chief Karl Berg met him on Friday. The head of the Mossad condemned the attack.", "Karl Berg") == "Karl Berg | head");
    BOOST_TEST(chain_of("The Mossad chief condemned the attack. Mossad chief Karl Berg spoke on Friday.", "Karl Berg") == "Mossad chief | Karl Berg");
    BOOST_TEST(chain_of("Prime Minister Anna Berg met him on Friday. The Prime Minister condemned the attack.", "Anna Berg") == "Anna Berg | Prime Minister");
}

BOOST_AUTO_TEST_CASE(another_office_is_somebody_else) {
    BOOST_TEST(chain_of("Mossad deputy chief Karl Berg met him on Friday. The head of the Mossad condemned the attack.", "Karl Berg") == "Karl Berg");
    BOOST_TEST(chain_of("Navy commander Karl Berg met him on Friday. The army commander condemned the attack.", "Karl Berg") == "Karl Berg");
    BOOST_TEST(chain_of("Karl Berg, the deputy leader of the party, spoke. A deputy leader of the club was shot. The deputy leader condemned the attack.", "Karl Berg") == "Karl Berg | deputy leader");
}

BOOST_AUTO_TEST_CASE(a_rank_of_two_people_is_neither) {
    BOOST_TEST(chain_of("Rear Admiral Karl Berg met Rear Admiral Ali Hasan. The rear admiral condemned the attack.", "Ali Hasan") == "Ali Hasan");
}

BOOST_AUTO_TEST_CASE(a_name_beside_an_office_stands_where_the_office_stands) {
    BOOST_TEST(chain_of("Karl Berg, the head of the Mossad, met him on Friday.", "Karl Berg") == "Karl Berg | head");
    BOOST_TEST(chain_of("A friend of Milan Novak said that the head of the union, Karl Berg, had lied. He condemned the attack.", "Milan Novak") == "Milan Novak");
}

BOOST_AUTO_TEST_CASE(who_spoke_before_speaks_again_by_what_he_is) {
    BOOST_TEST(chain_of("Anna Berg rejected the plan on Friday. The environmentalist argued that the tariffs would fail.", "Anna Berg") == "Anna Berg | environmentalist");
    BOOST_TEST(chain_of("Anna Berg met Karl Novak on Friday. The environmentalist argued that the tariffs would fail.", "Anna Berg") == "Anna Berg");
    BOOST_TEST(chain_of("Mayor Anna Berg rejected the plan on Friday. The environmentalist argued that the tariffs would fail.", "Anna Berg") == "Anna Berg");
    BOOST_TEST(chain_of("Anna Berg rejected the plan on Friday. An environmentalist argued that the tariffs would fail.", "Anna Berg") == "Anna Berg");
}

BOOST_AUTO_TEST_SUITE_END()
