// policygraph count: how many events, by what
#include <algorithm>
#include <map>
#include <set>

#include "cli/commands.hpp"
#include "cli/event_filter.hpp"

namespace pg::cli {

/// By what events are counted.
enum class By : std::uint8_t { Year, Month, Day, Type, Mode, Act, Status, Actor, Recipient, Place, Policy, Claimant, Source };

}  // namespace pg::cli

PG_ENUM_NAMES(pg::cli::By, "field to count by", "year", "month", "day", "type", "mode", "act", "status", "actor", "recipient", "place", "policy", "claimant", "source");

namespace pg::cli {

namespace {

struct Options {
    EventFilterOption which;
    HappeningOption happening;
    std::vector<std::string> by{"type"};
    std::size_t top = 0;
    FormatOption format;
};

using Key = std::vector<std::string>;

template <typename E>
Key named(const std::optional<E>& value) {
    return {value ? std::string(name_of(*value)) : std::string()};
}

/// The first so many characters of its day, empty where it does not tell that much.
Key part_of_date(const graph::EventRow& row, std::size_t length) {
    const auto day = row.by ? row.by->iso() : std::string();
    return {day.size() < length ? std::string() : day.substr(0, length)};
}

Key names(const graph::EventRow& row, Role role) {
    std::set<std::string> out;
    for (const auto& one : row.participants)
        if (one.role == role) out.insert(one.name);
    return out.empty() ? Key{""} : Key(out.begin(), out.end());
}

Key sources(const graph::EventRow& row) {
    std::set<std::string> out;
    for (const auto& article : row.articles) out.insert(article.source);
    return out.empty() ? Key{""} : Key(out.begin(), out.end());
}

/// Of an event; one for each who takes part.
Key values(const graph::EventRow& row, By by) {
    switch (by) {
        case By::Year: return part_of_date(row, 4);
        case By::Month: return part_of_date(row, 7);
        case By::Day: return part_of_date(row, 10);
        case By::Type: return named(row.event.event_type);
        case By::Mode: return named(row.event.mode);
        case By::Act: return named(row.event.act);
        case By::Status: return {std::string(name_of(row.event.status))};
        case By::Actor: return names(row, Role::Agent);
        case By::Recipient: return names(row, Role::Recipient);
        case By::Place: return names(row, Role::Place);
        case By::Policy: return names(row, Role::Policy);
        case By::Claimant: return names(row, Role::Claimant);
        case By::Source: return sources(row);
    }
    return {};
}

struct Counted {
    std::int64_t events = 0, reports = 0;
};

/// Every way to take one value of each field.
std::vector<Key> keys(const graph::EventRow& row, const std::vector<By>& by) {
    std::vector<Key> out{{}};
    for (const By field : by) {
        std::vector<Key> longer;
        for (const auto& key : out)
            for (const auto& value : values(row, field)) {
                longer.push_back(key);
                longer.back().push_back(value);
            }
        out = std::move(longer);
    }
    return out;
}

Exit count(const Session& session, const Options& options) {
    const auto by = choices<By>(options.by);
    auto filter = options.happening.value();
    const auto store = open_for_reading(session);
    options.which.fill(store, filter);
    std::map<Key, Counted> counts;
    for (const auto& row : graph::events(store, filter))
        for (auto& key : keys(row, by)) {
            auto& counted = counts[std::move(key)];
            ++counted.events;
            counted.reports += row.event.reports;
        }
    tell_undated(session, store, filter);
    std::vector<std::pair<Key, Counted>> rows(counts.begin(), counts.end());
    if (options.top != 0) {
        std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second.events > b.second.events; });
        if (rows.size() > options.top) rows.resize(options.top);
    }
    std::vector<Column> columns;
    for (const By field : by) columns.push_back({std::string(name_of(field))});
    columns.push_back({"events"});
    columns.push_back({"reports"});
    Table table(std::move(columns));
    for (const auto& [key, counted] : rows) {
        std::vector<Value> line;
        for (const auto& value : key) {
            line.emplace_back();
            if (!value.empty()) line.back() = value;
        }
        line.push_back(counted.events);
        line.push_back(counted.reports);
        table.add(std::move(line));
    }
    return print_list(table, options.format);
}

}  // namespace

void add_count(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "count", "How many events, by month, type, actor ...", [&session, options] { return count(session, *options); });
    add_repeated(*command, "--by", options->by, "One or several of year, month, day, type, mode, act, status, actor, recipient, place, policy, claimant, source [type]")->type_name("LIST");
    command->add_option("--top", options->top, "Only the most frequent so many, those first")->type_name("N")->check(at_least_one());
    options->which.add(*command);
    options->happening.add(*command);
    command->footer(
        "An event counts once in every row that it belongs to: with two actors it is in the rows of both. The day is its own, else that of its first article.\n"
        "reports: independent reports of these events.");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
