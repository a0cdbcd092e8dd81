// People told by other forms of their names: without a middle name, by a familiar form, by the surname alone.
#include <algorithm>

#include "graph/resolve/people.hpp"

namespace pg::graph {
namespace {

bool same_article(const Profile& a, const Profile& b) {
    return std::any_of(a.articles.begin(), a.articles.end(), [&](auto article) { return b.articles.contains(article); });
}

}  // namespace

/// Two full names are joined when they fit, something speaks for it, and neither fits two names that do not fit each other:
/// "George Bush" is left alone where the set knows George W. and George H. W. Bush.
void People::variants(std::vector<Profile*>& block) {
    const std::size_t n = block.size();
    const auto fit = [&](std::size_t a, std::size_t b) {
        return block[a]->name.weight() + block[b]->name.weight() != 0 && compatible(block[a]->name, block[b]->name, nicknames_) && !contradict(*block[a], *block[b]);
    };
    std::vector<std::vector<std::size_t>> fits(n);
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b = a + 1; b < n; ++b)
            if (all_.root(block[a]->ref) != all_.root(block[b]->ref) && fit(a, b)) {
                fits[a].push_back(b);
                fits[b].push_back(a);
            }
    const auto clear = [&](std::size_t a) {
        for (std::size_t i = 0; i < fits[a].size(); ++i)
            for (std::size_t k = i + 1; k < fits[a].size(); ++k)
                if (!fit(fits[a][i], fits[a][k])) return false;
        return true;
    };
    // A name that fits several people means the only one of them who holds its office at that time.
    const auto only_of_its_office = [&](std::size_t a, std::size_t b) {
        const auto holds = [&](std::size_t c) { return block[c]->offices.share(block[a]->offices) && corroborated(*block[a], *block[c]); };
        return holds(b) && std::none_of(fits[a].begin(), fits[a].end(), [&](std::size_t c) { return c != b && holds(c); });
    };
    std::vector<bool> clears(n);
    for (std::size_t a = 0; a < n; ++a) clears[a] = clear(a);
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b : fits[a]) {
            if (b < a) continue;
            const Profile &x = *block[a], &y = *block[b];
            const bool sure = same_first_name(x.name, y.name) ? !same_article(x, y) && !(x.name.given == y.name.given) : corroborated(x, y);
            const bool clear_pair = (clears[a] || only_of_its_office(a, b)) && (clears[b] || only_of_its_office(b, a));
            if (!clear_pair || !sure || !all_.join(x.ref, y.ref)) all_.doubt(x.ref, y.ref);
        }
}

void People::surnames() {
    std::map<std::string, std::vector<std::uint32_t>> by_surname;
    for (std::uint32_t r = 0; r < all_.size(); ++r) {
        const Known& k = all_.at(r);
        if (!k.person() || k.entity->generic || !k.id.empty()) continue;
        const PersonName name = parse_person(k.entity->name);
        if (name.surname_only() && !name.surname.empty()) by_surname[name.surname].push_back(r);
    }
    for (const auto& [name, refs] : by_surname) {
        const auto block = blocks_.find(name);
        std::vector<std::uint32_t> left;
        if (block == blocks_.end()) left = refs;
        else
            for (auto r : refs) surname(r, block->second, left);
        left_over(left, block != blocks_.end());
    }
}

/// A surname means the one of that name in the same article; else the only one who holds the office it is told with; else the only one
/// who is told of together with the same others at about the same time.
void People::surname(std::uint32_t ref, const std::vector<Profile*>& block, std::vector<std::uint32_t>& left) {
    const Profile p = profile(ref);
    std::map<std::uint32_t, const Profile*> here, by_office, by_context, any;
    for (const Profile* candidate : block) {
        const auto root = all_.root(candidate->ref);
        any.emplace(root, candidate);
        if (contradict(p, *candidate)) continue;
        if (same_article(p, *candidate)) here.emplace(root, candidate);
        if (!corroborated(p, *candidate)) continue;
        (p.offices.share(candidate->offices) ? by_office : by_context).emplace(root, candidate);
    }
    auto chosen = !here.empty() ? here : !by_office.empty() ? by_office : by_context;
    // Of two forms of one name the fuller one is meant.
    const auto all = chosen;
    std::erase_if(chosen, [&](const auto& c) {
        return std::any_of(all.begin(), all.end(), [&](const auto& d) {
            return d.second->name.weight() > c.second->name.weight() && compatible(c.second->name, d.second->name, nicknames_);
        });
    });
    if (chosen.size() == 1 && all_.join(chosen.begin()->second->ref, ref)) return;
    // A name that many share is no suggestion for anyone.
    const auto& doubtful = chosen.empty() ? any : chosen;
    if (doubtful.size() <= 4)
        for (const auto& [root, candidate] : doubtful) all_.doubt(candidate->ref, ref);
    left.push_back(ref);
}

/// People who are only known by one name: the same name is the same person unless the set knows others of that surname; then only
/// the same office makes them one.
void People::left_over(const std::vector<std::uint32_t>& refs, bool somebody_else) {
    std::vector<Profile> people;
    for (auto r : refs) {
        const Profile p = profile(r);
        const auto one = std::find_if(people.begin(), people.end(), [&](const Profile& q) {
            return !contradict(p, q) && (!somebody_else || (corroborated(p, q) && p.offices.share(q.offices)));
        });
        if (one != people.end() && all_.join(one->ref, r)) absorb(*one, p);
        else people.push_back(p);
    }
}

}  // namespace pg::graph
