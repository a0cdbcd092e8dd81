// policygraph diff, runs: what became of the graph
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/difference.hpp"

namespace pg::cli {

/// What a change is of.
enum class Changed : std::uint8_t { Actor, Place, Policy, Event, Edge };

}  // namespace pg::cli

PG_ENUM_NAMES(pg::cli::Changed, "kind", "actor", "place", "policy", "event", "edge");

namespace pg::cli {

namespace {

struct Options {
    std::vector<std::string> graphs, kinds;
    std::string since;
    FormatOption format;
};

std::string kind_of(const graph::Difference& d) { return d.edge ? "edge" : d.id.substr(0, d.id.find(':')); }

Table rows(const std::vector<graph::Difference>& all, const Options& options) {
    const auto wanted = choices<Changed>(options.kinds);
    Table table({{"change"}, {"kind"}, {"id", 0, 30}, {"name", 1, 20}, {"what", 2}, {"because", 1, 20}});
    const auto fits = [&](const std::string& kind) { return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](Changed c) { return name_of(c) == kind; }); };
    for (const auto& d : all)
        if (fits(kind_of(d))) table.add({std::string(name_of(d.kind)), kind_of(d), d.id, d.name, d.what, d.because});
    return table;
}

/// A run's number, or a day: the last run before it.
std::int64_t run_of(const graph::Store& store, const std::string& since) {
    const bool digits = since.size() < 18 && since.find_first_not_of("0123456789") == std::string::npos;
    const auto all = digits ? graph::runs(store) : std::vector<graph::Run>();
    const bool known = std::any_of(all.begin(), all.end(), [&](const graph::Run& run) { return std::to_string(run.number) == since; });
    if (digits && (known || since.size() != 4)) return std::stoll(since);
    const auto day = Date::from_iso(since);
    if (!day) throw UsageError("--since: '" + since + "' is no run and no date: write a number that `policygraph runs` lists, or 2026, 2026-02 or 2026-02-04");
    return graph::run_before(store, *day);
}

Exit diff_since(const Session& session, const Options& options) {
    if (options.graphs.size() > 1) throw UsageError("diff --since looks at one graph");
    const auto store = options.graphs.empty() ? open_for_reading(session) : graph::Store::open(options.graphs.front(), graph::Access::Read);
    const auto since = graph::differences_since(store, run_of(store, options.since));
    const Exit code = print_list(rows(since.all, options), options.format);
    if (since.forgotten == 0) return code;
    session.context.log(LogLevel::Info, std::to_string(since.forgotten) + (since.forgotten == 1 ? " change of an article that is" : " changes of articles that are") + " gone");
    return Exit::Done;
}

Exit diff(const Session& session, const Options& options) {
    using graph::Access;
    if (!options.since.empty()) return diff_since(session, options);
    if (options.graphs.size() != 2) throw UsageError("diff needs two graphs, or --since RUN");
    return print_list(rows(graph::differences(graph::Store::open(options.graphs[0], Access::Read), graph::Store::open(options.graphs[1], Access::Read)), options), options.format);
}

}  // namespace

void add_diff(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "diff", "What became of nodes, events and edges, and which article did it",
                                [&session, options] { return diff(session, *options); });
    command->add_option("graphs", options->graphs, "The graph before and the graph after")->type_name("A.db B.db");
    command->add_option("--since", options->since, "Changes of one graph by all runs after this one, see runs; or from this day on")->type_name("RUN|DATE");
    add_repeated(*command, "--kind", options->kinds, "Only of these: actor, place, policy, event, edge")->type_name("LIST");
    command->footer("because: +ID came, -ID went, ~ID was read anew; judgements: people decided otherwise.\nwhat: of a policy, how its state changed; else which parts of a node changed, where two graphs are compared.\nOf what articles that are gone changed only the number is told. Exit code 1: nothing differs.");
    add_graph(*command, session);
    options->format.add(*command);
}

void add_runs(CLI::App& app, Session& session) {
    const auto format = std::make_shared<FormatOption>();
    auto* command = add_command(app, session, "runs", "The commands that changed the graph, for diff --since", [&session, format] {
        Table table({{"run"}, {"at"}, {"command", 0, 20}, {"articles"}, {"changes"}});
        for (const auto& r : graph::runs(open_for_reading(session)))
            table.add({r.number, r.at, r.command, static_cast<std::int64_t>(r.articles), static_cast<std::int64_t>(r.changes)});
        print_list(table, *format);
        return Exit::Done;
    });
    add_graph(*command, session);
    format->add(*command);
}

}  // namespace pg::cli
