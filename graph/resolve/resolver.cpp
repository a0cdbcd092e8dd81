#include "graph/resolve/resolver.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "core/hash.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

class UnionFind {
public:
    explicit UnionFind(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0u); }
    std::uint32_t find(std::uint32_t x) {
        while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
        return x;
    }
    /// The smaller number stays: the result does not depend on the order of joins.
    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        if (a != b) parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

/// The id that decides identity, with its kind; empty when there is none.
std::string identity(const Entity& e) {
    for (const char* scheme : {"wikidata", "geonames", "iso3166", "bioguide", "pg"})
        if (const auto found = e.ids.find(scheme); found != e.ids.end()) return std::string(scheme) + ":" + found->second;
    return {};
}

/// The key under which entities without id meet.
std::string meeting_key(const Entity& e) {
    const std::string kind(name_of(kind_of(e.type)));
    if (e.generic) return kind + "/generic/" + description_key(e.name) + "/" + e.country;
    switch (kind_of(e.type)) {
        case NodeKind::Place: return kind + "/" + name_key(e.name) + "/" + e.country;
        case NodeKind::Policy: return kind + "/" + description_key(e.name) + "/" + name_key(e.jurisdiction);
        default: return kind + "/" + (e.type == NodeType::Person ? "person/" : "group/") + name_key(e.name);
    }
}

class Resolver {
public:
    Resolver(const std::vector<Observed>& observed, const std::vector<Judgement>& judgements) : observed_(observed), judgements_(judgements) {
        for (std::uint32_t a = 0; a < observed.size(); ++a)
            for (std::uint32_t e = 0; e < observed[a].record.entities.size(); ++e) refs_.push_back({a, e});
    }

    Resolution run() {
        UnionFind sets(refs_.size());
        by_identity(sets);
        by_key(sets);
        short_forms(sets);
        std::vector<std::vector<std::uint32_t>> groups = groups_of(sets);
        Resolution out = named(groups);
        apply_judgements(groups, out);
        return out;
    }

private:
    const Entity& entity(std::uint32_t r) const { return observed_[refs_[r].article].record.entities[refs_[r].entity]; }

    void by_identity(UnionFind& sets) {
        std::map<std::string, std::uint32_t> first;
        for (std::uint32_t r = 0; r < refs_.size(); ++r) {
            const std::string id = identity(entity(r));
            if (id.empty()) continue;
            const auto [at, fresh] = first.try_emplace(std::string(name_of(kind_of(entity(r).type))) + "/" + id, r);
            if (!fresh) sets.join(at->second, r);
        }
    }

    /// Entities without id meet by key; they join an id-bearing node only when the key leads to just one.
    void by_key(UnionFind& sets) {
        std::map<std::string, std::vector<std::uint32_t>> without;
        std::map<std::string, std::set<std::uint32_t>> with;
        for (std::uint32_t r = 0; r < refs_.size(); ++r) {
            const std::string key = meeting_key(entity(r));
            if (identity(entity(r)).empty()) without[key].push_back(r);
            else {
                with[key].insert(sets.find(r));
                Entity other = entity(r);
                for (const std::string& alias : entity(r).aliases) {
                    if (fold(alias).size() < 5) continue;  // short forms are too often shared
                    other.name = alias;
                    with[meeting_key(other)].insert(sets.find(r));
                }
            }
        }
        for (const auto& [key, members] : without) {
            for (std::uint32_t r : members) sets.join(members.front(), r);
            const auto found = with.find(key);
            if (found != with.end() && found->second.size() == 1) sets.join(*found->second.begin(), members.front());
        }
    }

    /// Rule 4.
    void short_forms(UnionFind& sets) {
        std::map<std::string, std::set<std::uint32_t>> full;  // short form -> groups that have a longer name with it
        for (std::uint32_t r = 0; r < refs_.size(); ++r) {
            const Entity& e = entity(r);
            if (e.generic || kind_of(e.type) != NodeKind::Actor) continue;
            const auto words = words_of(name_key(e.name));
            if (e.type == NodeType::Person && words.size() >= 2) full["person/" + words.back()].insert(sets.find(r));
            if (e.type != NodeType::Person)
                for (const std::string& alias : e.aliases)
                    if (is_acronym(alias) && !is_acronym(e.name)) full["group/" + fold(alias)].insert(sets.find(r));
        }
        for (std::uint32_t r = 0; r < refs_.size(); ++r) {
            const Entity& e = entity(r);
            if (e.generic || kind_of(e.type) != NodeKind::Actor || !identity(e).empty()) continue;
            const auto words = words_of(name_key(e.name));
            if (words.size() != 1) continue;
            const bool person = e.type == NodeType::Person;
            if (!person && !is_acronym(e.name)) continue;
            const auto found = full.find((person ? "person/" : "group/") + words[0]);
            if (found == full.end()) continue;
            if (found->second.size() == 1 && (!person || shares_office(r, *found->second.begin(), sets))) pending_.emplace_back(*found->second.begin(), r);
            else for (std::uint32_t candidate : found->second) doubtful_.emplace_back(candidate, r);
        }
        for (const auto& [a, b] : pending_) sets.join(a, b);
    }

    static bool is_acronym(const std::string& name) {
        if (name.size() < 2 || name.size() > 8) return false;
        return std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '&' || (c >= '0' && c <= '9'); });
    }

    bool shares_office(std::uint32_t r, std::uint32_t group, UnionFind& sets) {
        std::set<std::string> titles;
        for (const Office& o : entity(r).offices) titles.insert(description_key(o.title));
        if (titles.empty()) return false;
        for (std::uint32_t other = 0; other < refs_.size(); ++other) {
            if (sets.find(other) != group) continue;
            for (const Office& o : entity(other).offices)
                if (titles.contains(description_key(o.title))) return true;
        }
        return false;
    }

    std::vector<std::vector<std::uint32_t>> groups_of(UnionFind& sets) {
        std::map<std::uint32_t, std::vector<std::uint32_t>> by_root;
        for (std::uint32_t r = 0; r < refs_.size(); ++r) by_root[sets.find(r)].push_back(r);
        std::vector<std::vector<std::uint32_t>> groups;
        for (auto& [root, members] : by_root) groups.push_back(std::move(members));
        return groups;
    }

    /// The most frequent name, the longer one of equals, the smaller by bytes of those.
    std::string best_name(const std::vector<std::uint32_t>& members) const {
        std::map<std::string, std::size_t> counts;
        for (std::uint32_t r : members) ++counts[entity(r).name];
        const auto better = [](const auto& a, const auto& b) {
            if (a.second != b.second) return a.second > b.second;
            if (a.first.size() != b.first.size()) return a.first.size() > b.first.size();
            return a.first < b.first;
        };
        auto best = counts.begin();
        for (auto at = counts.begin(); at != counts.end(); ++at)
            if (better(*at, *best)) best = at;
        return best->first;
    }

    std::string group_identity(const std::vector<std::uint32_t>& members) const {
        std::string best;
        for (std::uint32_t r : members) {
            const std::string id = identity(entity(r));
            if (!id.empty() && (best.empty() || id < best)) best = id;
        }
        return best;
    }

    /// Ids from what the nodes are; where two nodes would share one, both get a hash of what tells them apart.
    Resolution named(const std::vector<std::vector<std::uint32_t>>& groups) const {
        std::vector<std::string> plain, detail;
        std::map<std::string, std::size_t> uses;
        for (const auto& members : groups) {
            const Entity& e = entity(members.front());
            plain.push_back(std::string(name_of(kind_of(e.type))) + ":" + slug(best_name(members)));
            std::string tells = group_identity(members);
            if (tells.empty())
                for (std::uint32_t r : members) tells = tells.empty() ? meeting_key(entity(r)) : std::min(tells, meeting_key(entity(r)));
            detail.push_back(content_hash(tells).substr(0, 6));
            ++uses[plain.back()];
        }
        Resolution out;
        for (std::size_t g = 0; g < groups.size(); ++g) out.node_ids.push_back(uses[plain[g]] == 1 ? plain[g] : plain[g] + "-" + detail[g]);
        fill(groups, out);
        for (const auto& [a, b] : doubtful_) {
            const auto node = [&](std::uint32_t r) { return out.node_ids[out.node_of[refs_[r].article][refs_[r].entity]]; };
            if (node(a) != node(b)) out.suggestions.emplace_back(std::min(node(a), node(b)), std::max(node(a), node(b)));
        }
        std::sort(out.suggestions.begin(), out.suggestions.end());
        out.suggestions.erase(std::unique(out.suggestions.begin(), out.suggestions.end()), out.suggestions.end());
        return out;
    }

    void fill(const std::vector<std::vector<std::uint32_t>>& groups, Resolution& out) const {
        out.members.assign(groups.size(), {});
        out.node_of.assign(observed_.size(), {});
        for (std::uint32_t a = 0; a < observed_.size(); ++a) out.node_of[a].assign(observed_[a].record.entities.size(), 0);
        for (std::uint32_t g = 0; g < groups.size(); ++g)
            for (std::uint32_t r : groups[g]) {
                out.members[g].push_back(refs_[r]);
                out.node_of[refs_[r].article][refs_[r].entity] = g;
            }
    }

    /// "Same" joins nodes by the ids that resolution alone gives; a pair that is also judged different stays apart.
    void apply_judgements(std::vector<std::vector<std::uint32_t>>& groups, Resolution& out) {
        std::set<std::pair<std::string, std::string>> different;
        for (const Judgement& j : judgements_)
            if (!j.withdrawn && j.kind == JudgementKind::Different) different.insert({std::min(j.a, j.b), std::max(j.a, j.b)});
        std::map<std::string, std::uint32_t> number;
        for (std::uint32_t g = 0; g < groups.size(); ++g) number[out.node_ids[g]] = g;
        UnionFind sets(groups.size());
        bool changed = false;
        for (const Judgement& j : judgements_) {
            if (j.withdrawn || j.kind != JudgementKind::Same || different.contains({std::min(j.a, j.b), std::max(j.a, j.b)})) continue;
            const auto a = number.find(j.a), b = number.find(j.b);
            if (a == number.end() || b == number.end()) continue;
            sets.join(a->second, b->second);
            changed = true;
        }
        if (!changed) return;
        std::map<std::uint32_t, std::vector<std::uint32_t>> joined;
        for (std::uint32_t g = 0; g < groups.size(); ++g) {
            auto& into = joined[sets.find(g)];
            into.insert(into.end(), groups[g].begin(), groups[g].end());
        }
        groups.clear();
        for (auto& [root, members] : joined) {
            std::sort(members.begin(), members.end());
            groups.push_back(std::move(members));
        }
        out = named(groups);
    }

    const std::vector<Observed>& observed_;
    const std::vector<Judgement>& judgements_;
    std::vector<EntityRef> refs_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pending_, doubtful_;
};

}  // namespace

Resolution resolve(const std::vector<Observed>& observed, const std::vector<Judgement>& judgements) { return Resolver(observed, judgements).run(); }

}  // namespace pg::graph
