// Where an article plays: one place that its beginning tells and that all else happens at or near.
#pragma once

#include <vector>

#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Deeds that are told without a place happen where the article plays. An article plays at the first place that its beginning says something is in or
/// at, if nearly all that it says to be in or at a place is there, around there or in the same country as a whole. Not for what is said, asked, decided
/// or threatened, nor for deeds of earlier years, nor where the sentence names a place elsewhere, nor for arrests and bans by authorities of another country.
void set_the_scene(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times, std::vector<EventClaim>& claims);

}  // namespace pg::extract
