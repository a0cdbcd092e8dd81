// Where something happens that a sentence tells without saying where, because the one before said it.
#pragma once

#include <vector>

#include "extract/layers.hpp"

namespace pg::extract {

/// "Gunmen attacked a castle in Karak. They killed ten people.": deeds done by or to the same people, or of the same type, in one sentence
/// of a paragraph or soon after, happen at one place. Only what has happened, and only from a deed that names one place.
void carry_places_over(const Document& document, const EntityLayer& layer, std::vector<EventClaim>& claims);

}  // namespace pg::extract
