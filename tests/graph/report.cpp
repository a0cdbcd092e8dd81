// What a report chooses to tell.
#include "graph/report.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "graph/event_row.hpp"
#include "scratch.hpp"
#include "told.hpp"

using namespace pg;
using namespace pg::testing;

namespace {

using Names = std::vector<std::string>;

/// Two articles of a quarrel about a bridge toll, the second of which repeats the mayor's refusal, and one of another town.
std::vector<Record> quarrel() {
    Told first("first", "2026-02-02");
    const EntityIndex reed = first.person("Ann Reed", "mayor"), hale = first.person("Bob Hale"), toll = first.policy("bridge toll");
    first.tell({.type = EventType::Request, .verb = "demanded", .agents = {hale}, .policies = {toll}, .date = "2026-02-01", .act = Act::Propose});
    first.tell({.type = EventType::Reject, .verb = "refused", .agents = {reed}, .recipients = {hale}, .policies = {toll}, .date = "2026-02-02"});
    first.tell({.type = EventType::Consult, .verb = "whistled", .agents = {first.group("critics")}, .recipients = {hale}});
    Told second("second", "2026-02-10");
    const EntityIndex mayor = second.person("Ann Reed", "mayor"), other = second.person("Bob Hale"), again = second.policy("bridge toll");
    second.tell({.type = EventType::Reject, .verb = "refused", .agents = {mayor}, .recipients = {other}, .policies = {again}, .date = "2026-02-02"});
    second.tell({.type = EventType::Reject, .verb = "vetoed", .agents = {mayor}, .policies = {again}, .date = "2026-02-09", .act = Act::Veto});
    second.tell({.type = EventType::Consult, .verb = "will meet", .agents = {mayor}, .recipients = {other}, .date = "2026-02-20", .status = Status::Planned});
    second.tell({.type = EventType::Consult, .verb = "was to meet", .agents = {other}, .date = "2026-01-20", .status = Status::Planned});
    second.tell({.type = EventType::Protest, .verb = "may march", .agents = {other}, .status = Status::Hypothetical});
    second.tell({.type = EventType::Coerce, .verb = "arrested nobody of", .agents = {mayor}, .recipients = {other}, .status = Status::Negated});
    Told elsewhere("elsewhere", "2026-02-11");
    elsewhere.tell({.type = EventType::Aid, .verb = "fed", .agents = {elsewhere.person("Carl Stone")}, .places = {elsewhere.place("Fairview", "1")}});
    return {first.record(), second.record(), elsewhere.record()};
}

Names labels(const std::vector<graph::ToldEvent>& told) {
    Names out;
    for (const auto& one : told) out.push_back(one.row.event.name);
    return out;
}

Names names(const std::vector<graph::Protagonist>& parties) {
    Names out;
    for (const auto& party : parties) out.push_back(party.node.name);
    return out;
}

struct Town {
    Scratch scratch;
    graph::Store store = stored(scratch / "a.db", quarrel());
};

}  // namespace

BOOST_AUTO_TEST_SUITE(reports)

BOOST_FIXTURE_TEST_CASE(tells_of_what_it_is_made, Town) {
    const auto told = graph::report(store, {});
    BOOST_TEST(told.articles == 3u);
    BOOST_TEST(told.first_published->iso() == "2026-02-02");
    BOOST_TEST(told.last_published->iso() == "2026-02-11");
    BOOST_TEST(told.events.at(Status::Actual) == 5u);
    BOOST_TEST(told.events.at(Status::Planned) == 2u);
}

BOOST_FIXTURE_TEST_CASE(role_groups_are_nobody_and_who_does_most_goes_first, Town) {
    const auto told = graph::report(store, {});
    BOOST_TEST(names(told.parties) == (Names{"Bob Hale", "Ann Reed", "Carl Stone"}), boost::test_tools::per_element());
    BOOST_TEST(told.parties[1].office == "mayor");
    BOOST_TEST(told.parties[1].does == 2u);
    BOOST_TEST(told.parties[1].latest->event.name == "vetoed");
    BOOST_TEST(told.parties[0].undergoes == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_policy_stands_as_on_the_day_that_is_asked_for, Town) {
    const auto now = graph::report(store, {});
    BOOST_REQUIRE(now.policies.size() == 1u);
    BOOST_TEST((now.policies[0].state == graph::PolicyState::Rejected));
    graph::ReportRequest request;
    request.filter.until = Date::from_iso("2026-02-04");
    const auto then = graph::report(store, request);
    BOOST_TEST((then.policies.at(0).state == graph::PolicyState::Proposed));
    BOOST_TEST(then.policies.at(0).opposes.at(0).name == "Ann Reed");
}

BOOST_FIXTURE_TEST_CASE(what_several_articles_report_is_a_main_event, Town) {
    graph::ReportRequest request;
    request.most = 1;
    const auto told = graph::report(store, request);
    BOOST_TEST(labels(told.happened) == (Names{"refused"}), boost::test_tools::per_element());
    BOOST_TEST(labels(told.latest) == (Names{"fed"}), boost::test_tools::per_element());  // undated: by its first report
    BOOST_TEST(told.parties.size() == 1u);
    BOOST_TEST(told.all_parties == 3u);
}

BOOST_FIXTURE_TEST_CASE(only_plans_that_lie_ahead_are_planned, Town) {
    const auto told = graph::report(store, {});
    BOOST_TEST(labels(told.planned) == (Names{"will meet"}), boost::test_tools::per_element());
    BOOST_TEST(labels(told.possible) == (Names{"may march"}), boost::test_tools::per_element());
    BOOST_TEST(labels(told.denied) == (Names{"arrested nobody of"}), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(around_a_node_only_its_events_are_told, Town) {
    graph::ReportRequest request;
    request.around = {"place:fairview"};
    const auto told = graph::report(store, request);
    BOOST_TEST(told.around.at(0).name == "Fairview");
    BOOST_TEST(told.articles == 1u);
    BOOST_TEST(labels(told.happened) == (Names{"fed"}), boost::test_tools::per_element());
    BOOST_TEST(told.policies.empty());
    BOOST_TEST(told.cited.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(later_articles_tell_nothing_to_who_asks_what_was_known, Town) {
    graph::ReportRequest request;
    request.filter.known_by = Date::from_iso("2026-02-05");
    const auto told = graph::report(store, request);
    BOOST_TEST(told.articles == 1u);
    BOOST_TEST(told.last_published->iso() == "2026-02-02");
    BOOST_TEST(told.planned.empty());
    BOOST_TEST(told.cited.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_sentence_that_tells_two_events_is_told_once) {
    const Scratch scratch;
    Told t("a", "2026-02-04");
    const EntityIndex reed = t.person("Ann Reed"), hale = t.person("Bob Hale");
    t.tell({.type = EventType::Accuse, .verb = "accused", .agents = {reed}, .recipients = {hale}});
    Record record = t.record();
    EventClaim more = record.events.front();
    more.type = EventType::Reject;
    more.trigger.end -= 3;
    record.events.push_back(more);
    std::sort(record.events.begin(), record.events.end(), [](const auto& a, const auto& b) { return std::tie(a.trigger.begin, a.trigger.end) < std::tie(b.trigger.begin, b.trigger.end); });
    const auto told = graph::report(stored(scratch / "a.db", {record}), {});
    BOOST_REQUIRE(told.happened.size() == 1u);
    BOOST_TEST(told.happened[0].also.size() == 1u);
    BOOST_TEST(told.latest.empty());
}

BOOST_AUTO_TEST_CASE(the_order_of_articles_does_not_matter) {
    const Scratch scratch;
    auto records = quarrel();
    const auto one = graph::report(stored(scratch / "a.db", records), {});
    std::reverse(records.begin(), records.end());
    const auto two = graph::report(stored(scratch / "b.db", records), {});
    BOOST_TEST(labels(one.happened) == labels(two.happened), boost::test_tools::per_element());
    BOOST_TEST(names(one.parties) == names(two.parties), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_last_told_of_a_policy_is_cited) {
    Told early("early", "2026-02-02");
    early.tell({.type = EventType::Consult, .verb = "discussed", .agents = {early.group("critics")}, .policies = {early.policy("bridge toll")}, .date = "2026-02-01"});
    std::vector<Record> records{early.record()};
    for (const char* id : {"late", "later"}) {  // two reports of two events, which fill the page
        Told t(id, "2026-02-10");
        const EntityIndex reed = t.person("Ann Reed"), hale = t.person("Bob Hale");
        t.tell({.type = EventType::Coerce, .verb = "arrested", .agents = {reed}, .recipients = {hale}, .date = "2026-02-08"});
        t.tell({.type = EventType::Accuse, .verb = "blamed", .agents = {reed}, .recipients = {hale}, .date = "2026-02-09"});
        records.push_back(t.record());
        for (int n = 0; n < 20; ++n) records.back().article.text += " " + std::string(id) + std::to_string(n);  // no copies
    }
    Scratch scratch;
    const auto store = stored(scratch / "a.db", records);
    graph::ReportRequest request;
    request.most = 1;
    const auto told = graph::report(store, request);
    BOOST_REQUIRE(told.policies.size() == 1u);
    BOOST_TEST(graph::article_of(told.cited, "early") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
