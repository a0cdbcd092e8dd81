// How many: "58 people were arrested", "at least 200 protesters", "nearly 1,500 officers".
#pragma once

#include <optional>

#include "core/record.hpp"
#include "extract/frames/clause.hpp"

namespace pg::extract {

/// The number beside the clause's object, else its subject; with the range that "at least", "more than", "up to", "nearly" give.
std::optional<Quantity> quantity_of(const Document& document, const Tree& tree, const Clause& clause);

}  // namespace pg::extract
