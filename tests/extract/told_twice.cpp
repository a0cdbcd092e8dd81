// One happening is told once, though two words of its sentence tell it.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(told_twice)

BOOST_AUTO_TEST_CASE(how_it_was_done_says_more_than_that_it_was_done) {
    check_event("Soldiers shot and killed four villagers in Goma.", "shot: ASSAULT/firearms actual; agent Soldiers; recipient villagers");
    check_no_event("Soldiers shot and killed four villagers in Goma.", "killed");
    check_event("Soldiers entered Goma and killed four villagers.", "killed: ASSAULT actual");
}

BOOST_AUTO_TEST_CASE(what_it_is_done_for_is_the_same_happening) {
    check_event("Citizens took to the streets to protest against the tax law.", "took: PROTEST/demo actual; agent Citizens; policy tax law");
    check_no_event("Citizens took to the streets to protest against the tax law.", "protest:");
    check_event("Denmark sent ships to attack the rebels.", "attack: ASSAULT planned; agent Denmark; recipient rebels");
}

BOOST_AUTO_TEST_CASE(whom_it_is_to_help_is_whom_it_is_given_to) {
    check_event("Japan sent aid to help Haiti.", "sent: AID actual; agent Japan; recipient Haiti");
    check_no_event("Japan sent aid to help Haiti.", "help");
    check_event("Japan held talks with Cuba to help Haiti.", "held: CONSULT actual; agent Japan; recipient Cuba");
}

BOOST_AUTO_TEST_CASE(a_refusal_tells_what_is_refused) {
    check_event("The minister refused to inform the senator.", "refused: REJECT actual; agent minister; recipient senator");
    check_no_event("The minister refused to inform the senator.", "inform");
}

BOOST_AUTO_TEST_CASE(what_is_done_as_ordered_is_told_where_it_is_ordered) {
    check_no_event("Ann Keller did not leave Denmark as ordered by the judge.", "ordered");
    check_event("Ann Keller was ordered by the judge to leave.", "ordered: COERCE actual; agent judge; recipient Ann Keller");
}

BOOST_AUTO_TEST_CASE(who_decides_to_do_something_does_it) {
    const std::string text = "The minister decided to open the country's borders to refugees.";
    check_no_event(text, "decided");
    check_event(text, "open: RETREAT/access planned; agent minister; recipient refugees");
    check_event("The cabinet decided on the housing plan.", "decided: AGREE actual; agent cabinet; policy housing plan");
}

BOOST_AUTO_TEST_CASE(a_lawsuit_challenges_once) {
    const std::string text = "Texas filed a lawsuit challenging the asylum rule.";
    check_event(text, "filed: ACCUSE +challenge actual; agent Texas; policy asylum rule");
    check_no_event(text, "challenging");
    check_event("The Senate passed a bill repealing the asylum rule.", "repealing: NONE +repeal actual; policy bill repealing the asylum rule");
}

BOOST_AUTO_TEST_CASE(an_attack_and_its_victims_are_one_happening) {
    const std::string text = "Forty people were killed in a rebel attack in Goma.";
    check_event(text, "killed: ASSAULT actual");
    check_no_event(text, "attack");
    check_no_event("The bombings in Idlib which killed six villagers were condemned by Denmark.", "bombings");
    check_event("The bombings in Idlib which killed six villagers were condemned by Denmark.", "killed: ASSAULT/explosives actual; recipient villagers; place Idlib");
    check_event("Nine soldiers were killed in the war between Israel and Lebanon.", "war: ASSAULT");
}

BOOST_AUTO_TEST_CASE(the_dead_and_the_injured_are_victims_of_one_deed) {
    const std::string text = "Four soldiers were killed and nine villagers were injured in Goma.";
    check_event(text, "killed: ASSAULT actual; recipient soldiers, villagers");
    check_no_event(text, "injured");
    check_event("Four soldiers were killed and their commander was kidnapped by rebels.", "kidnapped: ASSAULT/abduct actual; agent rebels");
}

BOOST_AUTO_TEST_CASE(what_is_asked_by_a_petition_is_the_petition) {
    const std::string text = "The union filed a complaint, accusing the governor of breaking the law.";
    check_event(text, "filed: ACCUSE/allege +challenge actual; agent union; recipient governor");
    check_no_event(text, "accusing");
    check_event("The union joined the talks, accusing the governor of breaking the law.", "accusing: ACCUSE");
}

BOOST_AUTO_TEST_CASE(what_two_verbs_do_to_the_same_is_one_happening) {
    check_event("The ministers strengthened and consolidated ties with Japan.", "strengthened: COOPERATE actual; agent ministers; recipient Japan");
    check_no_event("The ministers strengthened and consolidated ties with Japan.", "consolidated");
    check_event("The union accused the governor and condemned the mayor.", "condemned: ACCUSE");
}

BOOST_AUTO_TEST_SUITE_END()
