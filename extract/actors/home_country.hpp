// Which country an article is about, where a body's name does not say whose it is.
#pragma once

#include <map>
#include <string>

#include "core/document.hpp"
#include "extract/actors/lexicon.hpp"
#include "extract/gazetteer/gazetteer.hpp"

namespace pg::extract {

/// Counts the countries that an article's names tell: places, peoples, bodies and persons known beforehand. A function of the article alone.
class HomeCountry {
public:
    HomeCountry(const Document& document, const Gazetteer& gazetteer, const ActorLexicon& lexicon);

    /// The country that the article is about rather than `known` (ISO 3166-1 alpha-2): told several times and far more often. Empty when there is none.
    std::string instead_of(const std::string& known) const;

private:
    std::map<std::string, int> told_;
};

}  // namespace pg::extract
