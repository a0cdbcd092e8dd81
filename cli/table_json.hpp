// Tables as JSON.
#pragma once

#include <ostream>

#include "cli/table.hpp"

namespace pg::cli {

enum class JsonLayout : std::uint8_t { Array, Lines };

/// An object a row, its keys in the columns' order; what is unknown is null.
void print_json(const Table& table, JsonLayout layout, std::ostream& out);

}  // namespace pg::cli
