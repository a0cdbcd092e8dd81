// "Both leaders", "the two countries", "the pair": the two whom the sentence or the one before has named.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Puts the two that are meant in the place of such a noun among the participants of each event: the two sides of the event told last, or the only two
/// persons or countries named, within its sentence or the one before; where there are others the noun stays. `claims` are in the order of the text.
void name_pairs(const Tree& tree, const EntityLayer& layer, std::vector<EventClaim>& claims);

/// "They", "both", "the two", "the pair" as a subject: somebody told before.
bool takes_up_two(const Tree& tree, std::uint32_t subject);

}  // namespace pg::extract
