// policygraph events
#include "cli/commands.hpp"
#include "cli/event_filter.hpp"
#include "cli/event_table.hpp"

namespace pg::cli {

namespace {

struct Options {
    EventFilterOption which;
    HappeningOption happening;
    std::string checked;
    std::size_t first = 0, last = 0;
    FormatOption format;
};

Exit events(const Session& session, const Options& options) {
    auto filter = options.happening.value();
    if (!options.checked.empty()) filter.checked = choice<Answer>(options.checked) == Answer::Yes;
    if (options.first != 0) filter.first = options.first;
    if (options.last != 0) filter.last = options.last;
    const auto store = open_for_reading(session);
    options.which.fill(store, filter);
    return print_list(event_table(graph::events(store, filter)), options.format);
}

}  // namespace

void add_events(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "events", "What happened, by who, to whom, where, when", [&session, options] { return events(session, *options); });
    options->which.add(*command);
    options->happening.add(*command);
    auto* last = command->add_option("-n,--limit", options->last, "The last so many")->type_name("N")->check(CLI::PositiveNumber);
    command->add_option("--first", options->first, "The first so many")->type_name("N")->check(CLI::PositiveNumber)->excludes(last);
    command->add_option("--checked", options->checked, "yes: only those that people accepted or corrected; no: only the others")->type_name("yes|no");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
