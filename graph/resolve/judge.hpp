// Human judgements over the groups that the rules made.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/resolve/gathering.hpp"

namespace pg::graph {

using Groups = std::vector<std::vector<std::uint32_t>>;

/// Judgements name nodes by id. An id means the group that resolution alone gives it, else the groups that have a member so called:
/// "actor:bob-menendez" also finds Bob Menendez in the node of Robert Menendez.
/// "Different" takes the members so called out of a group that has both, and keeps the two apart for good; "same" joins what it does
/// not find forbidden. Order and number of the judgements do not matter.
Groups judged(Gathering& all, Groups groups, const std::vector<std::string>& ids, const std::vector<Judgement>& judgements);

/// "actor:tom-homan" for an entity: kind and slug of its own name.
std::string own_id(const Known& known);

}  // namespace pg::graph
