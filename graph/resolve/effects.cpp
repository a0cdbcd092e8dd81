#include "graph/resolve/effects.hpp"

#include <algorithm>
#include <set>

namespace pg::graph {
namespace {

using Meant = std::map<std::string, std::set<std::string>>;

/// The ids that judgements speak of, each with the nodes that it means.
Meant meant(Gathering& all, const Groups& groups, const std::vector<std::string>& ids, const std::vector<Judgement>& judgements, const Resolution& resolution) {
    Meant out;
    for (const Judgement& j : judgements) {
        if (j.kind == JudgementKind::Same || j.kind == JudgementKind::Different) out.try_emplace(j.b);
        if (!is_of_events(j.kind)) out.try_emplace(j.a);
    }
    const auto tell = [&](const std::string& id, std::uint32_t r) {
        const auto at = out.find(id);
        const EntityRef ref = all.refs()[r];
        if (at != out.end()) at->second.insert(resolution.node_ids[resolution.node_of[ref.article][ref.entity]]);
    };
    for (std::size_t g = 0; g < groups.size() && !out.empty(); ++g)
        for (auto r : groups[g]) {
            tell(ids[g], r);
            tell(own_id(all.at(r)), r);
        }
    return out;
}

}  // namespace

std::vector<Effect> effects_on_nodes(Gathering& all, const Groups& groups, const std::vector<std::string>& ids, const std::vector<Judgement>& judgements, const Resolution& resolution) {
    std::vector<Effect> out;
    if (std::all_of(judgements.begin(), judgements.end(), [](const Judgement& j) { return j.withdrawn || is_of_events(j.kind); })) return out;
    const Meant nodes = meant(all, groups, ids, judgements, resolution);
    const std::set<std::string> now(resolution.node_ids.begin(), resolution.node_ids.end());
    for (const Judgement& j : judgements) {
        if (j.withdrawn || is_of_events(j.kind)) continue;
        if (j.kind == JudgementKind::Rename) {  // only the id that the node goes by names it
            if (now.contains(j.a)) out.push_back({j.number, j.a});
            continue;
        }
        const auto &a = nodes.at(j.a), &b = nodes.at(j.b);
        if (a.empty() || b.empty()) continue;
        for (const auto* of : {&a, &b})
            for (const auto& id : *of) out.push_back({j.number, id});
    }
    return out;
}

}  // namespace pg::graph
