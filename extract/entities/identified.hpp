// "One woman, identified as Rosa Diaz, was killed", "a man named Juan Perez": whose name a noun for a person is given.
#pragma once

#include <cstdint>

#include "extract/tree.hpp"

namespace pg::extract {

/// The head of the name that the clause at the noun or around it gives; no_token if it gives none. Whether a person stands there is the caller's to check.
std::uint32_t identified_as(const Tree& tree, std::uint32_t noun);

}  // namespace pg::extract
