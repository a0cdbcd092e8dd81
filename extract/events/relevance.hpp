// What matters to politics and what does not.
#pragma once

#include <vector>

#include "extract/frames/clause.hpp"
#include "extract/frames/frames.hpp"
#include "extract/layers.hpp"

namespace pg::extract {

/// A state, one of its bodies, a party, an armed group, who holds an office, a policy: what makes a clause without a sure frame political.
bool is_political(const EntityLayer& layer, MentionIndex mention);
bool any_political(const EntityLayer& layer, const std::vector<MentionIndex>& list);

/// Who decides, helps, asks or takes part matters to politics only where a state, a body, somebody in office or a policy takes part; towns
/// that are only visited or helped do not count. A text of a few sentences need not say what office its people hold.
bool is_private(const Document& document, const EntityLayer& layer, const Clause& clause, const EventClaim& claim);

/// The noun, or the one that it counts ("a round of talks"), tells an event.
bool tells_event(const Tree& tree, const FrameLexicon& frames, std::uint32_t noun);

}  // namespace pg::extract
