// What the log keeps of a command after articles went. Internal to graph/.
#pragma once

#include <string>
#include <string_view>

#include "graph/store/sqlite.hpp"

namespace pg::graph {

/// The command with "..." for every word that might come from an article that is gone. There stay the command's name, options, numbers, the
/// graph's own file, and files and folders in which articles of the graph were found.
std::string remembered_command(const Database& database, std::string_view command);

}  // namespace pg::graph
