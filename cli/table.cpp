#include "cli/table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/table_json.hpp"
#include "core/error.hpp"
#include "core/utf8.hpp"
#include "export/flat.hpp"

namespace pg::cli {

namespace {

constexpr std::size_t gap = 2;

bool numeric(const Table& table, std::size_t column) {
    bool any = false;
    for (const auto& row : table.rows()) {
        const auto& value = row[column];
        const bool number = std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
        if (!number && !std::holds_alternative<std::monostate>(value)) return false;
        any |= number;
    }
    return any;
}

/// The cells of the columns that will be shown, as they will be printed but for cutting.
struct Layout {
    std::vector<std::size_t> columns;
    std::vector<std::size_t> widths;
    std::vector<bool> right;
    std::vector<std::size_t> narrowest;
};

std::size_t total(const std::vector<std::size_t>& widths) {
    std::size_t sum = widths.empty() ? 0 : gap * (widths.size() - 1);
    for (const auto width : widths) sum += width;
    return sum;
}

/// Leaves out what can be left out until the narrowest form fits.
void drop_columns(const Table& table, std::size_t width, Layout& layout) {
    while (true) {
        auto least = layout.widths;
        for (std::size_t i = 0; i < least.size(); ++i) least[i] = std::min(least[i], layout.narrowest[i]);
        if (total(least) <= width) return;
        std::size_t victim = layout.columns.size();
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            const auto rank = table.columns()[layout.columns[i]].drop;
            if (rank != 0 && (victim == layout.columns.size() || rank > table.columns()[layout.columns[victim]].drop)) victim = i;
        }
        if (victim == layout.columns.size()) return;
        const auto at = static_cast<std::ptrdiff_t>(victim);
        layout.columns.erase(layout.columns.begin() + at);
        layout.widths.erase(layout.widths.begin() + at);
        layout.right.erase(layout.right.begin() + at);
        layout.narrowest.erase(layout.narrowest.begin() + at);
    }
}

/// Takes from the column that is widest beyond its narrowest form until the row fits.
void shrink(std::size_t width, Layout& layout) {
    const auto spare = [&](std::size_t i) { return layout.widths[i] - std::min(layout.widths[i], layout.narrowest[i]); };
    while (total(layout.widths) > width) {
        std::size_t most = 0;
        for (std::size_t i = 1; i < layout.widths.size(); ++i)
            if (spare(i) > spare(most)) most = i;
        if (spare(most) == 0) return;
        --layout.widths[most];
    }
}

using Cells = std::vector<std::vector<std::string>>;

Cells cells_of(const Table& table) {
    Cells cells;
    for (const auto& row : table.rows()) {
        auto& line = cells.emplace_back();
        for (const auto& value : row) line.push_back(utf8::escaped_for_terminal(shown(value)));
    }
    return cells;
}

void print_line(const Layout& layout, const std::vector<std::string>& cells, std::string_view before, std::string_view after, std::ostream& out) {
    std::string line;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const auto text = cut(cells[layout.columns[i]], layout.widths[i]);
        const std::string space(layout.widths[i] - std::min(layout.widths[i], display_width(text)), ' ');
        if (i != 0) line.append(gap, ' ');
        line += layout.right[i] ? space + text : text + space;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << before << line << after << '\n';
}

void print_table(const Table& table, const Terminal& terminal, std::ostream& out) {
    if (table.empty()) return;
    const auto cells = cells_of(table);
    Layout layout;
    std::vector<std::string> header;
    for (std::size_t i = 0; i < table.columns().size(); ++i) {
        header.push_back(table.columns()[i].name);
        if (table.columns()[i].reader == Reader::Programs) continue;
        auto width = display_width(header.back());
        bool any = false;
        for (const auto& row : cells) {
            width = std::max(width, display_width(row[i]));
            any |= !row[i].empty();
        }
        if (!any) continue;  // a column of nothing tells people nothing
        layout.columns.push_back(i);
        layout.widths.push_back(width);
        layout.right.push_back(numeric(table, i));
        layout.narrowest.push_back(layout.right.back() ? width : table.columns()[i].narrowest);
    }
    if (terminal.width != 0) {
        drop_columns(table, terminal.width, layout);
        shrink(terminal.width, layout);
    }
    print_line(layout, header, terminal.colour ? "\x1b[1m" : "", terminal.colour ? "\x1b[0m" : "", out);
    for (const auto& row : cells) print_line(layout, row, "", "", out);
}

std::string csv_cell(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return exporting::number(*number);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* parts = std::get_if<std::vector<std::string>>(&value)) return exporting::joined(*parts, "; ");
    return shown(value);
}

void print_csv(const Table& table, std::ostream& out) {
    const auto line = [&](const auto& cell) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < table.columns().size(); ++i)
            if (table.for_programs(i)) cells.push_back(cell(i));
        out << exporting::csv_line(cells);
    };
    line([&](std::size_t i) { return table.columns()[i].name; });
    for (const auto& row : table.rows()) line([&](std::size_t i) { return csv_cell(row[i]); });
}

}  // namespace

void Table::add(std::vector<Value> row) {
    PG_ASSERT(row.size() == columns_.size());
    rows_.push_back(std::move(row));
}

std::string shown(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{:.4g}", *number);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "";
    if (const auto* parts = std::get_if<std::vector<std::string>>(&value)) return exporting::joined(*parts, ", ");
    return {};
}

void print(const Table& table, TableFormat format, const Terminal& terminal, std::ostream& out) {
    switch (format) {
        case TableFormat::Table: print_table(table, terminal, out); break;
        case TableFormat::Csv: print_csv(table, out); break;
        case TableFormat::Json: print_json(table, JsonLayout::Array, out); break;
        case TableFormat::Jsonl: print_json(table, JsonLayout::Lines, out); break;
    }
}

}  // namespace pg::cli
