// What one block of text tells by itself.
#pragma once

#include "archive/html/page.hpp"

namespace pg::archive::html {

/// Counts over one block; function words are English.
struct BlockFacts {
    float words = 0, commas = 0, digits = 0, capitals = 0, ends = 0, function_words = 0, link_share = 0;
    bool ends_sentence = false;
    float prose = 0;  ///< bytes if this is prose, else 0
};

BlockFacts facts_of(const Block& block);

}  // namespace pg::archive::html
