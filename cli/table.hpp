// Every list that the program prints goes through here.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <variant>
#include <vector>

#include "cli/terminal.hpp"
#include "core/names.hpp"

namespace pg::cli {

enum class TableFormat : std::uint8_t { Table, Json, Jsonl, Csv };

/// Nothing, text, a number, a yes or no, or a list of texts.
using Value = std::variant<std::monostate, std::string, std::int64_t, double, bool, std::vector<std::string>>;

/// Whom a column is for: those who look at a table, or programs that read json, jsonl and csv.
enum class Reader : std::uint8_t { All, People, Programs };

struct Column {
    std::string name;
    /// Columns with the highest number go first when a terminal is too narrow; 0 stays. Other formats never drop one.
    unsigned drop = 0;
    /// A terminal's column is not cut below this; a column of ids is never cut, as half an id is none.
    unsigned narrowest = 12;
    Reader reader = Reader::All;
};

/// For ids and other cells that are useless when cut.
inline constexpr unsigned never_cut = ~0u;

class Table {
public:
    explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}
    void add(std::vector<Value> row);  ///< one value a column
    bool empty() const { return rows_.empty(); }
    const std::vector<Column>& columns() const { return columns_; }
    const std::vector<std::vector<Value>>& rows() const { return rows_; }
    /// Whether programs get this column.
    bool for_programs(std::size_t column) const { return columns_[column].reader != Reader::People; }

private:
    std::vector<Column> columns_;
    std::vector<std::vector<Value>> rows_;
};

/// Table: aligned, cut to the terminal's width, control characters escaped; nothing at all for an empty table.
/// Json: an array of objects; Jsonl: an object a line; Csv: RFC 4180 with a header, lists joined by "; ", yes and no as true and false.
void print(const Table& table, TableFormat format, const Terminal& terminal, std::ostream& out);

/// A value as text in tables for people.
std::string shown(const Value& value);

}  // namespace pg::cli

PG_ENUM_NAMES(pg::cli::TableFormat, "format", "table", "json", "jsonl", "csv");
