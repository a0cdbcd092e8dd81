// Tables as spreadsheets save them.
#pragma once

#include <string>

namespace pg::cli {

/// Text of a table with commas, semicolons or tabs between its cells, told by its header, as tab-separated text: without quotation marks around cells. Every
/// row stays at its line; tabs and line ends in cells become blanks.
std::string tab_separated(std::string text);

}  // namespace pg::cli
