// Nodes and edges as rows of plain cells, for formats that are tables or lists of attributes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/view.hpp"

namespace pg::exporting {

enum class Cell : std::uint8_t { Text, Integer, Number, Boolean };

struct Column {
    const char* name;
    Cell type;
};

/// The cells of a row stand in its columns' order; what is unknown is empty. Lists are joined by "; ".
const std::vector<Column>& node_columns();
std::vector<std::string> node_cells(const graph::Node& node);
const std::vector<Column>& edge_columns();
std::vector<std::string> edge_cells(const graph::Edge& edge);

/// RFC 4180 with "\n"; cells that a spreadsheet would run as a formula get a leading apostrophe.
std::string csv_line(const std::vector<std::string>& cells);
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// The shortest text that reads back as the same number.
std::string number(double value);

}  // namespace pg::exporting
