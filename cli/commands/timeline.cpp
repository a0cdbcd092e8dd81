// policygraph timeline
#include "cli/commands.hpp"
#include "cli/event_filter.hpp"
#include "cli/event_table.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string node;
    std::vector<std::string> types;
    PeriodOption period;
    StatusOption status;
    ClaimedOption claimed;
    KnownByOption known_by;
    FormatOption format;
};

Exit timeline(const Session& session, const Options& options) {
    graph::EventFilter filter;
    filter.types = event_types(options.types);
    filter.statuses = options.status.value();
    filter.claimed = options.claimed.value();
    const auto [since, until] = options.period.value();
    filter.since = since;
    filter.until = until;
    filter.known_by = options.known_by.value();
    const auto store = open_for_reading(session);
    return print_list(event_table(graph::timeline(store, node_of(store, options.node), filter)), options.format);
}

}  // namespace

void add_timeline(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "timeline", "A node's events by date", [&session, options] { return timeline(session, *options); });
    command->add_option("node", options->node, "An id, a name or an alias")->required()->type_name("NODE");
    add_repeated(*command, "--type", options->types, "Of these types: CONSULT, REJECT ...; NONE: without a type")->type_name("LIST");
    options->period.add(*command);
    options->known_by.add(*command);
    options->status.add(*command);
    options->claimed.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
