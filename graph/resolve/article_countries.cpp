#include "graph/resolve/article_countries.hpp"

#include <algorithm>

namespace pg::graph {

ArticleCountries::ArticleCountries(const Gathering& all) : places_(all.articles()) {
    for (std::uint32_t r = 0; r < all.size(); ++r)
        if (const Known& k = all.at(r); k.kind == NodeKind::Place && !k.entity->country.empty()) ++places_[k.article][k.entity->country];
}

std::string ArticleCountries::only(std::uint32_t article) const { return places_[article].size() == 1 ? places_[article].begin()->first : std::string(); }

std::string ArticleCountries::most_told(std::uint32_t article) const {
    std::string out;
    std::size_t most = 0;
    for (const auto& [country, places] : places_[article]) {
        if (places >= most) out = places > most ? country : std::string();
        most = std::max(most, places);
    }
    return out;
}

}  // namespace pg::graph
