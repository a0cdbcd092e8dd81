// Why something is in the graph.
#include <algorithm>

#include "core/error.hpp"
#include "core/tsv.hpp"
#include "graph/query.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

constexpr std::size_t examples = 3;

/// So few digits say nothing.
constexpr std::size_t fewest_digits = 4;

/// Ids of events whose digits begin so, at most a few.
std::vector<std::string> events_beginning(const Database& db, const std::string& digits) {
    std::vector<std::string> out;
    if (digits.size() < fewest_digits || digits.find_first_not_of("0123456789abcdef") != std::string::npos) return out;
    Statement s = db.prepare("SELECT id FROM node WHERE id > ? AND id < ? ORDER BY id LIMIT 6");
    // "g" is the first letter that is no digit.
    for (s.bind("event:" + digits).bind("event:" + digits + "g"); s.step();) out.emplace_back(s.text(0));
    return out;
}

std::optional<Node> event_called(const Database& db, const std::string& what) {
    for (const auto& id : {what, "event:" + what})
        if (auto nodes = read_nodes(db, {id}); !nodes.empty() && nodes.front().kind == NodeKind::Event) return std::move(nodes.front());
    const auto found = events_beginning(db, what.starts_with("event:") ? what.substr(6) : what);
    if (found.size() == 1) return read_nodes(db, found).at(0);
    if (found.empty()) return std::nullopt;
    std::string message = "'" + what + "' begins several events:";
    for (const auto& id : found) message += "\n  " + id;
    throw UsageError(message);
}

ArticleInfo article(const Database& db, const std::string& id) {
    Statement s = db.prepare("SELECT title, source, url, published FROM report WHERE article = ?");
    if (!s.bind(id).step()) return {id, {}, {}, {}, {}};
    return {id, std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), Date::from_iso(s.text(3))};
}

/// Judgements that count for the node or event, by number.
std::vector<Judgement> judgements_on(const Store& store, const std::string& id) {
    std::vector<Judgement> out;
    Statement s = store.impl().database.prepare(
        "SELECT number, kind, a, b, who, why, at FROM effect JOIN judgement ON judgement.number = effect.judgement WHERE effect.node = ? ORDER BY number");
    for (s.bind(id); s.step();)
        out.push_back({s.number(0), from_name<JudgementKind>(s.text(1)).value_or(JudgementKind::Same), std::string(s.text(2)), std::string(s.text(3)), std::string(s.text(4)),
                       std::string(s.text(5)), std::string(s.text(6)), false});
    return out;
}

/// Its article by either of the ids that a place may tell.
bool is_about(const Judgement& j, const Evidence& e) {
    const auto place = ClaimPlace::from_text(j.a);
    return place && place->start == e.start && place->end == e.end && (place->article == e.article || e.article.starts_with(place->article + "~") || place->article.starts_with(e.article + "~"));
}

std::vector<Ground> grounds_of(const Database& db, const std::vector<Evidence>& evidence, const std::vector<Judgement>& judgements) {
    std::vector<Ground> out;
    for (const Evidence& e : evidence) {
        out.push_back({e, article(db, e.article), {}});
        for (const Judgement& j : judgements)
            if (is_about(j, e)) out.back().judgements.push_back(j);
    }
    return out;
}

Explanation of_event(const Store& store, Node event) {
    const Database& db = store.impl().database;
    Explanation out;
    out.what = event.id;
    out.grounds = grounds_of(db, event.evidence, judgements_on(store, event.id));
    std::vector<Edge> edges = read_edges(db, event.id, true, true);
    std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.role < b.role; });
    for (const Edge& e : edges) {
        RoleWords& p = out.participants.emplace_back();
        p.role = *e.role;
        p.node = e.target;
        for (const Node& n : read_nodes(db, {e.target}, false)) p.name = n.name;
        for (const Evidence& x : e.evidence)
            if (std::find(p.words.begin(), p.words.end(), x.trigger) == p.words.end()) p.words.push_back(x.trigger);
    }
    out.event = std::move(event);
    return out;
}

std::optional<Explanation> of_edge(const Store& store, const std::string& what) {
    const Database& db = store.impl().database;
    const auto parts = split(what, ' ');
    // Names have blanks of their own: the word that names a relation or a role parts the two.
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        if (!from_name<RelationType>(parts[i]) && !from_name<Role>(parts[i])) continue;
        const auto at = static_cast<std::size_t>(parts[i].data() - what.data());
        const std::string source = find_node(store, what.substr(0, at - 1)), target = find_node(store, what.substr(at + parts[i].size() + 1));
        for (const Edge& e : read_edges(db, source, true, true))
            if (e.target == target && e.label() == parts[i]) return Explanation{source + " " + std::string(parts[i]) + " " + target, {}, {}, grounds_of(db, e.evidence, {})};
        throw NotFound("no edge '" + what + "'");
    }
    return std::nullopt;
}

/// What can be asked about a node, and what people decided about it.
[[noreturn]] void explain_node(const Store& store, const std::string& text, const std::string& id) {
    std::string message = (text == id ? id : "'" + text + "' is " + id + ", which") + " is no event: why takes an event's id (`policygraph timeline " + id + "` lists them) or an edge";
    std::size_t count = 0;
    for (const Edge& e : read_edges(store.impl().database, id, true, false))
        if (count++ < examples) message += (count == 1 ? ", as \"" : ", \"") + e.source + " " + std::string(e.label()) + " " + e.target + "\"";
    for (const Judgement& j : judgements_on(store, id))
        message += "\n  judgement " + std::to_string(j.number) + " concerns it: " + std::string(name_of(j.kind)) + " " + j.a + " " + j.b + ", said by " + j.who + (j.why.empty() ? "" : ": " + j.why);
    throw UsageError(message);
}

}  // namespace

Explanation why(const Store& store, const std::string& what) {
    check_derivation(store.impl().database);
    if (auto event = event_called(store.impl().database, what)) return of_event(store, std::move(*event));
    if (auto edge = of_edge(store, what)) return std::move(*edge);
    if (what.starts_with("event:")) throw NotFound("no event '" + what + "'");
    explain_node(store, what, find_node(store, what));
}

}  // namespace pg::graph
