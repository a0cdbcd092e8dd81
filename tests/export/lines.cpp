// Each line of a drawing says something of its own.
#include "export/diagram/lines.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace pg;
using namespace pg::exporting;

namespace {

graph::Node node(const std::string& id, NodeKind kind) {
    graph::Node out;
    out.id = id;
    out.kind = kind;
    return out;
}

graph::Node event(EventType type, const std::string& quote) {
    auto out = node("event:1", NodeKind::Event);
    out.event_type = type;
    out.evidence.push_back({"a1", 0, 4, "word", quote, "frame:word", 0.9});
    return out;
}

graph::Edge role(Role role, const std::string& target) {
    graph::Edge out;
    out.source = "event:1";
    out.target = target;
    out.role = role;
    return out;
}

graph::Edge relation(RelationType type, const std::string& quote = "") {
    graph::Edge out;
    out.source = "actor:a";
    out.target = "policy:p";
    out.relation = type;
    if (!quote.empty()) out.evidence.push_back({"a1", 0, 4, "word", quote, "", 0.9});
    return out;
}

graph::View view_of(const graph::Node& event, std::vector<graph::Edge> edges) {
    return {{node("actor:a", NodeKind::Actor), node("actor:b", NodeKind::Actor), node("policy:p", NodeKind::Policy), event}, std::move(edges), {}};
}

std::vector<RelationType> relations(const std::vector<Line>& lines) {
    std::vector<RelationType> out;
    for (const auto& line : lines) out.insert(out.end(), line.relations.begin(), line.relations.end());
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lines_of_a_drawing)

BOOST_AUTO_TEST_CASE(a_meeting_has_one_line_for_each_who_takes_part) {
    const auto view = view_of(event(EventType::Consult, "They met."),
                              {role(Role::Agent, "actor:a"), role(Role::Agent, "actor:b"), role(Role::Recipient, "actor:a"), role(Role::Recipient, "actor:b")});
    const auto lines = lines_of(view);
    BOOST_TEST(lines.size() == 2u);
    for (const auto& line : lines) {
        BOOST_TEST(line.mutual);
        BOOST_TEST(line.to->id == "event:1");
        BOOST_TEST(line.edges.size() == 2u);
    }
}

BOOST_AUTO_TEST_CASE(what_has_a_direction_leads_from_who_acts_to_whom) {
    const auto view = view_of(event(EventType::Accuse, "A blamed B."), {role(Role::Agent, "actor:a"), role(Role::Recipient, "actor:b")});
    const auto lines = lines_of(view);
    BOOST_TEST_REQUIRE(lines.size() == 2u);
    BOOST_TEST(lines[0].from->id == "actor:a");
    BOOST_TEST(lines[1].to->id == "actor:b");
    BOOST_TEST(!lines[0].mutual);
}

BOOST_AUTO_TEST_CASE(relations_of_the_same_two_are_one_line_and_the_stance_decides_its_look) {
    const auto view = view_of(event(EventType::Accuse, ""), {relation(RelationType::HasPolicy), relation(RelationType::Supports)});
    const auto lines = lines_of(view);
    BOOST_TEST_REQUIRE(lines.size() == 1u);
    BOOST_TEST((lines[0].relations == std::vector{RelationType::Supports, RelationType::HasPolicy}));
    BOOST_TEST((lines[0].edges == std::vector<std::size_t>{1, 0}));
    BOOST_TEST(lines_of(view_of(event(EventType::Accuse, ""), {relation(RelationType::Opposes), relation(RelationType::Supports)})).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_relation_told_by_an_event_has_no_line) {
    const std::vector roles{role(Role::Agent, "actor:a"), role(Role::Policy, "policy:p")};
    const auto with = [&](const graph::Node& what, const graph::Edge& told) {
        return relations(lines_of(view_of(what, {roles[0], roles[1], told}))).size();
    };
    auto support = event(EventType::Support, "A backed P.");
    BOOST_TEST(with(support, relation(RelationType::Supports, "another sentence")) == 0u);
    BOOST_TEST(with(support, relation(RelationType::Opposes, "another sentence")) == 1u);
    BOOST_TEST(with(support, relation(RelationType::HasPolicy, "A backed P.")) == 0u);
    BOOST_TEST(with(support, relation(RelationType::HasPolicy, "another sentence")) == 1u);
    support.claimed = true;
    BOOST_TEST(with(support, relation(RelationType::Supports, "another sentence")) == 1u);
}

BOOST_AUTO_TEST_CASE(a_relation_stands_where_the_event_is_about_another_policy) {
    const auto view = view_of(event(EventType::Support, "A backed P."), {role(Role::Agent, "actor:a"), relation(RelationType::Supports, "A backed P.")});
    BOOST_TEST(relations(lines_of(view)).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
