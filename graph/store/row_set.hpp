// A derived table of whole rows brought up to date: rows that are there already stay untouched.
#pragma once

#include <string>
#include <vector>

#include "graph/store/sqlite.hpp"

namespace pg::graph {

/// One row, every column as text; SQLite turns texts into the numbers of INTEGER columns without loss.
using TextRow = std::vector<std::string>;

/// Deletes the rows of `table` that are not wanted and inserts those that are missing; equal rows are counted, so a table may hold one twice.
/// `table` and `columns` are names in the schema. The order in which rows are stored means nothing: who reads them orders them by content.
void write_row_set(const Database& database, const std::string& table, const std::vector<std::string>& columns, const std::vector<TextRow>& wanted);

}  // namespace pg::graph
