// Titles and offices before a person's name.
#pragma once

#include <optional>

#include "core/document.hpp"
#include "core/record.hpp"
#include "extract/actors/lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

struct PersonTitle {
    std::uint32_t begin = 0;       ///< first token of the title, or of the name when there is none
    TokenRange name;               ///< the name without titles; empty when nothing but a title was there
    std::optional<Office> office;  ///< honorifics are no office
    std::optional<Sector> sector;
    bool keep_before = false;      ///< tokens before the name also stand for something else
};

/// `range` is what the recogniser took for a person: titles at its beginning are cut off, titles right before it are found.
/// "former", "ex-" and "then-" before the title are told by Office::former.
PersonTitle read_title(const Document& document, const Tree& tree, TokenRange range, const ActorLexicon& lexicon);

}  // namespace pg::extract
