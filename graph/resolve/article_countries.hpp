// Where an article is at home: a hint of whose constitution it means.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "graph/resolve/gathering.hpp"

namespace pg::graph {

/// The countries in which the places of each article lie.
class ArticleCountries {
public:
    explicit ArticleCountries(const Gathering& all);
    /// The only one; empty when there are several or none.
    std::string only(std::uint32_t article) const;
    /// The one of most places; empty when two have as many, or none is told.
    std::string most_told(std::uint32_t article) const;

private:
    std::vector<std::map<std::string, std::size_t>> places_;  ///< by article: country -> number of places
};

}  // namespace pg::graph
