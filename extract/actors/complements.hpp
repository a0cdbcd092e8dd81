// Phrases behind a role noun that belong to its name: "officials in Lyon", "supporters of the government", "lawmakers from both parties".
#pragma once

#include <cstdint>

#include "extract/tree.hpp"

namespace pg::extract {

/// Where the phrase ends that tells whose or from where the people are that the noun speaks of; noun + 1 where there is none.
/// "of" belongs to every noun; "in" and "from" to people who act or suffer, where the sentence's own place or time is elsewhere.
std::uint32_t complement_end(const Tree& tree, std::uint32_t noun);

}  // namespace pg::extract
