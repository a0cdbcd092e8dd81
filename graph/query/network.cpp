#include "graph/query/network.hpp"

#include <algorithm>
#include <set>

namespace pg::graph {

NamedNetwork load_network(const Database& database, const std::vector<Status>& statuses, bool events_as_edges, Whom whom) {
    NamedNetwork out;
    std::set<std::string> events;
    Statement nodes = database.prepare("SELECT id, name, kind, status, type, generic FROM node ORDER BY id");
    while (nodes.step()) {
        const NodeKind kind = from_name<NodeKind>(nodes.text(2)).value_or(NodeKind::Actor);
        if (kind == NodeKind::Event) {
            const auto status = from_name<Status>(nodes.text(3)).value_or(Status::Actual);
            if (std::find(statuses.begin(), statuses.end(), status) == statuses.end()) continue;
            events.emplace(nodes.text(0));
            if (events_as_edges) continue;
        }
        if (whom == Whom::Named && nodes.number(5) != 0) continue;
        out.index[std::string(nodes.text(0))] = out.ids.size();
        out.ids.emplace_back(nodes.text(0));
        out.names.emplace_back(nodes.text(1));
        out.kinds.push_back(kind);
        out.types.push_back(from_name<NodeType>(nodes.text(4)));
    }
    out.network = Network(out.ids.size());
    std::map<std::string, std::vector<std::size_t>> participants;
    std::set<std::pair<std::size_t, std::size_t>> joined;
    const auto join = [&](std::size_t a, std::size_t b) {
        if (a != b && joined.insert({std::min(a, b), std::max(a, b)}).second) boost::add_edge(a, b, out.network);
    };
    Statement edges = database.prepare("SELECT source, target, role FROM edge ORDER BY number");
    while (edges.step()) {
        const std::string source(edges.text(0)), target(edges.text(1));
        const auto to = out.index.find(target);
        if (to == out.index.end()) continue;
        if (edges.number(2) != 0 && events_as_edges) {
            if (events.contains(source)) participants[source].push_back(to->second);
            continue;
        }
        if (const auto from = out.index.find(source); from != out.index.end()) join(from->second, to->second);
    }
    for (const auto& [event, members] : participants)
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t k = i + 1; k < members.size(); ++k) join(members[i], members[k]);
    return out;
}

}  // namespace pg::graph
