#include "cli/event_table.hpp"

namespace pg::cli {

namespace {

std::vector<std::string> names(const graph::EventRow& row, Role role) {
    std::vector<std::string> out;
    for (const auto& [as, name] : row.participants)
        if (as == role) out.push_back(name);
    return out;
}

template <typename E>
Value named(const std::optional<E>& value) {
    return value ? Value{std::string(name_of(*value))} : Value{};
}

Value text_or_nothing(std::string text) { return text.empty() ? Value{} : Value{std::move(text)}; }

}  // namespace

std::string date_text(const DateRange& date) {
    const auto start = date.start.iso();
    const auto end = date.end.iso();
    if (start.empty()) return end;
    return end.empty() || end == start ? start : start + " to " + end;
}

std::string status_text(const graph::Node& event) { return std::string(name_of(event.status)) + (event.claimed ? ", claimed" : ""); }

Table event_table(const std::vector<graph::EventRow>& rows) {
    Table table({{"date", 0, never_cut},
                 {"reported", 2, never_cut},
                 {"status", 3},
                 {"type", 4},
                 {"act", 5},
                 {"event", 0, 36},
                 {"agent", 6},
                 {"recipient", 7},
                 {"place", 8},
                 {"policy", 6},
                 {"claimant", 9},
                 {"reports", 9},
                 {"id", 1, never_cut},
                 {"article", 10},
                 {"quote", 11, 40},
                 {"checked", 5}});
    for (const auto& row : rows) {
        const auto& event = row.event;
        const auto* first = event.evidence.empty() ? nullptr : &event.evidence.front();
        const bool undated = !event.date.known() && row.by;
        table.add({text_or_nothing(date_text(event.date)), undated ? Value{row.by->iso()} : Value{}, status_text(event), named(event.event_type),
                   named(event.act), event.name, names(row, Role::Agent), names(row, Role::Recipient), names(row, Role::Place),
                   names(row, Role::Policy), names(row, Role::Claimant), std::int64_t{event.reports}, event.id,
                   first != nullptr ? Value{first->article} : Value{}, first != nullptr ? Value{first->quote} : Value{}, named(event.checked)});
    }
    return table;
}

}  // namespace pg::cli
