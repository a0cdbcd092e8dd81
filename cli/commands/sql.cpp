// policygraph sql
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string query;
    FormatOption format;
};

Exit sql(const Session& session, const Options& options) {
    const auto result = graph::sql(open_for_reading(session), options.query);
    std::vector<Column> columns;
    for (const auto& name : result.columns) columns.push_back({name});
    Table table(columns);
    for (const auto& row : result.rows) table.add({row.begin(), row.end()});
    return print_list(table, options.format);
}

}  // namespace

void add_sql(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "sql", "Read-only SQL over: actors places policies events roles relations evidence articles",
                                [&session, options] { return sql(session, *options); });
    command->add_option("query", options->query, "One SELECT")->required()->type_name("QUERY");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
