// A few words of the sentence that say what happened, for tables and pictures.
#pragma once

#include <string>

#include "extract/frames/clause.hpp"
#include "extract/layers.hpp"

namespace pg::extract {

/// Agent, verb and object as the sentence has them, at most about 80 bytes; pronouns are replaced by the names that they stand for.
std::string label_of(const Document& document, const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim);

}  // namespace pg::extract
