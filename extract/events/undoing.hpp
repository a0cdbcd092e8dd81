// "blocked the end of Title 42": what is done to the end of a policy is the reverse of what is done to it.
#pragma once

#include <optional>
#include <string_view>

#include "core/ontology.hpp"
#include "core/stance.hpp"
#include "extract/frames/clause.hpp"
#include "extract/frames/participants.hpp"

namespace pg::extract {

/// The clause's object is no policy itself but the end of one ("the end of Title 42") or a decision to end one ("the decision to conclude the operation").
bool is_about_the_end(const Tree& tree, const Participants& participants, const Clause& clause);

/// Blocking the end upholds, approving it repeals. Other acts have no reverse.
std::optional<Act> reversed(Act act);

}  // namespace pg::extract
