// What stands before who is told of: the place where it was written, a body with its short form and a title.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(before_the_name)

BOOST_AUTO_TEST_CASE(where_it_was_written_takes_no_part) {
    check_event("ISLAMABAD, Mar 03: India has agreed to provide data to Chad.", "agreed: AGREE actual; agent India");
    check_event("ATHENS--Chad and Greece have agreed to form a team.", "agreed: AGREE actual; agent Chad, Greece");
    check_no_event("ISLAMABAD, Mar 03: India has agreed to provide data to Chad.", "agreed: AGREE actual; agent India; recipient Islamabad");
    check_event("Moscow condemned the attack: Berlin did not.", "condemned: ACCUSE/disapprove actual; agent Moscow");
}

BOOST_AUTO_TEST_CASE(a_member_is_not_the_body) {
    check_event("Democratic Progressive Party (DPP) Legislator Anna Berg condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Anna Berg; recipient embassy");
    check_event("Head of the Lagos Enterprises Organization (LEO) Karl Berg condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Karl Berg; recipient embassy");
    check_event("The president met with Green Party (GP) Senator Ann Keller.", "met: CONSULT actual; agent president; recipient Ann Keller");
    check_event("Germany arrested Fishermen's Union (FU) deputy leader Karl Berg.", "arrested: COERCE/arrest actual; agent Germany; recipient Karl Berg");
    check_event("The ministers were received by Royal Air Force Commander Air Vice Marshal Karl Berg.", "received: CONSULT/visit actual; agent Karl Berg; recipient ministers");
    check_event("Farmers Union (FU) assistant director and Norway representative Ann Keller condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Ann Keller; recipient embassy");
    check_event("Labour Party lawmakers Ann Keller and Karl Berg condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Ann Keller, Karl Berg; recipient embassy");
    check_event("The Democratic Progressive Party (DPP) condemned the embassy.", "condemned: ACCUSE/disapprove actual; agent Democratic Progressive Party; recipient embassy");
}

BOOST_AUTO_TEST_SUITE_END()
