// Places without an id, and role groups.
#include <map>

#include "graph/resolve/gathering.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {

/// By name and country; to the only place with an id of that name whose country does not differ.
void join_places(Gathering& all) {
    std::map<std::pair<std::string, std::string>, std::vector<std::uint32_t>> without;
    std::map<std::string, std::map<std::uint32_t, std::string>> with;  // name -> set -> country
    for (std::uint32_t r = 0; r < all.size(); ++r) {
        const Known& k = all.at(r);
        if (k.kind != NodeKind::Place) continue;
        if (k.id.empty()) {
            without[{k.name, k.entity->country}].push_back(r);
            continue;
        }
        with[k.name].emplace(all.root(r), k.entity->country);
        for (const std::string& alias : k.entity->aliases)
            if (fold(alias).size() >= 5) with[name_key(alias)].emplace(all.root(r), k.entity->country);
    }
    for (const auto& [key, refs] : without) {
        for (auto r : refs) all.join(refs.front(), r);
        const auto found = with.find(key.first);
        if (found == with.end()) continue;
        std::vector<std::uint32_t> fitting;
        for (const auto& [root, country] : found->second)
            if (country.empty() || key.second.empty() || country == key.second) fitting.push_back(root);
        if (fitting.size() == 1) all.join(fitting.front(), refs.front());
        else
            for (auto root : fitting) all.doubt(root, refs.front());
    }
}

/// Role groups by what they are called and their country. Where no country is told ("the president", "police", "the government") it is
/// another one in every article.
void join_role_groups(Gathering& all) {
    std::map<std::string, std::uint32_t> first;
    for (std::uint32_t r = 0; r < all.size(); ++r) {
        const Known& k = all.at(r);
        if (!k.entity->generic || !k.id.empty()) continue;
        std::string key = std::string(name_of(k.kind)) + "/" + description_key(k.entity->name) + "/" + k.entity->country;
        if (k.person() || k.entity->country.empty()) key += "/" + std::to_string(k.article);
        all.join(first.try_emplace(key, r).first->second, r);
    }
}

}  // namespace pg::graph
