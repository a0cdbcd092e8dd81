// A view's events and relations as ties between its nodes.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "graph/query/best_connected.hpp"

namespace pg::graph {
namespace {

/// Who belongs where, and whose a policy is: shown after what happened and who is for what.
bool is_background(RelationType type) {
    return type == RelationType::HasPolicy || type == RelationType::PartOf || type == RelationType::MemberOf || type == RelationType::HoldsOffice || type == RelationType::LocatedIn ||
           type == RelationType::BasedIn;
}

std::size_t articles_of(const Edge& edge) {
    std::set<std::string_view> articles;
    for (const Evidence& e : edge.evidence) articles.insert(e.article);
    return articles.size();
}

}  // namespace

std::vector<Tie> ties_of(const View& view, const std::vector<std::pair<std::size_t, std::size_t>>& ends, const std::vector<bool>& keep) {
    std::map<std::size_t, Tie> events;
    std::vector<Tie> out;
    for (std::size_t i = 0; i < keep.size(); ++i)
        if (keep[i] && view.nodes[i].kind == NodeKind::Event) events[i] = {{i}, false, view.nodes[i].reports};
    for (std::size_t e = 0; e < ends.size(); ++e) {
        const auto [from, to] = ends[e];
        if (!keep[from] || !keep[to]) continue;
        const Edge& edge = view.edges[e];
        if (edge.relation) {
            out.push_back({{from, to}, is_background(*edge.relation), articles_of(edge)});
            continue;
        }
        auto& members = events.at(from).members;
        if (std::find(members.begin(), members.end(), to) == members.end()) members.push_back(to);
    }
    for (auto& [event, tie] : events) out.push_back(std::move(tie));
    return out;
}

}  // namespace pg::graph
