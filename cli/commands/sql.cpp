// policygraph sql
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string query;
    FormatOption format;
};

Value shown_value(const graph::SqlValue& value) {
    return std::visit([](const auto& one) { return Value{one}; }, value);
}

Exit sql(const Session& session, const Options& options) {
    const auto result = graph::sql(open_for_reading(session), options.query);
    std::vector<Column> columns;
    for (const auto& name : result.columns) columns.push_back({name});
    Table table(columns);
    for (const auto& row : result.rows) {
        std::vector<Value> cells;
        for (const auto& value : row) cells.push_back(shown_value(value));
        table.add(std::move(cells));
    }
    return print_list(table, options.format);
}

std::string views() {
    std::string text = "Views and their columns:\n";
    for (const auto& view : graph::sql_views()) text += fmt::format("  {:<10} {}\n", view.name, fmt::join(view.columns, " "));
    return text + "Dates are texts (2026-02-04) or null; generic and claimed are 0 or 1. An event's row of evidence has its id as node,\n"
                  "that of a role or a relation has a number as edge. detail is JSON; its members may change.";
}

}  // namespace

void add_sql(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "sql", "Read-only SQL over views: actors, events, roles ... (see sql --help)",
                                [&session, options] { return sql(session, *options); });
    command->add_option("query", options->query, "One SELECT")->required()->type_name("QUERY");
    command->footer(views);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
