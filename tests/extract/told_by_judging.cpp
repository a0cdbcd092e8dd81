// Stands that nobody calls one, and what clauses share with their neighbours.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(told_by_judging)

BOOST_AUTO_TEST_CASE(who_judges_a_policy_takes_a_stand) {
    check_event("Gov. Tim Walz said the travel ban was unconstitutional.", "unconstitutional: ACCUSE/disapprove actual; agent Tim Walz; policy travel ban");
    check_event("Gov. Tim Walz said the travel ban was not unconstitutional.", "unconstitutional: SUPPORT actual; agent Tim Walz; policy travel ban");
    check_event("Gov. Tim Walz described the travel ban as cruel.", "cruel: ACCUSE/disapprove actual; agent Tim Walz; policy travel ban");
    check_event("Bush stated that Russia is not an enemy.", "enemy: SUPPORT actual; agent Bush; recipient Russia");
    check_event("Sweden was disappointed by the travel ban.", "disappointed: ACCUSE/disapprove actual; agent Sweden; policy travel ban");
    check_no_event("Gov. Tim Walz asked whether the travel ban was unconstitutional.", "unconstitutional");
    check_no_event("The travel ban was unconstitutional.", "unconstitutional");
}

BOOST_AUTO_TEST_CASE(a_verdict_on_this_is_on_the_policy_in_focus) {
    check_event("The Senate passed the border security bill. \"This is a mistake,\" said Gov. Tim Walz.", "mistake: ACCUSE/disapprove actual; agent Tim Walz; policy border security bill");
}

BOOST_AUTO_TEST_CASE(one_judgement_is_told_once) {
    const auto lines = event_lines(extract("Gov. Tim Walz called the travel ban a mistake."));
    BOOST_TEST(lines.size() == 1U, joined(lines));
}

BOOST_AUTO_TEST_CASE(who_says_that_somebody_does_wrong_accuses_him) {
    check_event("Germany said that Turkey was violating the nuclear treaty.", "violating: ACCUSE/allege actual; agent Germany; recipient Turkey; policy nuclear treaty");
    check_event("Gov. Tim Walz said ICE was lying.", "lying: ACCUSE/allege actual; agent Tim Walz; recipient ICE");
    check_event("Turkey violated the nuclear treaty.", "violated: REJECT actual; agent Turkey; policy nuclear treaty");
    check_no_event("Germany said that Turkey may violate the nuclear treaty.", "violate: ACCUSE");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(told_beside)

BOOST_AUTO_TEST_CASE(who_else_does_it) {
    check_event("Russia, along with China, vetoed the border resolution.", "vetoed: REJECT +veto actual; agent Russia, China; policy border resolution");
    check_event("Many countries have boycotted the nuclear treaty, including Russia and India.", "boycotted: PROTEST/boycott actual; agent Many countries, Russia, India; policy nuclear treaty");
    check_event("Erdogan, Finnish President Sauli Niinisto and Swedish Prime Minister Magdalena Andersson signed the border treaty.", "signed: COOPERATE +adopt actual; agent Erdogan, Sauli Niinisto, Magdalena Andersson");
    check_event("Congress cheered Andrew Cuomo, who was sworn in, and Chris Cuomo.", "sworn: NONE +appoint actual; recipient Andrew Cuomo");
}

BOOST_AUTO_TEST_CASE(what_somebody_may_or_must_do_under_a_policy) {
    check_event("Under the border bill, workers could stay for six years.", "stay: CONCEDE planned; recipient workers; policy border bill");
    check_event("Under the smoking ban, owners must remove the ashtrays.", "remove: COERCE/restrict actual; recipient owners; policy smoking ban");
}

BOOST_AUTO_TEST_CASE(critics_and_supporters_take_sides_by_what_they_say) {
    check_event("Critics say the border bill goes too far.", "say: ACCUSE/disapprove actual; agent Critics; policy border bill");
    check_event("Supporters argue that the border bill will save lives.", "argue: SUPPORT actual; agent Supporters; policy border bill");
}

BOOST_AUTO_TEST_CASE(what_is_asked_that_somebody_do) {
    check_event("Germany asked that Turkey return the pastor.", "asked: REQUEST/change actual; agent Germany; recipient Turkey");
    check_no_event("Germany said that Turkey would return the pastor.", "said: REQUEST/change");
}

BOOST_AUTO_TEST_CASE(what_a_bill_seeks_it_provides) {
    check_event("The border bill seeks to create a visa program.", "create: NONE +propose planned; policy border bill, visa program");
    check_event("Germany seeks to create a visa program.", "create: NONE +implement hypothetical; agent Germany");
}

BOOST_AUTO_TEST_CASE(labels_say_what_the_frame_asks_for) {
    const Record record = extract("George Bush put Condoleezza Rice in charge of the peace talks.");
    BOOST_TEST_REQUIRE(record.events.size() == 1U);
    BOOST_TEST(record.events.front().label == "George Bush put Condoleezza Rice in charge of the peace talks");
}

BOOST_AUTO_TEST_CASE(a_denial_counts_once) {
    check_event("The sheriff will no longer honor the detainer of ICE.", "honor: COOPERATE negated; agent sheriff");
    check_event("Texas does not and will not enforce the border law.", "enforce: COERCE/restrict +implement negated");
}

BOOST_AUTO_TEST_CASE(the_day_of_what_is_spoken_of) {
    check_no_event("Iran's June 12 presidential election was decried by Germany.", "decried: ACCUSE/disapprove actual; agent Germany; recipient Iran; time");
}

BOOST_AUTO_TEST_CASE(verbs_side_by_side_share_what_follows) {
    check_event("The students were shot and killed by soldiers in Kabul.", "shot: ASSAULT/firearms actual; agent soldiers; recipient students; place Kabul");
    check_event("Police detained and questioned the journalist.", "detained: COERCE/arrest actual; agent Police; recipient journalist");
}

BOOST_AUTO_TEST_CASE(the_place_may_be_told_of_the_occasion) {
    check_event("Agents arrested twelve men during a raid on sites in Tallahassee.", "arrested: COERCE/arrest actual; agent Agents; recipient men; place Tallahassee");
    check_event("Putin met Angela Merkel during his visit to Israel.", "met: CONSULT actual; agent Putin; recipient Angela Merkel; place Israel");
}

BOOST_AUTO_TEST_CASE(a_city_brings_its_state) {
    check_event("Police arrested twelve men in Bloomington, Indiana.", "arrested: COERCE/arrest actual; agent Police; recipient men; place Bloomington, Indiana");
}

BOOST_AUTO_TEST_CASE(opposition_to_something_is_a_deed) {
    check_event("Greece's opposition to the Lisbon Treaty angered Spain.", "opposition: REJECT actual; agent Greece; policy Treaty of Lisbon");
    check_event("The opposition to the Lisbon Treaty came from Greece.", "opposition: REJECT actual; agent Greece; policy Treaty of Lisbon");
}

BOOST_AUTO_TEST_CASE(policies_behind_what_is_agreed) { check_event("Iran agreed to return to the Lisbon Treaty.", "agreed: AGREE actual; agent Iran; policy Treaty of Lisbon"); }

BOOST_AUTO_TEST_CASE(who_says_what_good_or_harm_a_policy_does_takes_a_stand) {
    check_event("The senator said the climate bill would hurt farmers.", "hurt: ACCUSE/disapprove actual; agent senator; policy climate bill");
    check_event("\"The smoking ban will save lives,\" said Health Minister Ann Keller.", "save: SUPPORT actual; agent Ann Keller; policy smoking ban");
    check_event("The senator said the climate bill would not hurt farmers.", "hurt: SUPPORT actual; agent senator; policy climate bill");
    check_no_event("The minister said the storm would hurt farmers.", "hurt");
    check_no_event("The senator asked whether the climate bill would hurt farmers.", "hurt: ACCUSE/disapprove actual");
}

BOOST_AUTO_TEST_SUITE_END()
