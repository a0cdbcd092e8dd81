// One row of a CSV file (RFC 4180; comma, semicolon or tab) with its header.
#include <algorithm>

#include "archive/encoding.hpp"
#include "archive/fields.hpp"
#include "archive/readers.hpp"

namespace pg::archive {
namespace {

std::vector<std::string> cells_of(std::string_view row, char separator) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t at = 0; at < row.size(); ++at) {
        const char c = row[at];
        if (quoted) {
            if (c != '"') cells.back().push_back(c);
            else if (at + 1 < row.size() && row[at + 1] == '"') { cells.back().push_back('"'); ++at; }
            else quoted = false;
        } else if (c == '"' && cells.back().empty()) {
            quoted = true;
        } else if (c == separator) {
            cells.emplace_back();
        } else if (c != '\r' && c != '\n') {
            cells.back().push_back(c);
        }
    }
    return cells;
}

char separator_of(std::string_view header) {
    char best = ',';
    for (const char c : {',', ';', '\t'})
        if (std::count(header.begin(), header.end(), c) > std::count(header.begin(), header.end(), best)) best = c;
    return best;
}

}  // namespace

std::vector<ReadResult> read_csv_row(const RawInput& input, const Knowledge& knowledge) {
    const std::string text = to_utf8(input.bytes);
    const auto border = text.find('\x1E');
    if (border == std::string::npos) return {Rejection{input.where, "a CSV row without its header"}};
    const std::string_view header = std::string_view(text).substr(0, border);
    const char separator = separator_of(header);
    const auto names = cells_of(header, separator);
    auto cells = cells_of(std::string_view(text).substr(border + 1), separator);
    if (cells.size() > names.size())
        return {Rejection{input.where, "the row has " + std::to_string(cells.size()) + " cells, the header " + std::to_string(names.size())}};
    Fields fields;
    for (std::size_t i = 0; i < cells.size(); ++i) fields.set(names[i], std::move(cells[i]));
    return {article_of_fields(fields, input.where, knowledge)};
}

}  // namespace pg::archive
