// The derived layer as values.
#include <algorithm>
#include <map>
#include <tuple>

#include "graph/store/impl.hpp"
#include "graph/store/node_json.hpp"

namespace pg::graph {

const char* const node_columns =
    "id, kind, type, name, mode, act, status, start, until, granularity, mentions, articles, reports, generic, claimed, country, latitude, longitude, detail, checked";

Node node_of_row(const Statement& row) {
    Node n;
    n.id = row.text(0);
    n.kind = from_name<NodeKind>(row.text(1)).value_or(NodeKind::Actor);
    if (n.kind == NodeKind::Event) n.event_type = from_name<EventType>(row.text(2));
    else n.type = from_name<NodeType>(row.text(2));
    n.name = row.text(3);
    n.mode = from_name<Mode>(row.text(4));
    n.act = from_name<Act>(row.text(5));
    n.status = from_name<Status>(row.text(6)).value_or(Status::Actual);
    n.date.start = Date::from_iso(row.text(7)).value_or(Date{});
    n.date.end = Date::from_iso(row.text(8)).value_or(Date{});
    n.date.granularity = from_name<Granularity>(row.text(9)).value_or(Granularity::Unknown);
    n.mentions = static_cast<std::uint32_t>(row.number(10));
    n.articles = static_cast<std::uint32_t>(row.number(11));
    n.reports = static_cast<std::uint32_t>(row.number(12));
    n.generic = row.number(13) != 0;
    n.claimed = row.number(14) != 0;
    n.country = row.text(15);
    if (!row.is_null(16)) n.latitude = row.real(16);
    if (!row.is_null(17)) n.longitude = row.real(17);
    read_detail(row.text(18), n);
    n.checked = from_name<Checked>(row.text(19));
    return n;
}

namespace {

Evidence evidence_of_row(const Statement& s, int from) {
    Evidence e;
    e.article = s.text(from);
    e.start = static_cast<std::uint32_t>(s.number(from + 1));
    e.end = static_cast<std::uint32_t>(s.number(from + 2));
    e.trigger = s.text(from + 3);
    e.quote = s.text(from + 4);
    e.rule = s.text(from + 5);
    e.confidence = s.real(from + 6);
    return e;
}

constexpr const char* evidence_columns = "article, start, until, trigger, quote, rule, confidence";

Edge edge_of_row(const Statement& s) {
    Edge e;
    e.source = s.text(1);
    if (s.number(3) != 0) e.role = from_name<Role>(s.text(2));
    else e.relation = from_name<RelationType>(s.text(2));
    e.target = s.text(4);
    e.title = s.text(5);
    return e;
}

}  // namespace

std::vector<Node> read_nodes(const Database& database, const std::vector<std::string>& ids, bool with_evidence) {
    Statement node = database.prepare(std::string("SELECT ") + node_columns + " FROM node WHERE id = ?");
    Statement evidence = database.prepare(std::string("SELECT ") + evidence_columns + " FROM evidence WHERE node = ? ORDER BY article, start, until, rowid");
    std::vector<Node> out;
    for (const auto& id : ids) {
        node.bind(id);
        if (node.step()) {
            out.push_back(node_of_row(node));
            if (with_evidence) {
                for (evidence.bind(id); evidence.step();) out.back().evidence.push_back(evidence_of_row(evidence, 0));
                evidence.reset();
            }
        }
        node.reset();
    }
    return out;
}

std::vector<Edge> read_edges(const Database& database, const std::string& node, bool outgoing, bool with_evidence) {
    Statement edges = database.prepare(outgoing ? "SELECT number, source, label, role, target, title FROM edge WHERE source = ? ORDER BY label, target, number"
                                                : "SELECT number, source, label, role, target, title FROM edge WHERE target = ? ORDER BY label, source, number");
    Statement evidence = database.prepare(std::string("SELECT ") + evidence_columns + " FROM evidence WHERE edge = ? ORDER BY article, start, until, rowid");
    std::vector<Edge> out;
    for (edges.bind(node); edges.step();) {
        out.push_back(edge_of_row(edges));
        if (!with_evidence) continue;
        for (evidence.bind(edges.number(0)); evidence.step();) out.back().evidence.push_back(evidence_of_row(evidence, 0));
        evidence.reset();
    }
    return out;
}

View read_view(const Database& database) {
    View view;
    std::map<std::string, std::size_t> by_id;
    Statement nodes = database.prepare(std::string("SELECT ") + node_columns + " FROM node");
    while (nodes.step()) view.nodes.push_back(node_of_row(nodes));
    std::sort(view.nodes.begin(), view.nodes.end(), [](const Node& a, const Node& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); });
    for (std::size_t i = 0; i < view.nodes.size(); ++i) by_id[view.nodes[i].id] = i;
    Statement edges = database.prepare("SELECT number, source, label, role, target, title FROM edge ORDER BY source, label, target, title");
    std::map<std::int64_t, std::size_t> by_number;
    while (edges.step()) {
        by_number[edges.number(0)] = view.edges.size();
        view.edges.push_back(edge_of_row(edges));
    }
    Statement evidence = database.prepare(std::string("SELECT node, edge, ") + evidence_columns + " FROM evidence ORDER BY rowid");
    while (evidence.step()) {
        Evidence e = evidence_of_row(evidence, 2);
        if (!evidence.is_null(1)) view.edges.at(by_number.at(evidence.number(1))).evidence.push_back(std::move(e));
        else view.nodes.at(by_id.at(std::string(evidence.text(0)))).evidence.push_back(std::move(e));
    }
    Statement articles = database.prepare("SELECT article, title, source, url, published FROM report ORDER BY article");
    while (articles.step())
        view.articles.push_back({std::string(articles.text(0)), std::string(articles.text(1)), std::string(articles.text(2)), std::string(articles.text(3)),
                                 Date::from_iso(articles.text(4))});
    return view;
}

}  // namespace pg::graph
