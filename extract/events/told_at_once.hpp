// Clauses that tell when and where the event beside them happens, because both are one happening.
#pragma once

#include <cstdint>

#include "extract/frames/frames.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// `clause` hangs on `predicate`: "arrested two men and seized a car in Leeds", "were killed when a bomb went off in Kabul", "an attack carried out
/// in Kabul". Not what is done later ("was arrested and later charged in Leeds").
bool is_told_at_once(const Tree& tree, const FrameLexicon& frames, std::uint32_t predicate, std::uint32_t clause);

/// The relative clause tells what the deed that it stands behind did, or what happened in it: "the attacks of 2008, which killed five", "the raid in
/// which two died", "the day when he fell".
bool tells_of_antecedent(const Tree& tree, const FrameLexicon& frames, std::uint32_t relative);

}  // namespace pg::extract
