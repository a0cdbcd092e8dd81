#include "story.hpp"

#include <algorithm>
#include <array>

namespace pg::testing {

namespace {

graph::Node entity(NodeType type, const std::string& id, const std::string& name) {
    graph::Node node;
    node.kind = kind_of(type);
    node.type = type;
    node.id = std::string(name_of(node.kind)) + ":" + id;
    node.name = name;
    node.mentions = 2;
    node.articles = 1;
    return node;
}

graph::Node event(const std::string& id, EventType type, Status status, const std::string& label, const std::string& date, const std::string& quote) {
    graph::Node node;
    node.kind = NodeKind::Event;
    node.id = "event:" + id;
    node.name = label;
    node.event_type = type;
    node.status = status;
    node.articles = node.reports = 1;
    if (const auto day = Date::from_iso(date)) node.date = {*day, *day, Granularity::Month};
    node.evidence.push_back({"a1", 20, 28, "traveled", quote, "frame:travel", 0.9});
    return node;
}

graph::Edge role(const graph::Node& event, Role role, const graph::Node& target) {
    graph::Edge edge;
    edge.source = event.id;
    edge.target = target.id;
    edge.role = role;
    edge.evidence.push_back({"a1", 0, 9, "Tom Homan", event.evidence.front().quote, "", 0.9});
    return edge;
}

graph::Edge relation(const graph::Node& from, RelationType type, const graph::Node& to) {
    graph::Edge edge;
    edge.source = from.id;
    edge.target = to.id;
    edge.relation = type;
    return edge;
}

void sort(graph::View& view) {
    std::sort(view.nodes.begin(), view.nodes.end(), [](const auto& a, const auto& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); });
    std::sort(view.edges.begin(), view.edges.end(),
              [](const auto& a, const auto& b) { return std::tuple(a.source, a.label(), a.target) < std::tuple(b.source, b.label(), b.target); });
}

}  // namespace

graph::View story() {
    graph::View view;
    auto homan = entity(NodeType::Person, "tom-homan", "Tom Homan");
    homan.aliases = {"Homan"};
    homan.offices = {{"border czar", {}, {}, false}};
    auto ice = entity(NodeType::Government, "ice", "U.S. Immigration and Customs Enforcement");
    auto city = entity(NodeType::City, "minneapolis", "Minneapolis");
    city.ids = {{"geonames", "5037649"}};
    city.latitude = 44.97997;
    city.longitude = -93.26384;
    const auto policy = entity(NodeType::Practice, "sanctuary-policy", "sanctuary policy");
    auto visit = event("1", EventType::Consult, Status::Actual, "Homan travels to Minneapolis", "2026-02", "Homan traveled to Minneapolis.");
    visit.mode = Mode::Visit;
    visit.contexts = {Context::Executive, Context::Migration};
    visit.quantity = Quantity{{}, 700, 700, "agent"};
    auto denied = event("2", EventType::Retreat, Status::Negated, "Minneapolis drops its sanctuary policy", "", "The city will not drop its policy.");
    denied.claimed = true;
    view.nodes = {homan, ice, city, policy, visit, denied};
    view.edges = {role(visit, Role::Agent, homan),    role(visit, Role::Place, city),      role(denied, Role::Agent, city),
                  role(denied, Role::Policy, policy), role(denied, Role::Claimant, homan), relation(homan, RelationType::MemberOf, ice)};
    view.articles = {{"a1", "Homan in Minneapolis", "Courthouse Daily", "https://example.org/a?x=1&y=2", Date{2026, 2, 4}}};
    sort(view);
    return view;
}

graph::View hostile_story() {
    auto view = story();
    const std::string attack = "</title><script>alert(1)</script>\" onload=\"alert(2)\\N\\G&lt;b&gt;\x01";
    for (auto& node : view.nodes) {
        node.name = attack + node.name;
        node.aliases.push_back(attack);
        for (auto& one : node.evidence) one.quote = one.trigger = attack;
        for (auto& office : node.offices) office.title = attack;
    }
    for (auto& edge : view.edges)
        for (auto& one : edge.evidence) one.quote = attack;
    for (auto& article : view.articles) {
        article.title = article.source = attack;
        article.url = "javascript:alert(3)";
    }
    return view;
}

graph::View large_story(unsigned nodes) {
    static constexpr std::array people{"Tom Homan",     "Jacob Frey",    "Tim Walz",     "Kristi Noem",
                                       "Keith Ellison", "Amy Klobuchar", "Dawanna Witt", "Donald Trump"};
    static constexpr std::array bodies{"U.S. Immigration and Customs Enforcement",
                                       "Department of Homeland Security",
                                       "Hennepin County Sheriff's Office",
                                       "Minneapolis City Council",
                                       "American Civil Liberties Union of Minnesota",
                                       "city officials"};
    static constexpr std::array places{"Minneapolis", "Minnesota", "Saint Paul", "Hennepin County", "United States", "Chicago"};
    static constexpr std::array policies{"sanctuary policy", "access to local jails", "Immigration and Nationality Act", "Operation Metro Surge"};
    static constexpr std::array labels{"Homan travels to Minneapolis",
                                       "Frey rejects the demand for access to county jails",
                                       "ICE withdraws 700 agents",
                                       "Council amends the separation ordinance",
                                       "Walz meets Homan about the drawdown",
                                       "protesters march in Minneapolis",
                                       "Ellison sues the Department of Homeland Security over the surge",
                                       "Trump threatens to invoke the Insurrection Act"};
    graph::View view;
    unsigned state = 7;
    const auto pick = [&state](unsigned size) {
        state = state * 1664525u + 1013904223u;
        return (state >> 16) % size;
    };
    const unsigned entities = std::max(4u, nodes * 2 / 5);
    for (unsigned i = 0; i < entities; ++i) {
        const auto suffix = i < 24 ? std::string() : " " + std::to_string(i / 24 + 1);
        const auto id = std::to_string(i);
        const unsigned k = i / 4;
        if (i % 4 == 0) view.nodes.push_back(entity(NodeType::Person, id, people[k % people.size()] + suffix));
        if (i % 4 == 1) view.nodes.push_back(entity(NodeType::Government, id, bodies[k % bodies.size()] + suffix));
        if (i % 4 == 2) view.nodes.push_back(entity(NodeType::City, id, places[k % places.size()] + suffix));
        if (i % 4 == 3) view.nodes.push_back(entity(NodeType::Practice, id, policies[k % policies.size()] + suffix));
    }
    const auto some = [&](unsigned kind) -> const graph::Node& {
        const unsigned groups = (entities + 3 - kind) / 4;
        return view.nodes[kind + 4 * std::min(pick(groups), pick(groups))];
    };
    std::vector<graph::Node> events;
    for (unsigned i = entities; i < nodes; ++i) {
        const auto status = i % 5 == 3 ? Status::Planned : i % 9 == 4 ? Status::Negated : i % 11 == 6 ? Status::Hypothetical : Status::Actual;
        const std::string label = labels[i % labels.size()];
        events.push_back(event(std::to_string(1000 + i), EventType::Consult, status, label, "2026-02-0" + std::to_string(1 + i % 8), label + "."));
        view.edges.push_back(role(events.back(), Role::Agent, some(i % 3 == 0 ? 1 : 0)));
        if (i % 2 == 0) view.edges.push_back(role(events.back(), Role::Place, some(2)));
        if (i % 3 == 1) view.edges.push_back(role(events.back(), Role::Policy, some(3)));
        if (i % 3 == 2) view.edges.push_back(role(events.back(), Role::Recipient, some(1)));
    }
    if (entities > 8) {
        view.edges.push_back(relation(view.nodes[1], RelationType::PartOf, view.nodes[5]));
        view.edges.push_back(relation(view.nodes[0], RelationType::MemberOf, view.nodes[1]));
        view.edges.push_back(relation(view.nodes[2], RelationType::LocatedIn, view.nodes[6]));
        view.edges.push_back(relation(view.nodes[4], RelationType::Opposes, view.nodes[7]));
    }
    view.nodes.insert(view.nodes.end(), events.begin(), events.end());
    view.articles = story().articles;
    sort(view);
    return view;
}

graph::View busy_actor(unsigned events) {
    auto view = large_story(24);
    std::vector<graph::Node> entities;
    for (const auto& node : view.nodes)
        if (node.kind != NodeKind::Event) entities.push_back(node);
    view.nodes = entities;
    view.edges.clear();
    for (unsigned i = 0; i < events; ++i) {
        auto one = event(std::to_string(100 + i), EventType::Consult, i % 4 == 1 ? Status::Planned : Status::Actual,
                         "Homan speaks about the drawdown", "2026-02-01", "Homan spoke.");
        view.edges.push_back(role(one, Role::Agent, entities[0]));
        if (i % 2 == 0) view.edges.push_back(role(one, i % 3 == 0 ? Role::Place : Role::Recipient, entities[1 + i % (entities.size() - 1)]));
        view.nodes.push_back(one);
    }
    sort(view);
    return view;
}

}  // namespace pg::testing
