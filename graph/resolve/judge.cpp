#include "graph/resolve/judge.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/kind_of.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

class Court {
public:
    Court(Gathering& all, Groups groups, std::vector<std::string> ids) : all_(all), groups_(std::move(groups)), ids_(std::move(ids)) {}

    Groups judged(std::vector<Judgement> judgements) {
        std::erase_if(judgements, [](const Judgement& j) { return j.withdrawn || (j.kind != JudgementKind::Same && j.kind != JudgementKind::Different) || kind_of(j.a) != kind_of(j.b); });
        std::sort(judgements.begin(), judgements.end(), [](const Judgement& x, const Judgement& y) { return std::tie(x.kind, x.a, x.b) < std::tie(y.kind, y.a, y.b); });
        if (judgements.empty()) return groups_;
        index();
        for (const Judgement& j : judgements)
            if (j.kind == JudgementKind::Different) take_apart(j);
        join(judgements);
        return result();
    }

private:
    void index() {
        called_.clear();
        for (std::uint32_t g = 0; g < groups_.size(); ++g) {
            called_[ids_[g]].insert(g);
            for (auto r : groups_[g]) called_[own_id(all_.at(r))].insert(g);
        }
    }

    /// The group of that id, else all with a member so called.
    std::set<std::uint32_t> meant(const std::string& id) const {
        std::set<std::uint32_t> out;
        const auto found = called_.find(id);
        if (found == called_.end()) return out;
        for (auto g : found->second)
            if (ids_[g] == id) out.insert(g);
        return out.empty() ? found->second : out;
    }

    /// Where one group goes by both ids, its members that are called by the one that is not its id leave.
    void take_apart(const Judgement& j) {
        for (auto g : meant(j.a)) {
            const auto b = called_.find(j.b);
            if (b == called_.end() || !b->second.contains(g)) continue;
            const std::string leaving = ids_[g] == j.b ? j.a : j.b;
            std::vector<std::uint32_t> out;
            for (auto r : groups_[g])
                if (own_id(all_.at(r)) == leaving) out.push_back(r);
            if (out.empty() || out.size() == groups_[g].size()) continue;
            std::erase_if(groups_[g], [&](auto r) { return own_id(all_.at(r)) == leaving; });
            groups_.push_back(std::move(out));
            ids_.push_back(leaving);
            index();
            return;
        }
    }

    void join(const std::vector<Judgement>& judgements) {
        UnionFind sets(groups_.size());
        const auto roots = [&](const std::string& id) {
            std::set<std::uint32_t> out;
            for (auto g : meant(id)) out.insert(sets.find(g));
            return out;
        };
        const auto forbidden = [&](std::uint32_t x, std::uint32_t y) {
            return std::any_of(judgements.begin(), judgements.end(), [&](const Judgement& d) {
                if (d.kind != JudgementKind::Different) return false;
                const auto a = roots(d.a), b = roots(d.b);
                return (a.contains(x) && b.contains(y)) || (a.contains(y) && b.contains(x));
            });
        };
        for (bool changed = true; changed;) {
            changed = false;
            for (const Judgement& j : judgements) {
                if (j.kind != JudgementKind::Same) continue;
                const auto a = roots(j.a), b = roots(j.b);
                if (a.size() != 1 || b.size() != 1 || *a.begin() == *b.begin() || forbidden(*a.begin(), *b.begin())) continue;
                sets.join(*a.begin(), *b.begin());
                changed = true;
            }
        }
        joined_.assign(groups_.size(), 0);
        for (std::uint32_t g = 0; g < groups_.size(); ++g) joined_[g] = sets.find(g);
    }

    Groups result() const {
        std::map<std::uint32_t, std::vector<std::uint32_t>> by_root;
        for (std::uint32_t g = 0; g < groups_.size(); ++g) {
            auto& into = by_root[joined_[g]];
            into.insert(into.end(), groups_[g].begin(), groups_[g].end());
        }
        Groups out;
        for (auto& [root, members] : by_root) {
            std::sort(members.begin(), members.end());
            out.push_back(std::move(members));
        }
        std::sort(out.begin(), out.end());
        return out;
    }

    Gathering& all_;
    Groups groups_;
    std::vector<std::string> ids_;
    std::map<std::string, std::set<std::uint32_t>> called_;
    std::vector<std::uint32_t> joined_;
};

}  // namespace

std::string own_id(const Known& known) { return std::string(name_of(known.kind)) + ":" + slug(known.entity->name); }

Groups judged(Gathering& all, Groups groups, const std::vector<std::string>& ids, const std::vector<Judgement>& judgements) {
    return Court(all, std::move(groups), ids).judged(judgements);
}

}  // namespace pg::graph
