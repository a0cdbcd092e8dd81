// Which entities of which articles are the same node: a function of the set of articles and the judgements.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "graph/derive/observed.hpp"

namespace pg::graph {

/// Indices into the observed articles and their entities.
struct EntityRef {
    std::uint32_t article = 0;
    std::uint32_t entity = 0;

    auto operator<=>(const EntityRef&) const = default;
};

struct Resolution {
    std::vector<std::string> node_ids;                    ///< by node number
    std::vector<std::vector<EntityRef>> members;          ///< by node number, sorted
    std::vector<std::vector<std::uint32_t>> node_of;      ///< [article][entity] -> node number
    std::vector<std::pair<std::string, std::string>> suggestions;
};

/// Rules, in this order. (1) Gazetteer ids decide: the same id is the same node, different ids of one kind never meet.
/// (2) Without an id, the same key is the same node: full name of a person, name of an organization, name and country of a place,
/// normal form and jurisdiction of a policy or a role group. (3) An entity without id joins the only id-bearing node of its name.
/// (4) A person known by surname alone, or an organization by acronym alone, joins the only candidate of that name in the set of
/// articles that share an office, a place or another person with it; otherwise it stays apart and is listed as a suggestion.
/// (5) Judgements come last: "same" joins, "different" keeps the two apart.
Resolution resolve(const std::vector<Observed>& observed, const std::vector<Judgement>& judgements);

}  // namespace pg::graph
