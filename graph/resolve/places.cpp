// Places without an id.
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

}  // namespace pg::graph
