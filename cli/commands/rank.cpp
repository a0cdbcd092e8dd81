// policygraph rank
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

/// Kinds of nodes that are ranked: events only tie them.
enum class Ranked : std::uint8_t { Actor, Place, Policy };

}  // namespace pg::cli

PG_ENUM_NAMES(pg::cli::Ranked, "kind", "actor", "place", "policy");

namespace pg::cli {

namespace {

struct Options {
    std::string by = "pagerank";
    std::vector<std::string> kinds, types;
    std::size_t top = 20;
    FormatOption format;
};

Exit rank(const Session& session, const Options& options) {
    std::vector<NodeKind> kinds;
    for (const auto kind : choices<Ranked>(options.kinds)) kinds.push_back(*from_name<NodeKind>(name_of(kind)));
    const auto by = choice<graph::RankBy>(options.by);
    Table table({{"rank"}, {"name"}, {options.by}, {"id", 1, never_cut}});
    std::int64_t place = 0;
    for (const auto& row : graph::rank(open_for_reading(session), by, kinds, choices<NodeType>(options.types), options.top)) table.add({++place, row.name, row.score, row.node});
    return print_list(table, options.format);
}

}  // namespace

void add_rank(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "rank", "Who matters", [&session, options] { return rank(session, *options); });
    command->add_option("--by", options->by, "pagerank, betweenness or degree [pagerank]")->type_name("MEASURE");
    add_repeated(*command, "--kind", options->kinds, "Only actor, place or policy")->type_name("LIST");
    add_repeated(*command, "--type", options->types, "Only of these types: person, government, city, law ...")->type_name("LIST");
    command->add_option("--top", options->top, "At most so many [20]")->type_name("N");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
