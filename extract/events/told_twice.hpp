// One happening that two words of a sentence tell: "shot and killed", "held a hearing to investigate", "came out in support of".
#pragma once

#include <cstdint>
#include <vector>

#include "core/record.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Takes away claims of the type, agents and recipients of another one on which their word depends, and gives that one what only they know.
/// `predicates`: the token of each claim, in the order of the claims.
void tell_once(const Tree& tree, const EntityLayer& layer, const std::vector<std::uint32_t>& predicates, std::vector<EventClaim>& claims);

}  // namespace pg::extract
