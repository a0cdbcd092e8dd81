// Whom "we" and "us" of a quotation mean.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(we_and_us)

BOOST_AUTO_TEST_CASE(we_are_who_speaks) {
    check_event("\"We urge the government of Chad to free Anna Berg,\" the bishop of Abeche said.", "urge: REQUEST/change actual; agent bishop of Abeche; recipient government of Chad");
    check_event("\"We condemn the attack on the embassy,\" the ministry said.", "condemn: ACCUSE/disapprove actual; agent ministry");
    check_no_event("The bishop of Abeche arrived on Monday. We urge the government of Chad to free Anna Berg.", "urge: REQUEST/change actual; agent bishop of Abeche");
}

BOOST_AUTO_TEST_CASE(us_is_who_speaks) {
    check_event("\"Soldiers threatened us on Monday,\" Senator Karl Novak said.", "threatened: THREATEN actual; agent Soldiers; recipient Karl Novak");
    check_no_event("Senator Karl Novak arrived. Soldiers threatened us on Monday.", "threatened: THREATEN actual; agent Soldiers; recipient Karl Novak");
}

BOOST_AUTO_TEST_SUITE_END()
