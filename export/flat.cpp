#include "export/flat.hpp"

#include <charconv>

namespace pg::exporting {

namespace {

template <typename E>
std::string named(const std::optional<E>& value) {
    return value ? std::string(name_of(*value)) : std::string();
}

std::string flag(bool value) { return value ? "true" : "false"; }

bool starts_formula(const std::string& cell) {
    if (cell.empty()) return false;
    const char c = cell.front();
    if (c == '=' || c == '@' || c == '\t' || c == '\r') return true;
    if (c != '+' && c != '-') return false;
    // A sign before digits is a number, unless more follows.
    double value = 0;
    const auto* const end = cell.data() + cell.size();
    const auto [rest, problem] = std::from_chars(cell.data() + 1, end, value);
    return problem != std::errc() || rest != end || cell[1] < '0' || cell[1] > '9';
}

}  // namespace

const std::vector<Column>& node_columns() {
    static const std::vector<Column> columns{
        {"kind", Cell::Text}, {"type", Cell::Text}, {"name", Cell::Text}, {"aliases", Cell::Text}, {"generic", Cell::Boolean}, {"sector", Cell::Text},
        {"topic", Cell::Text}, {"country", Cell::Text}, {"lat", Cell::Number}, {"lon", Cell::Number}, {"mode", Cell::Text}, {"act", Cell::Text},
        {"status", Cell::Text}, {"claimed", Cell::Boolean}, {"start", Cell::Text}, {"end", Cell::Text}, {"mentions", Cell::Integer},
        {"articles", Cell::Integer}, {"reports", Cell::Integer}};
    return columns;
}

std::vector<std::string> node_cells(const graph::Node& node) {
    const bool event = node.kind == NodeKind::Event;
    return {std::string(name_of(node.kind)),
            event ? named(node.event_type) : named(node.type),
            node.name,
            joined(node.aliases, "; "),
            event ? "" : flag(node.generic),
            named(node.sector),
            named(node.topic),
            node.country,
            node.latitude ? number(*node.latitude) : "",
            node.longitude ? number(*node.longitude) : "",
            named(node.mode),
            named(node.act),
            event ? std::string(name_of(node.status)) : "",
            event ? flag(node.claimed) : "",
            node.date.start.iso(),
            node.date.end.iso(),
            event ? "" : std::to_string(node.mentions),
            std::to_string(node.articles),
            event ? std::to_string(node.reports) : ""};
}

const std::vector<Column>& edge_columns() {
    static const std::vector<Column> columns{{"relation", Cell::Text}, {"title", Cell::Text}, {"evidence", Cell::Integer}, {"quote", Cell::Text}};
    return columns;
}

std::vector<std::string> edge_cells(const graph::Edge& edge) {
    return {std::string(edge.label()), edge.title, std::to_string(edge.evidence.size()), edge.evidence.empty() ? "" : edge.evidence.front().quote};
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string out;
    for (const auto& cell : cells) {
        if (&cell != &cells.front()) out += ',';
        const bool formula = starts_formula(cell);
        if (!formula && cell.find_first_of(",\"\r\n") == std::string::npos) {
            out += cell;
            continue;
        }
        out += formula ? "\"'" : "\"";
        for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
        out += '"';
    }
    return out + "\n";
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const auto& part : parts) {
        if (&part != &parts.front()) out += separator;
        out += part;
    }
    return out;
}

std::string number(double value) {
    char buffer[32];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    return {buffer, result.ptr};
}

}  // namespace pg::exporting
