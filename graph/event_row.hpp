// What a list of events shows of one: the claim that it quotes, and who takes part, in which order. The same in every list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/view.hpp"

namespace pg::graph {

/// The article of that id, nullptr when it is not among them. `articles` are sorted by id.
const ArticleInfo* article_of(const std::vector<ArticleInfo>& articles, const std::string& id);

/// The claim that was published first, by article id and place among those of one day; one without a date comes last. nullptr when there is none.
const Evidence* first_claim(const std::vector<Evidence>& claims, const std::vector<ArticleInfo>& articles);
/// When the first claim was published.
std::optional<Date> reported(const std::vector<Evidence>& claims, const std::vector<ArticleInfo>& articles);
/// Of the surest claim, 0..1; nothing when there is none.
std::optional<double> confidence(const std::vector<Evidence>& claims);

struct Participant {
    Role role = Role::Agent;
    std::string id, name;
    std::optional<NodeType> type;
    std::uint32_t start = 0;  ///< of the first mention, code points
};
/// By role; places the narrowest first (facility, city, county, region, country); then as the text names them, then by name.
void put_in_order(std::vector<Participant>& participants);

}  // namespace pg::graph
