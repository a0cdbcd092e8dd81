// Who is told to be of a party acts himself: "another Democrat, Ann Keller", "Republican Peter Hale".
#include "check.hpp"

using namespace pg::test;

BOOST_AUTO_TEST_SUITE(party_members)

BOOST_AUTO_TEST_CASE(one_of_a_party_who_is_named_acts_or_suffers) {
    check_event("A fellow Democrat, Sen. Ann Keller, criticized the housing plan on Monday.", "criticized: ACCUSE/disapprove actual; agent Ann Keller; policy housing plan");
    check_event("A House ethics panel charged another House Democrat, Charlie Dorn of Ohio, with perjury.", "charged: ACCUSE/allege actual; agent House ethics panel; recipient Charlie Dorn");
    check_event("The two Republicans, Peter Hale and Mark Lund, voted against the housing bill.", "voted: REJECT actual; agent Peter Hale, Mark Lund; policy housing bill");
}

BOOST_AUTO_TEST_CASE(a_party_before_a_name_has_a_member) {
    EXPECT_RELATION("Republican Peter Hale opposed the housing bill on Monday.", "Peter Hale member_of Republican");
    const char* text = "Republican Sen. Peter Hale and Democratic Rep. Ann Keller introduced a bill to lower rents.";
    EXPECT_RELATION(text, "Peter Hale member_of Republican");
    EXPECT_RELATION(text, "Ann Keller member_of Democratic");
    EXPECT_NO_RELATION(text, "Peter Hale holds_office Senator of Republican");
    EXPECT_NO_ENTITY("The Republican budget was published on Monday in the capital.", "party Republican");
}

BOOST_AUTO_TEST_SUITE_END()
