#include "cli/event_table.hpp"

namespace pg::cli {

namespace {

std::vector<std::string> names(const graph::EventRow& row, Role role) {
    std::vector<std::string> out;
    for (const auto& one : row.participants)
        if (one.role == role) out.push_back(one.name);
    return out;
}

template <typename E>
Value named(const std::optional<E>& value) {
    return value ? Value{std::string(name_of(*value))} : Value{};
}

Value text_or_nothing(std::string text) { return text.empty() ? Value{} : Value{std::move(text)}; }
Value day(const std::optional<Date>& date) { return date ? Value{date->iso()} : Value{}; }
Value number_or_nothing(const std::optional<double>& number) { return number ? Value{*number} : Value{}; }

}  // namespace

std::string date_text(const DateRange& date) { return graph::range_text(date); }

std::string status_text(const graph::Node& event) { return std::string(name_of(event.status)) + (event.claimed ? ", claimed" : ""); }

Table event_table(const std::vector<graph::EventRow>& rows) {
    constexpr auto people = Reader::People, programs = Reader::Programs;
    // On a narrow terminal the status goes last, since a plan without it looks like what happened.
    Table table({{"date", 0, never_cut, people},
                 {"date", 0, 0, programs},
                 {"reported", 3, never_cut},
                 {"status", 1, 10, people},
                 {"status", 0, 0, programs},
                 {"type", 4},
                 {"act", 5},
                 {"event", 0, 30},
                 {"agent", 6},
                 {"recipient", 7},
                 {"place", 8},
                 {"policy", 6},
                 {"claimant", 9},
                 {"reports", 9},
                 {"id", 2, never_cut},
                 {"article", 10},
                 {"quote", 11, 40},
                 {"date_end", 0, 0, programs},
                 {"granularity", 0, 0, programs},
                 {"claimed", 0, 0, programs},
                 {"mode", 0, 0, programs},
                 {"confidence", 0, 0, programs},
                 {"rule", 0, 0, programs},
                 {"url", 0, 0, programs},
                 {"checked", 5}});
    for (const auto& row : rows) {
        const auto& event = row.event;
        const auto* first = graph::first_claim(event.evidence, row.articles);
        const auto* article = first == nullptr ? nullptr : graph::article_of(row.articles, first->article);
        table.add({text_or_nothing(date_text(event.date)), text_or_nothing(event.date.start.iso()), day(graph::reported(event.evidence, row.articles)),
                   status_text(event), std::string(name_of(event.status)), named(event.event_type), named(event.act), event.name,
                   names(row, Role::Agent), names(row, Role::Recipient), names(row, Role::Place), names(row, Role::Policy), names(row, Role::Claimant),
                   std::int64_t{event.reports}, event.id, text_or_nothing(first == nullptr ? "" : first->article), text_or_nothing(first == nullptr ? "" : first->quote),
                   text_or_nothing(event.date.end.iso()), event.date.known() ? Value{std::string(name_of(event.date.granularity))} : Value{}, event.claimed,
                   named(event.mode), number_or_nothing(graph::confidence(event.evidence)), text_or_nothing(first == nullptr ? "" : first->rule),
                   text_or_nothing(article == nullptr ? "" : article->url), named(event.checked)});
    }
    return table;
}

}  // namespace pg::cli
