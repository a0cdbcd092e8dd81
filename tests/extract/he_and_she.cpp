// Whom "he", "she" and "they" mean.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(he_and_she)

BOOST_AUTO_TEST_CASE(the_one_person_of_the_sentence_before_is_meant) {
    check_event("Prosecutor Pavel Novak spoke in Oslo. The court extended the bail of Senator Karl Berg. He criticized the government.", "criticized: ACCUSE/disapprove actual; agent Karl Berg");
    check_event("Prosecutor Pavel Novak spoke in Oslo. He criticized the government.", "criticized: ACCUSE/disapprove actual; agent Pavel Novak");
}

BOOST_AUTO_TEST_CASE(who_acts_before_in_the_same_sentence_is_nearer) {
    check_event("Senator Karl Berg voted early on Monday. After opposition leader Pavel Novak had cast his vote, he accused the ruling party of fraud.", "accused: ACCUSE/allege actual; agent Pavel Novak");
}

BOOST_AUTO_TEST_CASE(they_are_not_who_speaks_of_them) {
    check_event("Farmers marched. Senators visited the bankers, urging them to resign.", "urging: REQUEST/change actual; agent Senators; recipient bankers");
    check_event("Rebels attacked the soldiers, threatening them with death.", "threatening: THREATEN actual; agent Rebels; recipient soldiers");
}

BOOST_AUTO_TEST_SUITE_END()
