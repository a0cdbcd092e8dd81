#include <algorithm>

#include "graph/resolve/bodies.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

constexpr std::size_t few_letters = 3;

bool share(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, const std::set<std::uint32_t>& besides) {
    return std::any_of(a.begin(), a.end(), [&](std::uint32_t item) { return !besides.contains(item) && std::binary_search(b.begin(), b.end(), item); });
}

}  // namespace

bool is_acronym(const std::string& name) {
    if (name.size() < 2 || name.size() > 8) return false;
    return std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '&' || (c >= '0' && c <= '9'); });
}

Acronyms::Acronyms(Gathering& all, const ArticleCountries& countries, const std::vector<std::uint32_t>& bodies) : all_(all), countries_(countries) {
    for (auto r : bodies) {
        const Entity& e = *all_.at(r).entity;
        if (is_acronym(e.name)) continue;
        for (const std::string& alias : e.aliases)
            if (is_acronym(alias)) told_[fold(alias)].insert(r);
        std::string initials;
        for (const auto& word : words_of(description_key(e.name))) initials += word.front();
        if (initials.size() >= few_letters) spelt_[initials].insert(r);
    }
}

bool Acronyms::is_open(std::uint32_t ref) const {
    const Known& k = all_.at(ref);
    if (!is_acronym(k.entity->name) || !k.id.empty()) return false;
    const std::string key = fold(k.entity->name);
    return key.size() <= few_letters && told_.contains(key);
}

std::vector<std::uint32_t> Acronyms::join(const std::vector<std::uint32_t>& refs) {
    std::vector<std::uint32_t> left;
    for (auto r : refs) {
        const Known& k = all_.at(r);
        if (!is_acronym(k.entity->name) || !k.id.empty()) continue;
        const std::string key = fold(k.entity->name);
        const bool many_letters = key.size() > few_letters;
        const auto by_word = told_.find(key), by_letter = spelt_.find(key);
        bool found = false;
        if (by_word != told_.end()) found = meet(r, by_word->second, many_letters);
        else if (by_letter != spelt_.end() && many_letters) meet(r, by_letter->second, true);
        else if (by_letter != spelt_.end()) doubt(r, by_letter->second);
        if (!found && is_open(r)) left.push_back(r);
    }
    return left;
}

bool Acronyms::speaks_for(std::uint32_t acronym, std::uint32_t body) {
    const Known &a = all_.at(acronym), &b = all_.at(body);
    const std::string country = b.entity->country.empty() ? countries_.most_told(b.article) : b.entity->country;
    if (!country.empty() && countries_.most_told(a.article) == country) return true;
    return share(all_.named_in(a.article, true), all_.named_in(b.article, true), {all_.item_of(acronym), all_.item_of(body)});
}

bool Acronyms::meet(std::uint32_t ref, const std::set<std::uint32_t>& candidates, bool alone_is_sure) {
    std::set<std::uint32_t> roots, spoken_for;
    for (auto c : candidates) roots.insert(all_.root(c));
    if (!alone_is_sure || roots.size() > 1)
        for (auto c : candidates)
            if (speaks_for(ref, c)) spoken_for.insert(all_.root(c));
    const auto& sure = alone_is_sure && roots.size() == 1 ? roots : spoken_for;
    if (sure.size() == 1 && all_.join(*sure.begin(), ref)) return true;
    doubt(ref, candidates);
    return false;
}

void Acronyms::doubt(std::uint32_t ref, const std::set<std::uint32_t>& candidates) {
    std::set<std::uint32_t> roots;
    for (auto c : candidates) roots.insert(all_.root(c));
    for (auto c : roots)
        if (c != all_.root(ref)) all_.doubt(c, ref);
}

}  // namespace pg::graph
