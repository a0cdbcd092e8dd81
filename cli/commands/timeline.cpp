// policygraph timeline
#include "cli/commands.hpp"
#include "cli/event_table.hpp"
#include "cli/options.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string node;
    StatusOption status;
    KnownByOption known_by;
    FormatOption format;
};

Exit timeline(const Session& session, const Options& options) {
    const auto statuses = options.status.value();
    const auto known_by = options.known_by.value();
    const auto store = open_for_reading(session);
    return print_list(event_table(graph::timeline(store, node_of(store, options.node), statuses, known_by)), options.format);
}

}  // namespace

void add_timeline(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "timeline", "A node's events by date", [&session, options] { return timeline(session, *options); });
    command->add_option("node", options->node, "An id, a name or an alias")->required()->type_name("NODE");
    options->known_by.add(*command);
    options->status.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
