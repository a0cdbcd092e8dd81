// People that no noun names, and nouns for people of every walk of life.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(nameless_people)

BOOST_AUTO_TEST_CASE(an_adjective_behind_the_may_stand_for_people) {
    check_event("The minister visited the wounded on Monday.", "visited: CONSULT/visit actual; agent minister; recipient wounded; time 2026-02-02");
    check_event("The government promised to help the elderly and the unemployed.", "help: AID planned; agent government; recipient elderly, unemployed");
    check_event("The minister met the next of kin.", "met: CONSULT actual; agent minister; recipient next of kin");
    check_event("The minister met the NEXT OF KIN on Monday.", "met: CONSULT actual; agent minister; recipient NEXT OF KIN; time 2026-02-02");
    check_no_event("The minister visited the wounded city.", "visited: CONSULT/visit actual; agent minister; recipient wounded; time 2026-02-02");
}

BOOST_AUTO_TEST_CASE(those_are_people_where_what_follows_tells_so) {
    check_event("Police arrested those who threw stones.", "arrested: COERCE/arrest actual; agent Police; recipient those who threw stones");
    check_event("Those in power rejected the demands of the union.", "rejected: REJECT +reject actual; agent those in power; recipient union");
    check_event("Police arrested those responsible for the riot.", "arrested: COERCE/arrest actual; agent Police; recipient those responsible for the riot");
    check_no_event("The president welcomed those that stand in the yard.", "welcomed: SUPPORT actual; agent president; recipient those that stand in the yard");
}

BOOST_AUTO_TEST_CASE(occupations_kin_and_parties_to_a_case_take_part) {
    check_event("Police arrested the sister of the minister.", "arrested: COERCE/arrest actual; agent Police; recipient sister of the minister");
    check_event("The agency warned first responders.", "warned: THREATEN actual; agent agency; recipient first responders");
    check_event("Subcontractors sued the ministry.", "sued: ACCUSE actual; agent Subcontractors; recipient ministry");
    check_event("The court freed the co-defendants.", "freed: RETREAT/release actual; agent court; recipient co-defendants");
    check_event("The minister criticized the auditor-general.", "criticized: ACCUSE/disapprove actual; agent minister; recipient auditor-general");
    check_no_event("The minister criticized a host of rules.", "criticized: ACCUSE/disapprove actual; agent minister; recipient host of rules");
}

BOOST_AUTO_TEST_CASE(a_prosecution_of_somebody_is_a_deed) {
    check_event("The prosecution criticized the judge.", "criticized: ACCUSE/disapprove actual; agent prosecution; recipient judge");
    check_no_event("The minister criticized the prosecution for murder.", "criticized: ACCUSE/disapprove actual; agent minister; recipient prosecution for murder");
    check_no_event("The minister criticized the prosecution of officers.", "criticized: ACCUSE/disapprove actual; agent minister; recipient prosecution of officers");
}

BOOST_AUTO_TEST_SUITE_END()
