// What the questions about a policy's life and about offices answer.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "graph/query.hpp"
#include "scratch.hpp"
#include "told.hpp"

using namespace pg;
using namespace pg::testing;

namespace {

const std::vector<Status> happened{Status::Actual};

Record in_office(const std::string& id, const std::string& published, const std::string& name, const std::string& title, const std::string& country) {
    Told t(id, published);
    const EntityIndex person = t.person(name, title), body = t.body(country);
    t.relation(RelationType::HoldsOffice, person, body, title);
    return t.record();
}

std::vector<std::string> names(const std::vector<graph::Holder>& holders) {
    std::vector<std::string> out;
    for (const auto& h : holders) out.push_back(h.name);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_told_of_a_policy_besides_acts_and_sides_is_listed) {
    const Scratch scratch;
    Told t("a", "2026-02-04");
    const EntityIndex czar = t.person("Tom Homan"), governor = t.person("Tim Walz"), jails = t.policy("access to local jails"), ice = t.policy("ICE access to local jails");
    t.tell({.type = EventType::Consult, .verb = "discussed", .agents = {czar}, .recipients = {governor}, .policies = {jails}});
    t.tell({.type = EventType::Reject, .verb = "opposed", .agents = {governor}, .policies = {jails}});
    t.tell({.type = EventType::Reject, .verb = "resisted", .agents = {governor}, .policies = {jails}, .ending = " again"});
    t.tell({.type = EventType::Concede, .verb = "gave", .agents = {governor}, .policies = {ice}});
    const auto store = stored(scratch / "a.db", {t.record()});
    const auto life = graph::policy_life(store, "policy:access-to-local-jails", happened, std::nullopt, std::nullopt);
    BOOST_TEST(life.acts.empty());
    std::vector<EventType> others;
    for (const auto& row : life.others) others.push_back(*row.event.event_type);
    std::sort(others.begin(), others.end());
    BOOST_TEST((others == std::vector<EventType>{EventType::Consult, EventType::Concede}));
    BOOST_REQUIRE(life.opposes.size() == 1u);  // one row for who takes the same side twice
    BOOST_TEST(life.opposes.front().name == "Tim Walz");
    BOOST_TEST(!life.opposes.front().dated);
}

BOOST_AUTO_TEST_CASE(who_is_told_next_in_an_office_ends_the_one_before) {
    const Scratch scratch;
    const auto store = stored(scratch / "a.db", {in_office("a", "2008-05-01", "George Bush", "President", "Ruritania"), in_office("b", "2009-03-01", "Barack Obama", "President", "Ruritania"),
                                          in_office("c", "2009-04-01", "Joe Biden", "Vice President", "Ruritania"), in_office("d", "2009-02-01", "Nicolas Sarkozy", "President", "Borduria")});
    const auto on = [&](const char* day) { return names(graph::holders(store, "president", Date::from_iso(day), std::nullopt)); };
    BOOST_TEST(on("2008-06-01") == (std::vector<std::string>{"George Bush"}), boost::test_tools::per_element());
    BOOST_TEST(on("2009-06-01") == (std::vector<std::string>{"Barack Obama", "Nicolas Sarkozy"}), boost::test_tools::per_element());
    BOOST_TEST(names(graph::holders(store, "vice president", std::nullopt, std::nullopt)) == (std::vector<std::string>{"Joe Biden"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(offices_of_a_body_need_no_title) {
    const Scratch scratch;
    const auto store = stored(scratch / "a.db", {in_office("a", "2008-05-01", "George Bush", "President", "Ruritania"), in_office("b", "2009-03-01", "Ann Reed", "Treasurer", "Ruritania"),
                                                 in_office("d", "2009-02-01", "Nicolas Sarkozy", "President", "Borduria")});
    const std::vector<std::string> ruritania{"actor:ruritania"};
    BOOST_TEST(names(graph::holders(store, "", std::nullopt, std::nullopt, ruritania)) == (std::vector<std::string>{"George Bush", "Ann Reed"}), boost::test_tools::per_element());
    BOOST_TEST(names(graph::holders(store, "president", std::nullopt, std::nullopt, ruritania)) == (std::vector<std::string>{"George Bush"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(policies_are_found_by_words_topics_and_places) {
    const Scratch scratch;
    Told t("a", "2026-02-04");
    const EntityIndex reed = t.person("Ann Reed"), city = t.place("Fairview", "1"), river = t.policy("Clean River Act"), curfew = t.policy("curfew for dogs"), ban = t.policy("ban on dogs");
    t.entity(river).topic = Topic::Environment;
    t.tell({.type = EventType::Support, .verb = "welcomed", .agents = {reed}, .places = {city}, .policies = {river}});
    t.tell({.type = EventType::Reject, .verb = "refused", .agents = {reed}, .policies = {curfew}});
    t.tell({.type = EventType::Reject, .verb = "opposed", .agents = {city}, .policies = {ban}});
    const auto store = stored(scratch / "a.db", {t.record()});
    using Ids = std::vector<std::string>;
    BOOST_TEST(graph::policies(store, {{"dog"}, {}, {}}) == (Ids{"policy:ban-on-dogs", "policy:curfew-for-dogs"}), boost::test_tools::per_element());
    BOOST_TEST(graph::policies(store, {{}, {Topic::Environment}, {}}) == (Ids{"policy:clean-river-act"}), boost::test_tools::per_element());
    BOOST_TEST(graph::policies(store, {{}, {}, {"place:fairview"}}) == (Ids{"policy:ban-on-dogs", "policy:clean-river-act"}), boost::test_tools::per_element());
    BOOST_TEST(graph::policies(store, {{"ban"}, {}, {"place:fairview"}}) == (Ids{"policy:ban-on-dogs"}), boost::test_tools::per_element());
    BOOST_TEST(graph::policies(store, {{"zebra"}, {}, {}}).empty());
}

BOOST_AUTO_TEST_CASE(a_sentence_that_is_found_tells_its_day_and_its_events) {
    const Scratch scratch;
    Told t("a", "2026-02-04");
    t.tell({.verb = "met", .agents = {t.person("Ann Reed")}, .recipients = {t.person("Bob Hale")}}).words("Nobody whistled.");
    const auto store = stored(scratch / "a.db", {t.record()});
    const auto found = graph::search(store, "met");
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].published->iso() == "2026-02-04");
    BOOST_REQUIRE(found[0].events.size() == 1u);
    // The beginning of its digits is enough to ask why.
    BOOST_TEST(graph::why(store, found[0].events[0].substr(6, 5)).what == found[0].events[0]);
    BOOST_TEST(graph::why(store, found[0].events[0].substr(0, 11)).what == found[0].events[0]);
    BOOST_CHECK_THROW(graph::why(store, "00000"), NotFound);
}

BOOST_AUTO_TEST_CASE(an_undated_act_that_moves_nothing_leaves_no_state) {
    const Scratch scratch;
    Told c("c", "2026-03-05"), d("d", "2026-03-13");
    c.tell({.type = EventType::Support, .verb = "adopted", .agents = {c.body("Fairview City Council")}, .policies = {c.policy("Clean River Act")}, .date = "2026-03-04", .act = Act::Adopt});
    d.tell({.type = EventType::Support, .verb = "proposed", .agents = {d.person("Ann Reed")}, .policies = {d.policy("Clean River Act")}, .act = Act::Propose});
    const auto store = stored(scratch / "a.db", {c.record(), d.record()});
    const auto life = graph::policy_life(store, "policy:clean-river-act", happened, std::nullopt, std::nullopt);
    BOOST_REQUIRE(life.acts.size() == 2u);
    BOOST_TEST(life.acts[0].counts);
    BOOST_TEST(!life.acts[1].counts);
    BOOST_CHECK(life.state == graph::PolicyState::Adopted);
    BOOST_CHECK(graph::state_without(life, {life.acts[0].row.event.id}) == graph::PolicyState::Proposed);
}

BOOST_AUTO_TEST_CASE(several_so_called_are_told_apart_by_where_and_when) {
    const Scratch scratch;
    Told a("a", "2026-02-04"), b("b", "2028-02-04");
    const auto reed = a.person("Ann Reed"), hale = b.person("Bob Hale");
    const auto here = a.place("Fairview", "1"), land = a.place("Ruritania", "2"), there = b.place("Fairview", "3");
    a.relation(RelationType::LocatedIn, here, land);
    a.tell({.type = EventType::Support, .verb = "praised", .agents = {reed}, .places = {here}, .policies = {a.policy("ban on dogs", "Ruritania")}});
    b.tell({.type = EventType::Support, .verb = "praised", .agents = {hale}, .places = {there}, .policies = {b.policy("ban on dogs", "Borduria")}});
    const auto store = stored(scratch / "a.db", {a.record(), b.record()});
    const auto places = complaint([&] { graph::find_node(store, "Fairview"); });
    BOOST_TEST(places.find("; in Ruritania)") != std::string::npos, places);
    const auto policies = complaint([&] { graph::find_node(store, "ban on dogs"); });
    BOOST_TEST(policies.find("(ban on dogs, 1 mention; of Ruritania; first told 2026-02-04 in a)") != std::string::npos, policies);
    BOOST_TEST(policies.find("(ban on dogs, 1 mention; of Borduria; first told 2028-02-04 in b)") != std::string::npos, policies);
}

BOOST_AUTO_TEST_CASE(a_path_goes_through_what_happened_rather_than_through_what_both_belong_to) {
    const Scratch scratch;
    Told t("a");
    const auto reed = t.person("Ann Reed"), hale = t.person("Bob Hale"), council = t.body("Fairview City Council");
    t.relation(RelationType::MemberOf, reed, council).relation(RelationType::MemberOf, hale, council);
    Told without = t;
    t.tell({.agents = {reed}, .recipients = {hale}});
    const auto kinds = [&](const graph::Store& store) {
        std::vector<NodeKind> out;
        for (const auto& node : graph::path(store, "actor:ann-reed", "actor:bob-hale", happened)) out.push_back(node.kind);
        return out;
    };
    const auto store = stored(scratch / "a.db", {t.record()}), belonging = stored(scratch / "b.db", {without.record()});
    BOOST_CHECK((kinds(store) == std::vector{NodeKind::Actor, NodeKind::Event, NodeKind::Actor}));
    BOOST_CHECK((kinds(belonging) == std::vector{NodeKind::Actor, NodeKind::Actor, NodeKind::Actor}));
    const auto ties = graph::ties_between(belonging, "actor:ann-reed", "actor:fairview-city-council");
    BOOST_REQUIRE(ties.size() == 1u);
    BOOST_TEST(ties.front().evidence.size() == 1u);
}

BOOST_AUTO_TEST_CASE(who_is_former_is_no_answer_and_who_is_told_of_at_another_time_comes_last) {
    const Scratch scratch;
    Told late("d", "2012-03-01");
    const auto reed = late.person("Ann Reed");
    Office office;
    office.title = "President";
    office.former = true;
    late.entity(reed).offices.push_back(office);
    const auto store = stored(scratch / "a.db", {in_office("a", "2008-05-01", "Bob Hale", "President", "Ruritania"), in_office("b", "2011-12-01", "Dora Hill", "President", "Ruritania"),
                                                 in_office("c", "2014-03-01", "Bob Hale", "President", "Ruritania"), late.record()});
    const auto found = graph::holders(store, "president", Date::from_iso("2012-01-01"), std::nullopt);
    BOOST_TEST(names(found) == (std::vector<std::string>{"Dora Hill", "Bob Hale"}), boost::test_tools::per_element());
    BOOST_REQUIRE(found.size() == 2u);
    BOOST_TEST(found[0].of_that_time());
    BOOST_TEST(!found[1].of_that_time());
    BOOST_TEST(names(graph::holders(store, "president", Date::from_iso("2012-06-01"), std::nullopt)).size() == 2u);
}
