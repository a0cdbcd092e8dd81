// Who is for and who against a policy as a standing fact: "Anna Berg, a critic of the carbon tax", "farmers are against the tax".
#pragma once

#include <vector>

#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Appends supports and opposes. What somebody was formerly, is not or would be says nothing.
void find_sides(const Document& document, const Tree& tree, const EntityLayer& layer, std::vector<Relation>& relations);

}  // namespace pg::extract
