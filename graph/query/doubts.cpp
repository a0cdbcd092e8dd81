// What is unsure: what articles tell differently, and nodes that may be one.
#include <algorithm>

#include "graph/query.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

Evidence evidence_at(const Statement& s, int from) {
    Evidence e;
    e.article = s.text(from);
    e.start = static_cast<std::uint32_t>(s.number(from + 1));
    e.end = static_cast<std::uint32_t>(s.number(from + 2));
    e.trigger = s.text(from + 3);
    e.quote = s.text(from + 4);
    return e;
}

}  // namespace

std::vector<Contradiction> contradictions(const Store& store) {
    check_derivation(store.impl().database);
    std::vector<Contradiction> out;
    Statement s = store.impl().database.prepare(
        "SELECT kind, event, other, says, other_says, article, from_, to_, trigger, quote, other_article, other_from, other_to, other_trigger, other_quote "
        "FROM contradiction ORDER BY kind, event, other, article, from_, to_, other_article, other_from, other_to, says, other_says");
    while (s.step())
        out.push_back({from_name<ContradictionKind>(s.text(0)).value_or(ContradictionKind::Number), std::string(s.text(1)), std::string(s.text(2)),
                       std::string(s.text(3)), std::string(s.text(4)), evidence_at(s, 5), evidence_at(s, 10)});
    return out;
}

std::vector<Suggestion> suggestions(const Store& store) {
    const Database& db = store.impl().database;
    std::vector<Suggestion> out;
    Statement s = db.prepare("SELECT a, b FROM suggestion ORDER BY a, b");
    while (s.step()) {
        auto nodes = read_nodes(db, {std::string(s.text(0)), std::string(s.text(1))}, false);
        if (nodes.size() == 2) out.push_back({std::move(nodes[0]), std::move(nodes[1])});
    }
    std::stable_sort(out.begin(), out.end(), [](const Suggestion& x, const Suggestion& y) { return x.a.mentions + x.b.mentions > y.a.mentions + y.b.mentions; });
    return out;
}

}  // namespace pg::graph
