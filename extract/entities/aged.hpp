// "The 45-year-old": of whom the story tells, who is no new person.
#pragma once

#include <cstdint>

#include "extract/entities/chains.hpp"

namespace pg::extract {

/// The person whose age this draft tells, told of in its sentence or shortly before; no_cluster where there is none, or where it begins to tell of somebody ("a 45-year-old").
std::uint32_t aged_person(const Chains& chains, std::uint32_t draft);

}  // namespace pg::extract
