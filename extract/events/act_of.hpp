// What becomes of a policy by what a clause tells.
#pragma once

#include <optional>

#include "extract/frames/clause.hpp"
#include "extract/frames/frames.hpp"
#include "extract/layers.hpp"

namespace pg::extract {

/// What a bill provides is proposed; a law or a programme puts it in force.
std::optional<Act> act_of(const EntityLayer& layer, const Clause& clause, const Frame& frame);

}  // namespace pg::extract
