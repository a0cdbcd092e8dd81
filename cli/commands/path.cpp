// policygraph path
#include "cli/commands.hpp"
#include "cli/event_table.hpp"
#include "cli/options.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string from, to;
    StatusOption status;
    FormatOption format;
};

Exit path(const Session& session, const Options& options) {
    const auto statuses = options.status.value();
    const auto store = open_for_reading(session);
    Table table({{"step"}, {"kind", 2}, {"name"}, {"date", 3}, {"id", 1, never_cut}, {"quote", 4}});
    std::int64_t step = 0;
    for (const auto& node : graph::path(store, node_of(store, options.from), node_of(store, options.to), statuses))
        table.add({step++, std::string(name_of(node.kind)), node.name, date_text(node.date), node.id,
                   node.evidence.empty() ? Value{} : Value{node.evidence.front().quote}});
    if (table.empty()) throw NotFound("no path from " + options.from + " to " + options.to);
    return print_list(table, options.format);
}

}  // namespace

void add_path(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "path", "The shortest way from one node to another", [&session, options] { return path(session, *options); });
    command->add_option("from", options->from, "A node")->required()->type_name("A");
    command->add_option("to", options->to, "Another node")->required()->type_name("B");
    options->status.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
