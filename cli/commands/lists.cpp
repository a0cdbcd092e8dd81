// policygraph stats, articles, rejected: what is in the graph
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

/// A command without arguments that lists something; an empty list is an answer, too.
void add_list(CLI::App& app, Session& session, const char* name, const char* help, Table (*rows)(const graph::Store&)) {
    const auto format = std::make_shared<FormatOption>();
    auto* command = add_command(app, session, name, help, [&session, format, rows] {
        print_list(rows(open_for_reading(session)), *format);
        return Exit::Done;
    });
    add_graph(*command, session);
    format->add(*command);
}

Table stats_rows(const graph::Store& store) {
    Table table({{"what"}, {"count"}});
    for (const auto& row : graph::stats(store)) table.add({row.what, static_cast<std::int64_t>(row.count)});
    return table;
}

Table article_rows(const graph::Store& store) {
    Table table({{"published"}, {"source", 1}, {"title", 0, 30}, {"events"}, {"duplicates", 2}, {"id", 1, 20}, {"url", 4}, {"places", 3}});
    for (const auto& row : graph::articles(store))
        table.add({row.info.published ? row.info.published->iso() : std::string(), row.info.source, row.info.title, std::int64_t{row.events},
                   std::int64_t{row.duplicates}, row.info.id, row.info.url, row.places});
    return table;
}

Table rejected_rows(const graph::Store& store) {
    Table table({{"where"}, {"item"}, {"reason"}});
    for (const auto& row : graph::rejected(store))
        table.add({row.where.path, row.where.item == 0 ? Value{} : Value{static_cast<std::int64_t>(row.where.item)}, row.reason});
    return table;
}

}  // namespace

void add_stats(CLI::App& app, Session& session) { add_list(app, session, "stats", "Counts of what is in the graph", stats_rows); }
void add_articles(CLI::App& app, Session& session) { add_list(app, session, "articles", "The articles in the graph", article_rows); }
void add_rejected(CLI::App& app, Session& session) { add_list(app, session, "rejected", "What was turned away, and why", rejected_rows); }

}  // namespace pg::cli
