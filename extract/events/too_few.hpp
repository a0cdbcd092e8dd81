// Whether a claim names enough of who takes part to be told.
#pragma once

#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// A type needs somebody, an act of a policy needs the policy or who acts, a talk needs somebody to talk with; "58 were arrested" and "protests spread to
/// Chicago" stand all the same. Asked when roles and status of the claim are filled in.
bool names_too_few(const Document& document, const Tree& tree, const EntityLayer& layer, const Clause& clause, const EventClaim& claim, const Frame& frame);

}  // namespace pg::extract
