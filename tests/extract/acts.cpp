// Acts: what a deed does to a policy or an office, where the same verb may do this or that.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(acts)

BOOST_AUTO_TEST_CASE(bills_are_introduced_to_become_law_and_programs_are_in_force) {
    check_event("Lawmakers introduced a border bill on Monday.", "introduced: NONE +propose actual; agent Lawmakers; policy border bill");
    check_event("Denmark introduced a housing program in 2019.", "introduced: NONE +implement actual; agent Denmark; place Denmark; policy housing program");
}

BOOST_AUTO_TEST_CASE(who_gives_money_funds) {
    check_event("Japan provided $2 million to Kenya.", "provided: AID +fund actual; agent Japan; recipient Kenya");
    check_event("Japan provided tents to Kenya.", "provided: AID actual; agent Japan; recipient Kenya");
    check_event("Sweden gave money to Uganda.", "gave: AID +fund actual; agent Sweden; recipient Uganda");
    check_event("Sweden gave shelter to 300 refugees.", "gave: AID actual; agent Sweden");
}

BOOST_AUTO_TEST_CASE(a_body_that_votes_against_a_bill_rejects_it_a_member_does_not) {
    check_event("The Senate voted against the border bill.", "voted: REJECT +reject actual; agent Senate; policy border bill");
    check_event("John McCain voted against the border bill.", "voted: REJECT actual; agent John McCain; policy border bill");
}

BOOST_AUTO_TEST_CASE(requests_are_rejected_accusations_only_denied) {
    check_event("The ministry rejected the union's request.", "rejected: REJECT +reject actual; agent ministry; recipient union");
    check_event("The ministry rejected the union's accusations.", "rejected: REJECT actual; agent ministry");
}

BOOST_AUTO_TEST_CASE(judges_block_what_others_stop) {
    check_event("A judge stopped the housing program.", "stopped: REJECT +block actual; agent judge; policy housing program");
    check_event("Iran stopped its enrichment program.", "stopped: CONCEDE +suspend actual; agent Iran; place Iran; policy enrichment program");
}

BOOST_AUTO_TEST_CASE(who_signs_the_repeal_repeals) {
    check_event("The president signed the repeal of the Seed Act on Monday.", "signed: AGREE +repeal actual; agent president; policy Seed Act; time 2026-02-02");
    check_event("The president signed the Seed Act on Monday.", "signed: AGREE +adopt actual; agent president; policy Seed Act; time 2026-02-02");
    check_event("The governor vetoed the repeal of the Seed Act.", "vetoed: REJECT +veto actual; agent governor; policy repeal of the Seed Act");
}

BOOST_AUTO_TEST_SUITE_END()
