#include "graph/resolve/resolver.hpp"

#include <algorithm>

#include "core/data_dir.hpp"
#include "graph/resolve/bodies.hpp"
#include "graph/resolve/effects.hpp"
#include "graph/resolve/gathering.hpp"
#include "graph/resolve/naming.hpp"
#include "graph/resolve/person_name.hpp"

namespace pg::graph {
namespace {

void fill(const Gathering& all, const Groups& groups, const std::vector<Observed>& observed, Resolution& out) {
    out.members.assign(groups.size(), {});
    out.node_of.clear();
    for (const Observed& o : observed) out.node_of.emplace_back(o.record.entities.size(), 0);
    for (std::uint32_t g = 0; g < groups.size(); ++g)
        for (auto r : groups[g]) {
            const EntityRef ref = all.refs()[r];
            out.members[g].push_back(ref);
            out.node_of[ref.article][ref.entity] = g;
        }
}

/// Doubtful pairs by id, without those that are one by now or were judged.
void suggest(const Gathering& all, const std::vector<Judgement>& judgements, Resolution& out) {
    std::set<std::pair<std::string, std::string>> pairs;
    const auto sorted = [](std::string a, std::string b) { return a < b ? std::make_pair(std::move(a), std::move(b)) : std::make_pair(std::move(b), std::move(a)); };
    const auto id = [&](std::uint32_t r) { return out.node_ids[out.node_of[all.refs()[r].article][all.refs()[r].entity]]; };
    for (const auto& [a, b] : all.doubtful())
        if (id(a) != id(b)) pairs.insert(sorted(id(a), id(b)));
    for (const Judgement& j : judgements)
        if (!j.withdrawn && j.kind == JudgementKind::Different) pairs.erase(sorted(j.a, j.b));
    out.suggestions.assign(pairs.begin(), pairs.end());
}

/// The newest of several names for one node counts; of equally new ones the smaller.
void rename(const std::vector<Judgement>& judgements, Resolution& out) {
    if (std::none_of(judgements.begin(), judgements.end(), [](const Judgement& j) { return j.kind == JudgementKind::Rename; })) return;
    std::map<std::string, std::size_t> number;
    for (std::size_t n = 0; n < out.node_ids.size(); ++n) number[out.node_ids[n]] = n;
    std::map<std::size_t, const Judgement*> chosen;
    for (const Judgement& j : judgements) {
        if (j.withdrawn || j.kind != JudgementKind::Rename || j.b.empty()) continue;
        const auto node = number.find(j.a);
        if (node == number.end()) continue;
        const Judgement*& best = chosen[node->second];
        if (best == nullptr || j.when > best->when || (j.when == best->when && j.b < best->b)) best = &j;
    }
    for (const auto& [node, judgement] : chosen) out.node_names[node] = judgement->b;
}

}  // namespace

Resolution resolve(const std::vector<Observed>& observed, const std::vector<std::uint32_t>& report_of, const std::vector<Judgement>& judgements) {
    const auto lexicons = find_data_dir() / "lexicons";
    const Nicknames nicknames = Nicknames::read(lexicons / "nicknames.tsv");
    const LegalForms legal_forms = LegalForms::read(lexicons / "legal-forms.tsv");
    Gathering all(observed);
    join_by_identity(all);
    join_people(all, nicknames);
    join_bodies(all, legal_forms);
    join_places(all);
    join_policies(all);
    join_role_groups(all, report_of);
    const Groups by_rules = all.groups();
    const Named first = named(all, by_rules, observed);
    const Groups groups = judged(all, by_rules, first.ids, judgements);
    Named names = groups == by_rules ? first : named(all, groups, observed);
    Resolution out;
    out.node_ids = std::move(names.ids);
    out.node_names = std::move(names.names);
    fill(all, groups, observed, out);
    suggest(all, judgements, out);
    rename(judgements, out);
    out.effects = effects_on_nodes(all, by_rules, first.ids, judgements, out);
    return out;
}

}  // namespace pg::graph
