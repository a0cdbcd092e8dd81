// Many policies side by side.
#pragma once

#include "cli/table.hpp"
#include "graph/query.hpp"

namespace pg::cli {

/// A row a policy: its state, the act that left it so (where no state is told, the last) and who did it, who is for it and who against; by date of that act, those without
/// one last.
/// Quote and article are of the act, else of the first who takes a side.
Table policy_table(std::vector<graph::PolicyLife> lives);

}  // namespace pg::cli
