// policygraph neighbors
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string node, via;
    unsigned hops = 1;
    StatusOption status;
    FormatOption format;
};

Exit neighbors(const Session& session, const Options& options) {
    std::optional<NodeKind> via;
    if (!options.via.empty()) via = choice<NodeKind>(options.via);
    const auto statuses = options.status.value();
    const auto store = open_for_reading(session);
    Table table({{"name"}, {"distance"}, {"events"}, {"relations"}, {"id", 1, never_cut}});
    for (const auto& row : graph::neighbors(store, node_of(store, options.node), options.hops, via, statuses))
        table.add({row.name, std::int64_t{row.distance}, std::int64_t{row.events}, std::int64_t{row.relations}, row.node});
    return print_list(table, options.format);
}

}  // namespace

void add_neighbors(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "neighbors", "Who and what is tied to a node", [&session, options] { return neighbors(session, *options); });
    command->add_option("node", options->node, "An id, a name or an alias")->required()->type_name("NODE");
    command->add_option("--hops", options->hops, "How far [1]")->check(CLI::Range(1, 10))->type_name("N");
    command->add_option("--via", options->via, "Only over nodes of this kind: actor, place, policy, event")->type_name("KIND");
    options->status.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
