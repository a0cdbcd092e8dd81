// What an event about a policy says of its agent: for it, against it, or neither.
#pragma once

#include <optional>
#include <string_view>

#include "core/ontology.hpp"

namespace pg {

/// At the end of the rule of an event that is about the end of its policy: "welcomed the end of the ban".
inline constexpr std::string_view undone_rule = "/undone";
/// In the rule of an event that no frame tells, only the model of triggers.
inline constexpr std::string_view open_rule = "/open";

/// Whether what an event of this rule does is done to its policy: not "rejected a challenge to the law", "denied a request to halt the operation", "dropped its demand".
bool acts_on_policy(std::string_view rule);

/// Supports, Opposes, or nothing where the event takes no side. `rule` is the event's: "rejected a challenge to the law" (an object told by its words)
/// is no stand against the law, nor does who denies that there is an agreement oppose it; what is done about a policy's end counts the other way round.
/// Nor does who violates a law, charges others with that or looks into something; nor the type that the model gives to a frame's event ("/typed"), unless it is support or a request.
/// An event of the model alone tells no side by its type: its sentence must (extract/relations/open_stands.hpp), and then an edge says so.
/// Only events that are actual or planned, and that nobody else claims, take sides: the caller sees to that.
std::optional<RelationType> stance_of(std::optional<EventType> type, std::optional<Act> act, std::string_view rule);

}  // namespace pg
