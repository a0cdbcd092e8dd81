// Which date an event has: its own, that of its clause, its governor or its sentence; never that of a relative clause.
#include "extract/events/when.hpp"

#include <boost/test/unit_test.hpp>

#include "run.hpp"

using namespace pg;

namespace {

/// The date of the event with this trigger; "" without one.
std::string date_of(const std::string& text, std::string_view trigger) {
    const Record record = test::extract(text, "2026-02-04");
    for (const auto& e : record.events)
        if (e.trigger.of(record.article.text) == trigger) return e.time ? record.times[*e.time].value.start.iso() : "";
    return "no event";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(when)

BOOST_AUTO_TEST_CASE(dates_in_the_clause) {
    BOOST_TEST(date_of("The Senate approved the border bill on January 20, 2026.", "approved") == "2026-01-20");
    BOOST_TEST(date_of("Tom Homan met Tim Walz yesterday.", "met") == "2026-02-03");
    BOOST_TEST(date_of("Tom Homan met Tim Walz.", "met").empty());
}

BOOST_AUTO_TEST_CASE(joined_and_governed_clauses_share_the_date) {
    BOOST_TEST(date_of("Tom Homan met Tim Walz and criticized Jacob Frey on Monday.", "criticized") == "2026-02-02");
    BOOST_TEST(date_of("On Monday, Texas sued California, accusing officials of fraud.", "accusing") == "2026-02-02");
}

BOOST_AUTO_TEST_CASE(relative_clauses_have_their_own_time) {
    BOOST_TEST(date_of("On Monday, Texas sued the senator who attacked Ohio.", "attacked").empty());
}

BOOST_AUTO_TEST_CASE(a_day_told_in_the_past_lies_in_the_past) {
    BOOST_TEST(date_of("Texas arrested the senator on Sept. 9.", "arrested") == "2025-09-09");
    BOOST_TEST(date_of("The senator was jailed after being arrested in May.", "arrested") == "2025-05");
    BOOST_TEST(date_of("The senator will be tried after being arrested in May.", "arrested") == "2026-05");
    BOOST_TEST(date_of("The treaty is to be signed by France on Sept. 9.", "signed") == "2026-09-09");
    BOOST_TEST(date_of("The treaty is to be signed and ratified by France on Sept. 9.", "ratified") == "2026-09-09");
}

BOOST_AUTO_TEST_CASE(the_day_of_a_vote_is_not_the_day_of_its_announcement) {
    BOOST_TEST(date_of("France criticized the law in the debate over the May 4 election.", "criticized").empty());
    BOOST_TEST(date_of("France imposed restrictions on states that joined the European Union in 2004.", "imposed").empty());
}

BOOST_AUTO_TEST_CASE(parts_of_a_day) {
    BOOST_TEST(date_of("The Senate approved the border bill late Monday night.", "approved") == "2026-02-02");
    BOOST_TEST(date_of("Tom Homan met Tim Walz on Tuesday evening.", "met") == "2026-02-03");
    BOOST_TEST(date_of("In the early hours of Tuesday January 20, the Senate approved the border bill.", "approved") == "2026-01-20");
}

BOOST_AUTO_TEST_CASE(times_told_by_the_time_before) {
    BOOST_TEST(date_of("Texas sued the senator on January 20. Two days later, France arrested the governor.", "arrested") == "2026-01-22");
    BOOST_TEST(date_of("Texas sued the senator on January 20. The following day, France arrested the governor.", "arrested") == "2026-01-21");
    BOOST_TEST(date_of("Texas sued the senator on January 20. Earlier in the day, France arrested the governor.", "arrested") == "2026-01-20");
    BOOST_TEST(date_of("Texas sued the senator in 2019. A year later, France arrested the governor.", "arrested") == "2020");
    BOOST_TEST(date_of("Texas sued the senator in 2019. Two days later, France arrested the governor.", "arrested").empty());
    BOOST_TEST(date_of("France arrested the senator on Christmas Day.", "arrested") == "2025-12-25");
}

BOOST_AUTO_TEST_CASE(what_happened_when_something_else_did) {
    BOOST_TEST(date_of("Tom Homan met Tim Walz in March when he visited Minneapolis.", "visited") == "2025-03");
    BOOST_TEST(date_of("Tom Homan met Tim Walz when he visited Minneapolis in March.", "met") == "2025-03");
}

BOOST_AUTO_TEST_CASE(what_lasts_began_then) {
    BOOST_TEST(date_of("France has detained the senator since October.", "detained") == "2025-10");
    BOOST_TEST(date_of("France has arrested 40 senators since October.", "arrested").empty());
    BOOST_TEST(date_of("Tim Walz, a soldier detained at a base since October, was charged with treason.", "detained") == "2025-10");
    BOOST_TEST(date_of("France counted the senators detained at a base since October.", "detained").empty());
}

BOOST_AUTO_TEST_CASE(a_demand_is_of_the_day_on_which_it_is_made) { BOOST_TEST(date_of("Tom Homan said on Monday that Minneapolis must open its jails by March.", "open") == "2026-02-02"); }

BOOST_AUTO_TEST_CASE(what_is_done_during_a_dated_occasion) { BOOST_TEST(date_of("Texas arrested the senator during a January 20 operation.", "arrested") == "2026-01-20"); }

BOOST_AUTO_TEST_CASE(months_gone_by_and_years_by_half) {
    BOOST_TEST(date_of("Texas arrested the senator in March.", "arrested") == "2025-03");
    BOOST_TEST(date_of("France will sign the trade treaty in March.", "sign") == "2026-03");
    BOOST_TEST(date_of("Texas arrested the senator in mid-2009.", "arrested") == "2009");
}

BOOST_AUTO_TEST_CASE(when_it_is_said_or_judged_is_not_when_it_was_done) {
    BOOST_TEST(date_of("Tim Walz said on Monday that rebels had killed two soldiers.", "killed").empty());
    BOOST_TEST(date_of("Tim Walz said on Monday that he would not endorse the ban.", "endorse") == "2026-02-02");
    BOOST_TEST(date_of("On Monday, Tim Walz condemned the attack on Israel by rebels.", "attack").empty());
    BOOST_TEST(date_of("On Monday, Israel began an attack on Gaza.", "attack") == "2026-02-02");
    BOOST_TEST(date_of("Tim Walz condemned the attack on Israel by rebels in 2019.", "attack") == "2019");
    BOOST_TEST(date_of("Tim Walz resigned in 2019 in protest of the killing of students by soldiers.", "killing").empty());
}

BOOST_AUTO_TEST_CASE(a_clause_beside_keeps_its_time) {
    BOOST_TEST(date_of("France refuses to sign the treaty, after rebels killed two soldiers on Monday.", "refuses").empty());
    BOOST_TEST(date_of("France denies the allegations; the trial took place on Monday.", "denies").empty());
    BOOST_TEST(date_of("Two soldiers were killed and four were injured when rebels attacked on Monday.", "killed") == "2026-02-02");
}

BOOST_AUTO_TEST_CASE(plans_are_announced_in_the_past) {
    BOOST_TEST(date_of("On Friday, France announced plans to boycott the summit and arrested two soldiers.", "arrested") == "2026-01-30");
    BOOST_TEST(date_of("France announced its plans on Friday to boycott the summit.", "boycott").empty());
}

BOOST_AUTO_TEST_CASE(years_before_their_noun) {
    BOOST_TEST(date_of("Tim Walz's 1997 resignation surprised the party.", "resignation") == "1997");
    BOOST_TEST(date_of("Two soldiers were killed in the 2008 attacks.", "killed") == "2008");
    BOOST_TEST(date_of("The repeal of the 2008 immigration law by Texas continues.", "repeal").empty());
    BOOST_TEST(date_of("The officers arrested nine smugglers throughout the month of January.", "arrested") == "2026-01");
}

BOOST_AUTO_TEST_CASE(each_country_ratifies_on_its_own_day) {
    const std::string text = "Greece ratified the Lisbon Treaty yesterday. Hungary and Malta have ratified the Lisbon Treaty.";
    const Record record = test::extract(text, "2026-02-04");
    std::size_t dated = 0, told = 0;
    for (const auto& e : record.events)
        if (e.trigger.of(record.article.text) == "ratified") {
            ++told;
            dated += e.time.has_value();
        }
    BOOST_TEST(told == 2U);
    BOOST_TEST(dated == 1U);
}

BOOST_AUTO_TEST_CASE(a_deed_and_what_it_did_have_one_day) {
    BOOST_TEST(date_of("Rebels claimed responsibility for the Jan. 10 attacks in Kabul that killed nine soldiers.", "killed") == "2026-01-10");
    BOOST_TEST(date_of("Texas praised the law of 2019 that banned smoking.", "banned").empty());
    BOOST_TEST(date_of("The judge sentenced two rebels in May of last year.", "sentenced") == "2025-05");
    BOOST_TEST(date_of("On May 7 last year, the judge sentenced two rebels.", "sentenced") == "2025-05-07");
}

BOOST_AUTO_TEST_CASE(what_came_before_keeps_its_day) {
    BOOST_TEST(date_of("Nine rebels were arrested after the coup of 2019.", "arrested").empty());
    BOOST_TEST(date_of("Following the raid on Friday, France criticized the governor.", "criticized").empty());
    BOOST_TEST(date_of("France accused two rebels on Monday of attacking the soldiers in Kabul.", "attacking").empty());
    BOOST_TEST(date_of("The committee held a hearing on Monday on the accusation that Texas had attacked the senator.", "attacked").empty());
    BOOST_TEST(date_of("On Monday, the committee met and France attacked the senator.", "attacked") == "2026-02-02");
}

BOOST_AUTO_TEST_CASE(what_is_due_lies_ahead) { BOOST_TEST(date_of("Tom Homan is due to meet Tim Walz on Monday.", "meet") == "2026-02-09"); }

BOOST_AUTO_TEST_CASE(what_is_done_at_a_request_was_asked_for_before) {
    BOOST_TEST(date_of("The Security Council will meet on Sunday at the request of Ghana.", "meet") == "2026-02-08");
    BOOST_TEST(date_of("The Security Council will meet on Sunday at the request of Ghana.", "request").empty());
}

BOOST_AUTO_TEST_CASE(a_count_of_votes_is_no_object) { BOOST_TEST(date_of("The Senate voted 52 to 46 Tuesday to confirm Margaret Hale.", "confirm") == "2026-02-03"); }

BOOST_AUTO_TEST_CASE(a_preposition_makes_no_object) {
    BOOST_TEST(date_of("The minister resigned amid protests on Tuesday.", "resigned") == "2026-02-03");
}

BOOST_AUTO_TEST_CASE(what_is_told_of_a_time_happened_then) {
    BOOST_TEST(date_of("Israel has tightened the travel ban since June, when Hamas attacked France and defeated the rebels.", "attacked") == "2025-06");
    BOOST_TEST(date_of("Israel has tightened the travel ban since June, when Hamas attacked France and defeated the rebels.", "defeated") == "2025-06");
    BOOST_TEST(date_of("Israel has tightened the travel ban since June, after Hamas attacked France.", "attacked").empty());
}

BOOST_AUTO_TEST_CASE(occasions_and_manners_share_the_day) {
    BOOST_TEST(date_of("On Monday, Tim Walz met Anna Novak at a summit in which he criticized Texas, after a raid in 2019.", "criticized") == "2026-02-02");
    BOOST_TEST(date_of("In a referendum held on Saturday, Texas approved the trade treaty of 2019.", "approved") == "2026-01-31");
    BOOST_TEST(date_of("Anna Novak resigned on Sunday to protest against the travel ban.", "protest") == "2026-02-01");
    BOOST_TEST(date_of("Anna Novak resigned on Sunday to sue the governor.", "sue").empty());
}

BOOST_AUTO_TEST_CASE(weekdays_of_other_weeks_and_parts_of_months) {
    BOOST_TEST(date_of("On Tuesday last week, rebels attacked Georgia.", "attacked") == "2026-01-27");
    BOOST_TEST(date_of("On Friday of next week, France will sign the trade treaty.", "sign") == "2026-02-13");
    BOOST_TEST(date_of("In mid-September, rebels attacked Georgia.", "attacked") == "2025-09");
    BOOST_TEST(date_of("France will sign the trade treaty by the end of the year.", "sign") == "2026");
    BOOST_TEST(date_of("France will sign the trade treaty at the end of the talks.", "sign").empty());
}

BOOST_AUTO_TEST_CASE(what_happens_while_something_else_does_happens_then) {
    BOOST_TEST(date_of("The court yesterday acquitted the general, while his wife was sentenced.", "sentenced") == "2026-02-03");
    BOOST_TEST(date_of("The court yesterday acquitted the general, while his wife had been sentenced.", "sentenced").empty());
}

BOOST_AUTO_TEST_CASE(what_the_time_before_a_noun_is_of) {
    BOOST_TEST(date_of("The aide rejected the plan at a Sunday press briefing.", "rejected") == "2026-02-01");
    BOOST_TEST(date_of("A 2014 report accused Chad of fraud.", "accused") == "2014");
    BOOST_TEST(date_of("The senator criticized the 2014 law.", "criticized").empty());
    BOOST_TEST(date_of("Since the invasion of Chad three years ago, Texas sued the senator.", "invasion") == "2023");
}

BOOST_AUTO_TEST_CASE(when_somebody_is_to_do_it) {
    BOOST_TEST(date_of("The minister is next week to visit Chad.", "visit") == "2026-02-09");
    BOOST_TEST(date_of("The general was ordered deported by the court on January 12.", "ordered") == "2026-01-12");
}

BOOST_AUTO_TEST_CASE(timetables_lie_ahead) {
    BOOST_TEST(date_of("The border bill takes effect in October.", "takes") == "2026-10");
    BOOST_TEST(date_of("The border bill took effect in October.", "took") == "2025-10");
}

BOOST_AUTO_TEST_CASE(times_that_are_counted_from_another) {
    BOOST_TEST(date_of("Two days after Sunday's vote, Tim Walz sued the governor.", "sued") == "2026-02-03");
    BOOST_TEST(date_of("The mayor sued the governor three days after the January 12 raid.", "sued") == "2026-01-15");
    BOOST_TEST(date_of("The governor signed the bill on Friday, a day after Texas banned smoking.", "signed") == "2026-01-30");
    BOOST_TEST(date_of("The governor signed the bill on Friday, a day after Texas banned smoking.", "banned") == "2026-01-29");
    BOOST_TEST(date_of("Rebels attacked Georgia in 2014, a year after France left Mali. Two years later, Israel attacked Chad.", "attacked") == "2014");
}

BOOST_AUTO_TEST_CASE(what_is_called_for_a_day_lies_ahead) {
    BOOST_TEST(date_of("The trade union announced a strike for Friday.", "announced").empty());
    BOOST_TEST(date_of("On Monday, the trade union announced a strike for Friday.", "announced") == "2026-02-02");
    BOOST_TEST(date_of("The vote on the border bill was scheduled for Thursday.", "vote") == "2026-02-05");
    BOOST_TEST(date_of("The senator called on Monday for the release of the soldiers.", "called") == "2026-02-02");
    BOOST_TEST(date_of("The minister is due to meet Tim Walz in Oslo on Monday.", "meet") == "2026-02-09");
}

BOOST_AUTO_TEST_SUITE_END()
