// policygraph timeline
#include "cli/commands.hpp"
#include "cli/event_filter.hpp"
#include "cli/event_table.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string node;
    HappeningOption happening;
    FormatOption format;
};

Exit timeline(const Session& session, const Options& options) {
    auto filter = options.happening.value();
    const auto store = open_for_reading(session);
    filter.participants = {node_of(store, options.node)};
    tell_undated(session, store, filter);
    return print_list(event_table(graph::events(store, filter)), options.format);
}

}  // namespace

void add_timeline(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "timeline", "A node's events by date", [&session, options] { return timeline(session, *options); });
    command->add_option("node", options->node, "An id, a name or an alias")->required()->type_name("NODE");
    options->happening.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
