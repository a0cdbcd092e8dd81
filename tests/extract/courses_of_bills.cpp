// What becomes of bills, rulings and deals, as plain sentences of statehouse news tell it.
#include "check.hpp"

using namespace pg;

namespace {

std::string lines(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& line : all) out += (out.empty() ? "" : "; ") + line;
    return out;
}

std::string sides(const char* text) { return lines(test::relation_lines(test::extract(text))); }

}  // namespace

BOOST_AUTO_TEST_SUITE(courses_of_bills)

BOOST_AUTO_TEST_CASE(the_day_is_that_of_the_decision_and_no_part_of_the_bill) {
    test::check_event("Senators debated a bill to cap rents on Tuesday.", "debated: CONSULT actual; agent Senators; policy bill to cap rents; time 2026-02-03");
    EXPECT_ENTITY("The council voted on a measure to legalize fireworks on Monday.", "policy bill measure to legalize fireworks");
    test::check_event("The state Senate on Monday advanced legislation to limit rent increases.", "advanced: SUPPORT +propose actual; agent Senate; policy legislation to limit rent increases; time 2026-02-02");
}

BOOST_AUTO_TEST_CASE(who_remains_opposed_opposes) {
    test::check_event("The senator said that he remains opposed to the casino bill.", "opposed: REJECT actual; agent senator; policy casino bill");
}

BOOST_AUTO_TEST_CASE(who_asks_for_the_end_of_a_policy_is_against_it) {
    BOOST_TEST(sides("Democrats called for an end to the travel ban.") == "Democrats opposes travel ban");
    BOOST_TEST(sides("Activists called for the curfew to be lifted.") == "Activists opposes curfew");
    BOOST_TEST(sides("The commission recommended that the death penalty be abolished.") == "commission opposes death penalty");
    BOOST_TEST(sides("The senator urged colleagues to reject the tax treaty.") == "senator opposes tax treaty");
    BOOST_TEST(sides("The senator urged colleagues not to reject the tax treaty.") == "");
    BOOST_TEST(sides("Republicans called for the repeal of the health care law.") == "Republicans opposes health care law; Republicans supports repeal of the health care law");
}

BOOST_AUTO_TEST_CASE(who_only_lets_things_take_their_course_takes_no_side) {
    BOOST_TEST(sides("The court declined to hear a challenge to the voting law.") == "");
    BOOST_TEST(sides("The judge threw out a lawsuit against the travel ban.") == "");
    BOOST_TEST(sides("The council postponed a vote on the zoning plan.") == "");
    BOOST_TEST(sides("The governor let the budget bill become law without his signature.") == "");
    BOOST_TEST(sides("The House sustained the veto of the tax bill.") == "House opposes tax bill");
    BOOST_TEST(sides("The governor has until Friday to sign or veto the budget bill.") == "");
}

BOOST_AUTO_TEST_CASE(what_the_verb_above_tells_of_the_policy_is_told_once) {
    test::check_event("The court let stand a ruling against the asylum rule.", "let: SUPPORT +uphold actual; agent court; policy ruling against the asylum rule");
    BOOST_TEST(lines(test::event_lines(test::extract("The gun bill failed to clear the Senate."))) == "failed: NONE +reject actual; policy gun bill");
    BOOST_TEST(lines(test::event_lines(test::extract("Lawmakers allowed the eviction moratorium to expire."))) == "allowed: NONE +expire actual; agent Lawmakers; policy eviction moratorium");
}

BOOST_AUTO_TEST_CASE(what_is_decided_on_is_a_policy_whatever_it_is_about) {
    EXPECT_ENTITY("The motion to censure Councilman Ray Ortiz was carried 5-2.", "policy bill motion to censure Councilman Ray Ortiz");
    EXPECT_ENTITY("The two sides reached a deal to end the strike.", "policy agreement deal to end the strike");
    test::check_event("The minister shelved the reform after protests.", "shelved: NONE +suspend actual; agent minister; policy reform");
    test::check_event("The committee voted to send the bill to the floor.", "send: SUPPORT +propose actual; agent committee; policy bill");
    EXPECT_ENTITY("The senator said that the decision to fire the clerk was unlawful.", "policy ruling decision to fire the clerk");
    EXPECT_NO_ENTITY("The decision to fire the clerk came late.", "policy");
    EXPECT_NO_ENTITY("The crew carried a motion sensor.", "policy");
}

BOOST_AUTO_TEST_CASE(a_bill_is_told_by_what_it_would_do) {
    EXPECT_ENTITY("An amendment by Sen. Dunn to exempt farms was defeated.", "policy law amendment by Sen. Dunn to exempt farms");
    EXPECT_ENTITY("A bill that would allow Sunday hunting was approved by the Senate.", "policy bill bill that would allow Sunday hunting");
    EXPECT_ENTITY("The House passed a bill that lets pharmacists prescribe pills.", "policy bill bill that lets pharmacists prescribe pills");
    BOOST_TEST(sides("The cabinet approved a decree that cuts fuel subsidies.") == "cabinet supports decree that cuts fuel subsidies");
}

BOOST_AUTO_TEST_CASE(what_a_bill_does_to_a_policy_is_no_stand_on_it) {
    BOOST_TEST(sides("The governor signed a bill to amend the Clean Air Act.") == "governor supports bill to amend the Clean Air Act");
    BOOST_TEST(sides("The governor signed a bill to expand Medicaid.") == "governor supports Medicaid; governor supports bill to expand Medicaid");
    EXPECT_ENTITY("The senator has taken no position on the bill to expand Medicaid.", "policy bill bill to expand Medicaid");
}

BOOST_AUTO_TEST_CASE(whoever_is_divided_or_in_between_takes_no_side) {
    BOOST_TEST(sides("Lawmakers are divided over the gun bill.") == "");
    BOOST_TEST(sides("The court sided with the union in a dispute over the pension law.") == "");
    BOOST_TEST(sides("The council will hold a hearing on the housing plan.") == "");
    test::check_event("Voters ousted Mayor Tim Brand in a recall election.", "ousted: SANCTION/discontinue +dismiss actual; agent Voters; recipient Tim Brand");
}

BOOST_AUTO_TEST_CASE(what_ends_a_policy_is_not_its_adoption) {
    const std::string signed_end = lines(test::event_lines(test::extract_weighing("President Hale signed into law, the repeal of don't ask, don't tell, on Wednesday.")));
    BOOST_TEST(signed_end.find("adopt") == std::string::npos, signed_end);
    test::check_event("Reporters were let into the hall on Monday, ending a ban on pictures.", "ending: CONCEDE +repeal actual; policy ban on pictures");
}

BOOST_AUTO_TEST_CASE(two_sides_of_one_verb_are_two_policies) {
    BOOST_TEST(test::chain_of("Funding for Medicaid would be cut under the bill.", "funding for Medicaid") == "Funding for Medicaid");
}

BOOST_AUTO_TEST_CASE(who_says_what_will_become_of_a_policy_takes_no_stand) {
    BOOST_TEST(lines(test::event_lines(test::extract_weighing("The premier said the curfew would remain in place until May."))).find("said") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
