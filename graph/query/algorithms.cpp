// Who is tied to whom, who matters, who belongs together.
#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
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
    Statement relations_out = db.prepare("SELECT target FROM edge WHERE source = ? AND role = 0");
    Statement into = db.prepare("SELECT source, role FROM edge WHERE target = ?");
    Statement participants = db.prepare("SELECT target FROM edge WHERE source = ?");
    const auto event_counts = [&](std::string_view event) {
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
            if (!via)
                for (relations_out.bind(from); relations_out.step();) meet(std::string(relations_out.text(0)), false);
            relations_out.reset();
            for (into.bind(from); into.step();) {
                const std::string source(into.text(0));
                if (into.number(1) == 0) {
                    if (!via) meet(source, false);
                    continue;
                }
                if (!event_counts(source)) continue;
                for (participants.bind(source); participants.step();)
                    if (participants.text(0) != from) meet(std::string(participants.text(0)), true);
                participants.reset();
            }
            into.reset();
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

namespace {

template <typename E>
bool among(const std::vector<E>& wanted, E value) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

}  // namespace

std::vector<Ranked> rank(const Store& store, RankBy by, const std::vector<NodeKind>& kinds, const std::vector<NodeType>& types, std::size_t top) {
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
        if (among(kinds, net.kinds[i]) && (types.empty() || (net.types[i] && among(types, *net.types[i])))) out.push_back({net.ids[i], net.names[i], score[i]});
    std::stable_sort(out.begin(), out.end(), [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    if (out.size() > top) out.resize(top);
    return out;
}

std::vector<std::vector<std::pair<std::string, std::string>>> communities(const Store& store) {
    // Label propagation (Raghavan et al. 2007) in a fixed order with ties to the smaller label, so that it is deterministic.
    const NamedNetwork net = load_network(store.impl().database, {Status::Actual}, true, Whom::Named);
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
