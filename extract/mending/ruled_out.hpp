// Who is named only to be ruled out.
#pragma once

#include "extract/tree.hpp"

namespace pg::extract {

/// "Berg, not Keller", "Berg rather than Keller", "a presence, but not a force"; not "not only Keller".
bool is_ruled_out(const Tree& tree, std::uint32_t noun);

}  // namespace pg::extract
