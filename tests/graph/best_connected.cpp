// What is shown where there is room for so many nodes only.
#include "graph/query/best_connected.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "graph/query/select.hpp"
#include "told.hpp"

using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

std::vector<std::size_t> shown(std::size_t nodes, const std::vector<Tie>& ties, const std::vector<std::size_t>& start, std::size_t room) {
    const auto out = best_connected(std::vector<bool>(nodes, true), ties, start, room);
    std::vector<std::size_t> numbers;
    for (std::size_t n = 0; n < out.size(); ++n)
        if (out[n]) numbers.push_back(n);
    return numbers;
}

using Numbers = std::vector<std::size_t>;

/// Somebody meets three others in turn; the last meeting is in a city of a state.
View meetings() {
    Told t("a");
    const auto mayor = t.person("Jacob Frey"), city = t.place("Duluth"), state = t.place("Minnesota");
    for (const char* name : {"Tim Walz", "Tom Homan", "Keith Ellison"}) {
        Happening meeting;
        meeting.verb = std::string("met ") + (name[0] == 'K' ? "again" : name[1] == 'i' ? "once" : "twice");
        meeting.agents = {mayor};
        meeting.recipients = {t.person(name)};
        if (name[0] == 'K') meeting.places = {city};
        t.tell(meeting);
    }
    t.relation(RelationType::LocatedIn, city, state);
    return derived({t.record()}).view;
}

View top_of(const View& view, std::uint32_t count, const std::string& around = "") {
    Selection selection;
    selection.top = count;
    selection.hops = 2;
    if (!around.empty()) selection.around = {around};
    return select(view, selection);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(best_connected_nodes)

BOOST_AUTO_TEST_CASE(what_is_told_more_often_goes_first) {
    BOOST_TEST((shown(5, {{{0, 1, 2}, false, 1}, {{0, 3, 4}, false, 2}}, {0}, 3) == Numbers{0, 3, 4}));
}

BOOST_AUTO_TEST_CASE(among_those_told_as_often_the_better_connected_go_first) {
    BOOST_TEST((shown(6, {{{0, 1}, false, 1}, {{0, 2}, false, 1}, {{2, 3}, false, 1}}, {0}, 2) == Numbers{0, 2}));
}

BOOST_AUTO_TEST_CASE(a_tie_is_shown_whole_or_not_at_all) {
    BOOST_TEST((shown(5, {{{0, 1, 2, 3}, false, 9}, {{0, 4}, false, 1}}, {0}, 3) == Numbers{0, 4}));
}

BOOST_AUTO_TEST_CASE(who_belongs_where_comes_last) {
    BOOST_TEST((shown(4, {{{0, 1}, true, 9}, {{0, 2}, false, 1}}, {0}, 2) == Numbers{0, 2}));
}

BOOST_AUTO_TEST_CASE(who_is_for_what_goes_before_whose_policy_it_is) {
    Told t("a"), u("b");
    const auto law = t.policy("Clean River Act"), ban = t.policy("ban on dogs");
    t.relation(RelationType::HasPolicy, t.body("Fairview City Council"), ban).relation(RelationType::Opposes, t.person("Ann Reed"), law);
    u.relation(RelationType::HasPolicy, u.body("Fairview City Council"), u.policy("ban on dogs"));
    Selection sides;
    sides.kinds = {NodeKind::Actor, NodeKind::Policy};
    sides.top = 2;
    const View view = select(derived({t.record(), u.record()}).view, sides);
    BOOST_REQUIRE(view.edges.size() == 1u);
    BOOST_TEST(view.edges.front().label() == "opposes");
}

BOOST_AUTO_TEST_CASE(what_ties_the_start_goes_before_what_its_neighbours_do) {
    BOOST_TEST((shown(5, {{{0, 1}, false, 1}, {{1, 2}, false, 9}, {{0, 3}, true, 1}, {{0, 4}, false, 1}}, {0}, 4) == Numbers{0, 1, 3, 4}));
    BOOST_TEST((shown(4, {{{0, 2}, false, 9}, {{0, 1, 3}, false, 1}}, {0, 1}, 3) == Numbers{0, 1, 3}));
}

BOOST_AUTO_TEST_CASE(nothing_is_shown_that_does_not_touch_the_start) {
    BOOST_TEST((shown(5, {{{3, 4}, false, 9}, {{0, 1}, false, 1}, {{1, 2}, false, 1}}, {0}, 9) == Numbers{0, 1, 2}));
}

BOOST_AUTO_TEST_CASE(without_a_start_the_rest_fills_the_room) {
    BOOST_TEST((shown(4, {{{2, 3}, false, 1}}, {}, 3) == Numbers{0, 2, 3}));
    BOOST_TEST((best_connected({false, true}, {}, {}, 5) == std::vector<bool>{false, true}));
}

BOOST_AUTO_TEST_CASE(events_count_and_keep_all_who_take_part) {
    const View view = meetings();
    for (const std::uint32_t count : {3u, 4u, 5u, 6u, 7u, 8u}) {
        const View part = top_of(view, count, "actor:jacob-frey");
        BOOST_TEST(part.nodes.size() <= count);
        for (const Node& node : part.nodes) {
            if (node.kind != NodeKind::Event) continue;
            const auto roles = [&](const View& v) {
                return std::count_if(v.edges.begin(), v.edges.end(), [&](const Edge& e) { return e.source == node.id; });
            };
            BOOST_TEST(roles(part) == roles(view));
        }
    }
    BOOST_TEST(top_of(view, 3, "actor:jacob-frey").nodes.size() == 3u);
    BOOST_TEST(top_of(view, 100).nodes.size() == view.nodes.size());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(selecting_what_belongs_together)

BOOST_AUTO_TEST_CASE(without_the_kind_event_relations_stand_alone) {
    Selection selection;
    selection.kinds = {NodeKind::Place};
    const View view = select(meetings(), selection);
    BOOST_TEST(view.nodes.size() == 2u);
    BOOST_TEST(view.edges.size() == 1u);
}

BOOST_AUTO_TEST_CASE(another_time_leaves_nothing) {
    Selection later;
    later.since = Date::from_iso("2030");
    BOOST_TEST(select(meetings(), later).nodes.empty());
    Selection then;
    then.since = Date::from_iso("2026-02");
    BOOST_TEST(select(meetings(), then).nodes.size() == meetings().nodes.size());
}

BOOST_AUTO_TEST_CASE(a_type_of_event_leaves_what_these_events_need) {
    Selection selection;
    selection.types = {"CONSULT"};
    const View view = select(meetings(), selection);
    BOOST_TEST(std::none_of(view.nodes.begin(), view.nodes.end(), [](const Node& n) { return n.name == "Minnesota"; }));
    BOOST_TEST(std::any_of(view.nodes.begin(), view.nodes.end(), [](const Node& n) { return n.name == "Duluth"; }));
    selection.types = {"ASSAULT"};
    BOOST_TEST(select(meetings(), selection).nodes.empty());
}

BOOST_AUTO_TEST_CASE(a_status_leaves_what_its_events_need) {
    Selection selection;
    selection.statuses = {Status::Planned};
    BOOST_TEST(select(meetings(), selection).nodes.empty());
}

BOOST_AUTO_TEST_SUITE_END()
