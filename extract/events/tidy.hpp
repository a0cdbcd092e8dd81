// The last touches to a claim: roles without repeats and contradictions, and how sure it is.
#pragma once

#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// Sorts the roles; each mention once, nobody on both sides, no town that is only visited among the recipients.
void tidy(const EntityLayer& layer, EventClaim& claim);

/// From 0.05 to 0.95: the more the frame asked for (its weight) and the more roles are filled the surer; nouns less than verbs.
double confidence_of(const Clause& clause, const EventClaim& claim, int weight);

}  // namespace pg::extract
