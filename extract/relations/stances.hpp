// Relations between actors and policies that follow from events, possessors and nouns for sides.
#pragma once

#include <vector>

#include "extract/layers.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Appends supports, opposes and has_policy. Hypothetical events say nothing, negated ones neither. `relations` stay sorted by span.
void add_stances(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality, const std::vector<EventClaim>& events, std::vector<Relation>& relations);

}  // namespace pg::extract
