#include "graph/store/row_set.hpp"

#include <map>

namespace pg::graph {
namespace {

std::string joined(const std::vector<std::string>& parts, const std::string& separator) {
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : separator) + part;
    return out;
}

std::multimap<TextRow, std::int64_t> stored_rows(const Database& database, const std::string& table, const std::vector<std::string>& columns) {
    std::multimap<TextRow, std::int64_t> out;
    Statement there = database.prepare("SELECT rowid, " + joined(columns, ", ") + " FROM " + table);
    while (there.step()) {
        TextRow row;
        for (int c = 1; c < there.columns(); ++c) row.emplace_back(there.text(c));
        out.emplace(std::move(row), there.number(0));
    }
    return out;
}

}  // namespace

void write_row_set(const Database& database, const std::string& table, const std::vector<std::string>& columns, const std::vector<TextRow>& wanted) {
    auto left = stored_rows(database, table, columns);
    const std::vector<std::string> marks(columns.size(), "?");
    Statement insert = database.prepare("INSERT INTO " + table + " (" + joined(columns, ", ") + ") VALUES (" + joined(marks, ", ") + ")");
    std::vector<const TextRow*> fresh;
    for (const TextRow& row : wanted) {
        const auto at = left.find(row);
        if (at == left.end()) fresh.push_back(&row);
        else left.erase(at);
    }
    Statement drop = database.prepare("DELETE FROM " + table + " WHERE rowid = ?");
    for (const auto& [row, id] : left) drop.bind(id).run();
    for (const TextRow* row : fresh) {
        for (const auto& value : *row) insert.bind(value);
        insert.run();
    }
}

}  // namespace pg::graph
