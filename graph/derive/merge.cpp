// Which claims tell of the same event.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include "graph/derive/claim.hpp"
#include "graph/resolve/text_key.hpp"
#include "graph/resolve/union_find.hpp"

namespace pg::graph {
namespace {

std::string joined(const std::vector<Party>& parties) {
    std::string out;
    for (const Party& p : parties) (out += p.key) += ',';
    return out;
}

bool same_keys(const std::vector<Party>& a, const std::vector<Party>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Party& x, const Party& y) { return x.key == y.key; });
}

bool all_specific(const std::vector<Party>& parties) {
    return !parties.empty() && std::all_of(parties.begin(), parties.end(), [](const Party& p) { return p.specific(); });
}

class Merger {
public:
    explicit Merger(const std::vector<Claim>& claims) : claims_(claims), sets_(claims.size()) {}

    std::vector<std::vector<std::uint32_t>> run() {
        in_copies();
        in_article();
        across_articles();
        nobody_named();
        return sets_.groups();
    }

private:
    /// Copies say the same words.
    void in_copies() {
        const auto place = [&](std::uint32_t i) {
            const Claim& c = claims_[i];
            return std::make_tuple(c.report, nature_number(*c.claim), c.trigger_at);
        };
        std::vector<std::uint32_t> all(claims_.size());
        std::iota(all.begin(), all.end(), 0u);
        std::sort(all.begin(), all.end(), [&](auto x, auto y) { return std::make_pair(place(x), x) < std::make_pair(place(y), y); });
        for (std::size_t from = 0, to = 0; from < all.size(); from = to) {
            while (to < all.size() && place(all[to]) == place(all[from])) ++to;
            if (to - from < 2) continue;
            std::map<std::string, std::uint32_t> first;  // by the folded sentence
            for (std::size_t k = from; k < to; ++k) sets_.join(first.try_emplace(fold(claims_[all[k]].sentence), all[k]).first->second, all[k]);
        }
    }

    /// An article that says twice, with the same word, that the same ones did the same on the same day. An article's claims stand together.
    void in_article() {
        for (std::uint32_t i = 0, from = 0; i < claims_.size(); ++i) {
            if (claims_[i].article != claims_[from].article) from = i;
            for (std::uint32_t k = from; k < i; ++k)
                if (said_twice(claims_[k], claims_[i])) {
                    sets_.join(k, i);
                    break;
                }
        }
    }

    static bool said_twice(const Claim& a, const Claim& b) {
        return nature_number(*a.claim) == nature_number(*b.claim) && a.trigger == b.trigger && all_specific(a.in(Role::Agent)) &&
               (!a.in(Role::Recipient).empty() || !a.in(Role::Policy).empty()) && same_keys(a.in(Role::Agent), b.in(Role::Agent)) &&
               same_keys(a.in(Role::Recipient), b.in(Role::Recipient)) && same_keys(a.in(Role::Policy), b.in(Role::Policy)) && a.date.start.iso() == b.date.start.iso();
    }

    static bool agree(const Claim& a, const Claim& b, bool crowded) {
        if (a.article == b.article || !same_time(a, b) || !places_agree(a, b) || !parties_agree(a, b)) return false;
        // Who is told to criticise somebody in this week's articles may have done so twice: without a day or an act, or where one article
        // tells of two such events, the word must be the same.
        const bool sure = !crowded && ((a.exact_day() && b.exact_day()) || a.claim->act.has_value());
        return sure || a.trigger == b.trigger;
    }

    /// The same ones did the same at the same time. Claims join, dated ones first, the only event with all of whose claims they agree;
    /// two of one article that were not joined before are two events.
    void across_articles() {
        std::unordered_map<std::string, std::vector<std::uint32_t>> buckets;
        for (std::uint32_t i = 0; i < claims_.size(); ++i) {
            const Claim& c = claims_[i];
            if (well_told(c)) buckets[nature(*c.claim) + "|" + sides(c)].push_back(i);
        }
        // In the order of their names: what was joined before may tie claims of two of them.
        std::vector<std::pair<const std::string, std::vector<std::uint32_t>>*> in_order;
        for (auto& bucket : buckets)
            if (bucket.second.size() > 1) in_order.push_back(&bucket);
        std::sort(in_order.begin(), in_order.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
        for (auto* bucket : in_order) gather(bucket->second);
    }

    void gather(std::vector<std::uint32_t>& members) {
        const auto day = [&](std::uint32_t i) { return claims_[i].told ? claims_[i].told->from : claims_[i].published.value_or(0); };
        std::stable_sort(members.begin(), members.end(), [&](auto x, auto y) { return std::make_pair(!claims_[x].exact_day(), day(x)) < std::make_pair(!claims_[y].exact_day(), day(y)); });
        std::map<std::uint32_t, std::set<std::uint32_t>> in_article;
        for (auto i : members) in_article[claims_[i].article].insert(sets_.find(i));
        const bool crowded = std::any_of(in_article.begin(), in_article.end(), [](const auto& a) { return a.second.size() > 1; });
        std::vector<std::vector<std::uint32_t>> events;
        for (auto i : members) {
            std::vector<std::size_t> fitting, of_the_word;
            for (std::size_t e = 0; e < events.size(); ++e) {
                const bool already = std::any_of(events[e].begin(), events[e].end(), [&](auto other) { return sets_.find(other) == sets_.find(i); });
                const bool fits = already || std::all_of(events[e].begin(), events[e].end(), [&](auto other) { return agree(claims_[other], claims_[i], crowded); });
                if (already) fitting = of_the_word = {e};
                if (already) break;
                if (!fits) continue;
                fitting.push_back(e);
                if (claims_[events[e].front()].trigger == claims_[i].trigger) of_the_word.push_back(e);
            }
            const auto& chosen = of_the_word.size() == 1 ? of_the_word : fitting;
            if (chosen.size() == 1) {
                sets_.join(events[chosen.front()].front(), i);
                events[chosen.front()].push_back(i);
            } else events.push_back({i});
        }
    }

    /// Where nobody or only a role group is named as agent: the same place, day and those to whom it was done, or their number.
    void nobody_named() {
        std::unordered_map<std::string, std::uint32_t> first;
        for (std::uint32_t i = 0; i < claims_.size(); ++i) {
            const Claim& c = claims_[i];
            if (all_specific(c.in(Role::Agent)) || !c.exact_day() || c.in(Role::Place).empty()) continue;
            if (std::any_of(c.in(Role::Place).begin(), c.in(Role::Place).end(), [](const Party& p) { return p.type == NodeType::Country; })) continue;
            std::string whom = joined(c.in(Role::Recipient));
            if (c.claim->quantity) whom += "#" + std::to_string(c.claim->quantity->low) + c.claim->quantity->unit;
            else if (!all_specific(c.in(Role::Recipient))) continue;
            const std::string key =
                nature(*c.claim) + "|" + joined(c.in(Role::Agent)) + "|" + joined(c.in(Role::Place)) + "|" + whom + "|" + std::to_string(c.told->from);
            sets_.join(first.try_emplace(key, i).first->second, i);
        }
    }

    const std::vector<Claim>& claims_;
    UnionFind sets_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> same_events(const std::vector<Claim>& claims) { return Merger(claims).run(); }

}  // namespace pg::graph
