#include "graph/resolve/people.hpp"

#include <algorithm>

namespace pg::graph {
namespace {

constexpr std::int32_t lifetime = 60 * 365, career = 3 * 365;

std::int32_t gap(const Profile& a, const Profile& b) {
    if (a.first == no_day || b.first == no_day) return 0;
    return std::max({0, a.first - b.last, b.first - a.last});
}

}  // namespace

People::People(Gathering& all, const Nicknames& nicknames) : all_(all), nicknames_(nicknames) {
    for (std::uint32_t r = 0; r < all.size(); ++r) {
        const Known& k = all.at(r);
        if (places_.size() <= k.article) places_.resize(k.article + 1);
        if (k.kind == NodeKind::Place) places_[k.article].insert(k.name);
    }
}

Profile People::profile(std::uint32_t ref) {
    const Known& k = all_.at(ref);
    Profile out;
    out.ref = ref;
    out.name = parse_person(k.entity->name);
    out.offices.add(k.entity->offices, places_[k.article]);
    out.articles = {k.article};
    out.context = all_.named_in(k.article, true);
    std::erase(out.context, all_.item_of(ref));
    out.first = out.last = k.day;
    return out;
}

void People::absorb(Profile& into, const Profile& more) {
    into.offices.add(more.offices);
    into.articles.insert(more.articles.begin(), more.articles.end());
    std::vector<std::uint32_t> both;
    std::set_union(into.context.begin(), into.context.end(), more.context.begin(), more.context.end(), std::back_inserter(both));
    into.context = std::move(both);
    if (more.first == no_day) return;
    if (into.first == no_day) into.first = into.last = more.first;
    into.first = std::min(into.first, more.first);
    into.last = std::max(into.last, more.last);
}

bool People::contradict(const Profile& a, const Profile& b) {
    for (const auto* told : {&all_.id_of(a.ref), &all_.country_of(a.ref)}) {
        const auto& other = told == &all_.id_of(a.ref) ? all_.id_of(b.ref) : all_.country_of(b.ref);
        if (!told->empty() && !other.empty() && *told != other) return true;
    }
    return a.offices.clash(b.offices) || gap(a, b) > lifetime;
}

bool People::share_context(const Profile& a, const Profile& b) {
    for (auto x = a.context.begin(), y = b.context.begin(); x != a.context.end() && y != b.context.end();) {
        if (*x == *y) return true;
        if (*x < *y) ++x;
        else ++y;
    }
    return false;
}

bool People::corroborated(const Profile& a, const Profile& b) const {
    return gap(a, b) <= career && (a.offices.share(b.offices) || share_context(a, b));
}

void People::run() {
    full_names();
    for (auto& [surname, block] : blocks_) variants(block);
    surnames();
}

/// People of the same full name, each person with a profile.
void People::full_names() {
    std::map<std::string, std::vector<std::uint32_t>> by_name;
    for (std::uint32_t r = 0; r < all_.size(); ++r) {
        const Known& k = all_.at(r);
        if (!k.person() || k.entity->generic) continue;
        const PersonName name = parse_person(k.entity->name);
        if (name.surname_only()) continue;
        std::string key = name.surname + "/" + name.suffix;
        for (const auto& given : name.given) key += "/" + given;
        by_name[key].push_back(r);
    }
    full_.reserve(all_.size());
    for (auto& [name, refs] : by_name) homonyms(refs);
    for (Profile& p : full_) blocks_[p.name.surname].push_back(&p);
}

/// The best known first; each joins the only one whom it does not contradict. Where two would do, what they share decides.
void People::homonyms(const std::vector<std::uint32_t>& refs) {
    std::vector<Profile> in_order;
    for (auto r : refs) in_order.push_back(profile(r));
    const auto told = [&](const Profile& p) { return std::make_tuple(all_.id_of(p.ref).empty(), all_.country_of(p.ref).empty(), p.offices.empty()); };
    std::stable_sort(in_order.begin(), in_order.end(), [&](const Profile& a, const Profile& b) { return told(a) < told(b); });
    std::vector<std::size_t> people;
    for (const Profile& p : in_order) {
        std::vector<std::size_t> possible, likely;
        for (auto i : people)
            if (all_.root(full_[i].ref) == all_.root(p.ref)) likely.push_back(i);
        if (likely.empty())
            for (auto i : people)
                if (!contradict(full_[i], p)) {
                    possible.push_back(i);
                    if (corroborated(full_[i], p)) likely.push_back(i);
                }
        if (likely.empty()) likely = possible;
        if (likely.size() == 1 && all_.join(full_[likely.front()].ref, p.ref)) {
            absorb(full_[likely.front()], p);
            continue;
        }
        for (auto i : likely) all_.doubt(full_[i].ref, p.ref);
        people.push_back(full_.size());
        full_.push_back(p);
    }
}

void join_people(Gathering& all, const Nicknames& nicknames) { People(all, nicknames).run(); }

}  // namespace pg::graph
