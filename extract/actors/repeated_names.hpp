// Names that the recogniser found once and missed elsewhere in the same article.
#pragma once

#include <vector>

#include "core/document.hpp"

namespace pg::extract {

/// The given names (sorted, not overlapping) with those that repeat one of them outside: the whole name in the same words, or a person's
/// surname standing alone. A repeated word must be tagged as a proper noun and must not touch another capitalised word that no name covers.
/// Sorted, not overlapping.
std::vector<Name> with_repeated(const Document& document, std::vector<Name> names);

}  // namespace pg::extract
