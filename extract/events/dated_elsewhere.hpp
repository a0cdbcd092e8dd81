// Events whose day another sentence of the article tells.
#pragma once

#include <vector>

#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// An article tells once on which day something happened. An undated event in the past, whose sentence tells no time, takes the day, shortly before
/// publication, of
/// - the event with the same word, type and act, done by and to nobody else: "was arrested on Friday. ... the arrest of the mayor";
/// - what whoever acts did in the sentence before, or what was done to whom more is done: "said on Monday that ... He also warned ...";
/// - the attack of which the sentence before tells: "Nine people were killed".
void take_dates_from_elsewhere(const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times, std::vector<EventClaim>& claims);

}  // namespace pg::extract
