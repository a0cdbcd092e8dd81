// Nouns that are policies where somebody decides, asks or argues about them.
#include "check.hpp"

using namespace pg;

BOOST_AUTO_TEST_SUITE(policies_acted_on)

BOOST_AUTO_TEST_CASE(what_is_decided_or_fought_over_is_a_policy) {
    test::check_event("The ministry blocked the publication of the files.", "blocked: REJECT +block actual; agent ministry; policy publication of the files");
    test::check_event("Teachers demanded the reopening of the border.", "demanded: REQUEST/change actual; agent Teachers; policy reopening of the border");
    EXPECT_ENTITY("The premier proposed the demilitarization of the province.", "policy proposal demilitarization of the province");
    EXPECT_ENTITY("The senator defended trade liberalization.", "policy proposal trade liberalization");
    EXPECT_NO_ENTITY("The publication of the novel made her famous.", "policy");
    EXPECT_NO_ENTITY("The launch of the rocket drew crowds.", "policy");
}

BOOST_AUTO_TEST_CASE(works_curbs_and_duties_are_policies_where_they_are_fought_over) {
    EXPECT_ENTITY("Villagers opposed the nuclear plant.", "policy programme nuclear plant");
    EXPECT_ENTITY("The minister cut the fuel excise.", "policy rule fuel excise");
    EXPECT_ENTITY("Ministers announced curbs on immigration.", "policy rule curbs on immigration");
    EXPECT_NO_ENTITY("Workers cleaned the nuclear plant.", "policy");
    EXPECT_NO_ENTITY("Tourists crossed the bridge over the river.", "policy");
}

BOOST_AUTO_TEST_CASE(an_investigation_is_asked_for_though_nothing_tells_of_what) {
    test::check_event("The senator called for an investigation.", "called: REQUEST/change actual; agent senator; policy investigation");
    test::check_event("Ministers condemned the investigation.", "condemned: ACCUSE/disapprove actual; agent Ministers; policy investigation");
    EXPECT_NO_ENTITY("The investigation took three weeks.", "policy");
}

BOOST_AUTO_TEST_CASE(what_is_kept_or_gone_back_on_is_a_policy) {
    EXPECT_ENTITY("The premier reneged on his pledge to close the plant.", "policy proposal pledge to close the plant");
    EXPECT_ENTITY("The senator asked the premier to fulfil his pledge to close the plant.", "policy proposal pledge to close the plant");
    EXPECT_NO_ENTITY("The pledge to close the plant surprised villagers.", "policy");
}

BOOST_AUTO_TEST_CASE(who_relaxes_or_breaks_rules_speaks_of_them) {
    EXPECT_ENTITY("The ministry has relaxed its rules.", "policy rule rules");
    EXPECT_ENTITY("The mayor defied the order.", "policy order order");
    EXPECT_NO_ENTITY("The children knew rules.", "policy");
    EXPECT_NO_ENTITY("The waiter took the order.", "policy");
}

BOOST_AUTO_TEST_CASE(a_plan_voted_against_is_a_policy) {
    EXPECT_ENTITY("The senator voted against the plan.", "policy proposal plan");
    EXPECT_NO_ENTITY("The senator spoke after the plan.", "policy");
}

BOOST_AUTO_TEST_CASE(a_plan_spoken_of_is_a_policy_though_nothing_tells_which) {
    EXPECT_ENTITY("The plan drew criticism from the bishops.", "policy proposal plan");
    EXPECT_ENTITY("The bishops said the rules were unreasonable.", "policy rule rules");
    EXPECT_NO_ENTITY("The ministry attained its mandate.", "policy");
    EXPECT_NO_ENTITY("The clerks argued over their plan.", "policy");
    EXPECT_NO_ENTITY("Anybody has the right to run.", "policy");
}

BOOST_AUTO_TEST_CASE(a_topic_is_not_the_proposal) {
    test::check_event("The minister spoke about nuclear power. Villagers rejected the proposal.", "rejected: REJECT +reject actual; agent Villagers; policy proposal");
}

BOOST_AUTO_TEST_CASE(what_is_said_is_about_its_subject) {
    test::check_event("The minister denied that the trade agreement would end the sugar tariff.", "denied: REJECT actual; agent minister; policy trade agreement");
}

BOOST_AUTO_TEST_CASE(what_is_done_to_the_end_of_a_policy_is_not_done_to_it) {
    test::check_event("The senate approved a bill to repeal the gun law.", "approved: SUPPORT +adopt actual; agent senate; policy bill to repeal the gun law");
    test::check_event("The parties discussed a bill to repeal the gun law.", "discussed: CONSULT actual; agent parties; policy bill to repeal the gun law, gun law");
}

BOOST_AUTO_TEST_CASE(a_veto_is_of_the_bill_told_of) {
    test::check_event("The House passed the border bill. Lawmakers overrode the veto.", "overrode: SUPPORT +adopt actual; agent Lawmakers; policy border bill");
}

BOOST_AUTO_TEST_CASE(where_a_bill_is_is_not_what_it_is) {
    test::check_event("The border bill, which passed the House, is before the Senate.", "passed: AGREE +adopt actual; agent House; policy border bill");
}

BOOST_AUTO_TEST_SUITE_END()
