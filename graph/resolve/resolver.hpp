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
    std::vector<std::string> node_names;
    std::vector<std::vector<EntityRef>> members;          ///< by node number, sorted
    std::vector<std::vector<std::uint32_t>> node_of;      ///< [article][entity] -> node number
    std::vector<std::pair<std::string, std::string>> suggestions;  ///< pairs of node ids that may be one; nobody judged them yet
    std::vector<Effect> effects;                          ///< what the judgements of nodes concern
};

/// Rules, in this order; docs/graph.md tells each with examples.
/// (1) Gazetteer ids decide: the same id is the same node, different ids never meet, nor do bodies or people of two countries.
/// (2) People by full name, unless office, place or period tell two apart; then by forms of the name that fit nobody else; then by
/// surname with the same article, office or surroundings. (3) Bodies by name and country, then by acronym. (4) Places by name and
/// country. (5) Policies by normal form, jurisdiction and period. (6) Role groups by description and country.
/// In copies of one report "the counties" without a country are the same ones. (7) Judgements: "different" takes apart, "same" joins, "rename" names. What stays unsure is a suggestion.
/// `observed` must be sorted by hash. `report_of`: by article, the same number for copies of one report.
Resolution resolve(const std::vector<Observed>& observed, const std::vector<std::uint32_t>& report_of, const std::vector<Judgement>& judgements);

}  // namespace pg::graph
