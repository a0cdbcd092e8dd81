// Who is tied to whom, who matters, who belongs together.
#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/property_map/property_map.hpp>
#include <map>
#include <set>

#include "graph/query.hpp"
#include "graph/query/network.hpp"

namespace pg::graph {

std::vector<Neighbor> neighbors(const Store& store, const std::string& node, unsigned hops, std::optional<NodeKind> via, const std::vector<Status>& statuses) {
    const Database& db = store.impl().database;
    std::map<std::string, Neighbor> found;
    std::set<std::string> front{node};
    Statement status = db.prepare("SELECT status FROM node WHERE id = ?");
    const auto event_counts = [&](const std::string& event) {
        status.bind(event).step();
        const auto value = from_name<Status>(status.text(0)).value_or(Status::Actual);
        status.reset();
        return std::find(statuses.begin(), statuses.end(), value) != statuses.end();
    };
    for (unsigned hop = 1; hop <= hops; ++hop) {
        std::set<std::string> next;
        const auto meet = [&](const std::string& id, bool by_event) {
            if (id == node) return;
            Neighbor& n = found[id];
            if (n.node.empty()) {
                n.node = id;
                n.distance = hop;
                next.insert(id);
            }
            if (n.distance == hop) ++(by_event ? n.events : n.relations);
        };
        for (const auto& from : front) {
            for (bool outgoing : {true, false})
                for (const Edge& e : read_edges(db, from, outgoing, false)) {
                    if (e.relation) {
                        if (!via) meet(outgoing ? e.target : e.source, false);
                        continue;
                    }
                    if (outgoing || !event_counts(e.source)) continue;
                    for (const Edge& other : read_edges(db, e.source, true, false))
                        if (other.target != from) meet(other.target, true);
                }
        }
        if (via) std::erase_if(next, [&](const std::string& id) { return !id.starts_with(std::string(name_of(*via)) + ":"); });
        front = std::move(next);
    }
    std::vector<Neighbor> out;
    Statement name = db.prepare("SELECT name FROM node WHERE id = ?");
    for (auto& [id, n] : found) {
        name.bind(id).step();
        n.name = name.text(0);
        name.reset();
        out.push_back(std::move(n));
    }
    std::sort(out.begin(), out.end(), [](const Neighbor& a, const Neighbor& b) {
        return std::make_tuple(a.distance, b.events + b.relations, std::string_view(a.node)) < std::make_tuple(b.distance, a.events + a.relations, std::string_view(b.node));
    });
    return out;
}

std::vector<Node> path(const Store& store, const std::string& a, const std::string& b, const std::vector<Status>& statuses) {
    const Database& db = store.impl().database;
    const NamedNetwork net = load_network(db, statuses, false);
    const auto from = net.index.find(a), to = net.index.find(b);
    if (from == net.index.end() || to == net.index.end()) return {};
    std::vector<Network::vertex_descriptor> before(net.ids.size());
    for (std::size_t i = 0; i < before.size(); ++i) before[i] = i;
    boost::breadth_first_search(net.network, from->second,
                                boost::visitor(boost::make_bfs_visitor(boost::record_predecessors(before.data(), boost::on_tree_edge()))));
    if (to->second != from->second && before[to->second] == to->second) return {};
    std::vector<std::string> ids;
    for (std::size_t at = to->second;; at = before[at]) {
        ids.push_back(net.ids[at]);
        if (at == from->second) break;
    }
    std::reverse(ids.begin(), ids.end());
    return read_nodes(db, ids);
}

std::vector<Ranked> rank(const Store& store, RankBy by, std::optional<NodeKind> kind, std::size_t top) {
    const NamedNetwork net = load_network(store.impl().database, {Status::Actual}, true);
    const std::size_t n = net.ids.size();
    std::vector<double> score(n, 0.0);
    if (n != 0 && by == RankBy::Betweenness) boost::brandes_betweenness_centrality(net.network, score.data());
    if (by == RankBy::Degree)
        for (std::size_t i = 0; i < n; ++i) score[i] = static_cast<double>(boost::degree(i, net.network));
    if (n != 0 && by == RankBy::Pagerank) {
        using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
        Directed both(n);
        for (auto [e, end] = boost::edges(net.network); e != end; ++e) {
            boost::add_edge(source(*e, net.network), target(*e, net.network), both);
            boost::add_edge(target(*e, net.network), source(*e, net.network), both);
        }
        boost::graph::page_rank(both, boost::make_iterator_property_map(score.begin(), boost::get(boost::vertex_index, both)), boost::graph::n_iterations(40), 0.85, n);
    }
    std::vector<Ranked> out;
    for (std::size_t i = 0; i < n; ++i)
        if (!kind || net.kinds[i] == *kind) out.push_back({net.ids[i], net.names[i], score[i]});
    std::stable_sort(out.begin(), out.end(), [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    if (out.size() > top) out.resize(top);
    return out;
}

std::vector<std::vector<std::pair<std::string, std::string>>> communities(const Store& store) {
    // Label propagation (Raghavan et al. 2007) in a fixed order with ties to the smaller label, so that it is deterministic.
    const NamedNetwork net = load_network(store.impl().database, {Status::Actual}, true);
    std::vector<std::size_t> label(net.ids.size());
    for (std::size_t i = 0; i < label.size(); ++i) label[i] = i;
    bool changed = true;
    for (int round = 0; round < 50 && changed; ++round) {
        changed = false;
        for (std::size_t v = 0; v < label.size(); ++v) {
            std::map<std::size_t, std::size_t> votes;
            for (auto [n, end] = boost::adjacent_vertices(v, net.network); n != end; ++n) ++votes[label[*n]];
            std::size_t best = label[v], most = votes.contains(best) ? votes[best] : 0;
            for (const auto& [l, count] : votes)
                if (count > most) {
                    most = count;
                    best = l;
                }
            if (best != label[v]) {
                label[v] = best;
                changed = true;
            }
        }
    }
    std::map<std::size_t, std::vector<std::pair<std::string, std::string>>> groups;
    for (std::size_t v = 0; v < label.size(); ++v) groups[label[v]].emplace_back(net.ids[v], net.names[v]);
    std::vector<std::vector<std::pair<std::string, std::string>>> out;
    for (auto& [l, members] : groups)
        if (members.size() > 1) out.push_back(std::move(members));
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return out;
}

}  // namespace pg::graph
