// policygraph rank
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string by = "pagerank", kind;
    std::size_t top = 20;
    FormatOption format;
};

Exit rank(const Session& session, const Options& options) {
    std::optional<NodeKind> kind;
    if (!options.kind.empty()) kind = choice<NodeKind>(options.kind);
    const auto by = choice<graph::RankBy>(options.by);
    Table table({{"rank"}, {"name"}, {options.by}, {"id", 1, never_cut}});
    std::int64_t place = 0;
    for (const auto& row : graph::rank(open_for_reading(session), by, kind, options.top)) table.add({++place, row.name, row.score, row.node});
    return print_list(table, options.format);
}

}  // namespace

void add_rank(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "rank", "Who matters", [&session, options] { return rank(session, *options); });
    command->add_option("--by", options->by, "pagerank, betweenness or degree [pagerank]")->type_name("MEASURE");
    command->add_option("--kind", options->kind, "Only actor, place or policy")->type_name("KIND");
    command->add_option("--top", options->top, "At most so many [20]")->type_name("N");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
