// Policies: by normal form, jurisdiction and period.
#include <algorithm>
#include <map>

#include "core/utf8.hpp"
#include "graph/resolve/article_countries.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

constexpr std::int32_t period = 365;

/// "Article 13", "Sections 4 and 5": a part of some law, which the name does not tell.
bool is_part_of_a_law(const std::string& name) {
    static const std::set<std::string> parts{"article", "section", "clause", "paragraph", "chapter", "annex"};
    const auto words = words_of(description_key(name));
    return !words.empty() && parts.contains(words.front()) && std::all_of(words.begin() + 1, words.end(), [](const std::string& w) { return w[0] >= '0' && w[0] <= '9'; });
}

/// Two words or more, all capitalised but the small ones, or a number in it: "Affordable Care Act", "Proposition 8", "H.R. 1".
bool is_proper(const std::string& name) {
    if (is_part_of_a_law(name)) return false;
    std::size_t capitals = 0;
    bool number = false;
    for (std::size_t at = 0; at < name.size();) {
        const auto end = std::min(name.find(' ', at), name.size());
        std::size_t byte = at;
        const char32_t first = utf8::next(name, byte);
        if (first >= '0' && first <= '9') number = true;
        else if (utf8::is_upper(first)) ++capitals;
        else if (end - at > 3) return false;
        at = end + 1;
    }
    return capitals + (number ? 1 : 0) >= 2;
}

class Policies {
public:
    explicit Policies(Gathering& all) : all_(all), countries_(all) {}

    void run() {
        std::map<std::string, std::vector<std::uint32_t>> without;
        std::map<std::string, std::set<std::uint32_t>> with;
        names_.resize(all_.articles());
        for (std::uint32_t r = 0; r < all_.size(); ++r) {
            const Known& k = all_.at(r);
            if (k.kind != NodeKind::Policy) {
                names_[k.article].insert(k.name);
                continue;
            }
            if (k.entity->generic) continue;
            const std::string key = description_key(k.entity->name);
            if (k.id.empty()) {
                without[key].push_back(r);
                continue;
            }
            with[key].insert(all_.root(r));
            for (const std::string& alias : k.entity->aliases)
                if (fold(alias).size() >= 5) with[description_key(alias)].insert(all_.root(r));
        }
        for (const auto& [key, refs] : without) {
            by_jurisdiction(refs);
            if (const auto found = with.find(key); found != with.end() && found->second.size() == 1)
                for (auto r : refs) all_.join(*found->second.begin(), r);
        }
    }

private:
    /// One normal form: a policy for each jurisdiction. Who tells none belongs to the only jurisdiction that its article names.
    void by_jurisdiction(const std::vector<std::uint32_t>& refs) {
        std::map<std::string, std::vector<std::uint32_t>> told;
        std::vector<std::uint32_t> untold;
        for (auto r : refs) {
            const std::string where = name_key(all_.at(r).entity->jurisdiction);
            if (where.empty()) untold.push_back(r);
            else told[where].push_back(r);
        }
        std::vector<std::uint32_t> left;
        for (auto r : untold) {
            std::vector<std::string> possible;
            for (const auto& [where, members] : told)
                if (names_[all_.at(r).article].contains(where)) possible.push_back(where);
            if (possible.size() == 1) told[possible.front()].push_back(r);
            else left.push_back(r);
        }
        for (auto& [where, members] : told) {
            std::sort(members.begin(), members.end());
            in_period(members, false);
        }
        nowhere(left);
        if (told.size() == 1 && !left.empty()) all_.doubt(told.begin()->second.front(), left.front());
    }

    /// No jurisdiction is known: the constitution that articles mostly of one country speak of may be one, that of others is another.
    void nowhere(const std::vector<std::uint32_t>& refs) {
        if (is_name(refs)) return in_period(refs, true);
        std::map<std::string, std::vector<std::uint32_t>> by_country;
        for (auto r : refs) by_country[countries_.most_told(all_.at(r).article)].push_back(r);
        for (const auto& [country, members] : by_country) in_period(members, true);
    }

    /// Most write it as a name: "Human Rights" in a title makes no name of "human rights".
    bool is_name(const std::vector<std::uint32_t>& refs) const {
        return 2 * std::count_if(refs.begin(), refs.end(), [&](auto r) { return is_proper(all_.at(r).entity->name); }) > std::ssize(refs);
    }

    /// Proper names last. Descriptions are one policy as long as less than a year lies between articles that tell of it; where no
    /// jurisdiction is known, the articles must name something else in common, and a country is not enough.
    void in_period(const std::vector<std::uint32_t>& refs, bool needs_context) {
        std::map<std::uint32_t, std::uint32_t> in_article;
        for (auto r : refs) all_.join(in_article.try_emplace(all_.at(r).article, r).first->second, r);
        if (is_name(refs)) {
            for (auto r : refs) all_.join(refs.front(), r);
            return;
        }
        std::vector<std::uint32_t> by_day = refs;
        std::stable_sort(by_day.begin(), by_day.end(), [&](auto a, auto b) { return all_.at(a).day < all_.at(b).day; });
        std::map<std::uint32_t, std::uint32_t> last;  // what is in common -> the last policy told with it
        for (auto r : by_day) {
            const auto meet = [&](std::uint32_t item) {
                const auto [at, fresh] = last.try_emplace(item, r);
                if (fresh) return;
                const auto before = all_.at(at->second).day;
                if (before == no_day || all_.at(r).day - before <= period) all_.join(at->second, r);
                at->second = r;
            };
            if (!needs_context) meet(0);
            else
                for (auto item : all_.named_in(all_.at(r).article, false))
                    if (item != all_.item_of(r) && !all_.is_country(item)) meet(item);
        }
    }

    Gathering& all_;
    const ArticleCountries countries_;
    std::vector<std::set<std::string>> names_;  ///< names of actors and places by article
};

}  // namespace

void join_policies(Gathering& all) { Policies(all).run(); }

}  // namespace pg::graph
