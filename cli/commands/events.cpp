// policygraph events
#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/event_filter.hpp"
#include "cli/event_table.hpp"
#include "cli/judgement_file.hpp"

namespace pg::cli {

namespace {

constexpr std::size_t most_on_terminal = 100;

struct Options {
    EventFilterOption which;
    HappeningOption happening;
    std::string checked, seed;
    std::size_t first = 0, last = 0, sample = 0;
    bool sheet = false;
    FormatOption format;
};

/// On a terminal a table is not longer than people read, unless they say how long. Tells how many there are where not all are shown, else 0.
std::size_t limit(const graph::Store& store, const Options& options, graph::EventFilter& filter) {
    if (filter.first || filter.last || filter.sample || options.sheet || options.format.value() != TableFormat::Table || !output_on_terminal()) return 0;
    const auto all = graph::event_ids(store, filter).size();
    if (all <= most_on_terminal) return 0;
    filter.last = most_on_terminal;
    return all;
}

Exit events(const Session& session, const Options& options) {
    auto filter = options.happening.value();
    if (!options.checked.empty()) filter.checked = choice<Answer>(options.checked) == Answer::Yes;
    if (options.first != 0) filter.first = options.first;
    if (options.last != 0) filter.last = options.last;
    if (options.sample != 0) filter.sample = options.sample;
    filter.seed = options.seed;
    const auto store = open_for_reading(session);
    options.which.fill(store, filter);
    const auto beyond = limit(store, options, filter);
    auto rows = graph::events(store, filter);
    std::stable_partition(rows.begin(), rows.end(), [](const graph::EventRow& row) { return row.by.has_value(); });
    tell_undated(session, store, filter);
    if (!options.sheet) {
        const auto code = print_list(event_table(rows), options.format);
        if (beyond != 0)
            session.context.log(LogLevel::Info, "the last " + std::to_string(rows.size()) + " of " + std::to_string(beyond) + " events; -n N shows more, --first N the first ones, and a file or a pipe gets all");
        return code;
    }
    print_sheet(store, rows, std::cout);
    return rows.empty() ? Exit::Nothing : Exit::Done;
}

}  // namespace

void add_events(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "events", "What happened, by who, to whom, where, when", [&session, options] { return events(session, *options); });
    options->which.add(*command);
    options->happening.add(*command);
    auto* last = command->add_option("-n,--limit", options->last, "The last so many; a terminal gets the last 100 unless this or --first says otherwise")->type_name("N")->check(at_least_one());
    command->add_option("--first", options->first, "The first so many")->type_name("N")->check(at_least_one())->excludes(last);
    auto* sample = command->add_option("--sample", options->sample, "So many of them, drawn by chance: the same at every call, and part of every larger sample")->type_name("N")->check(at_least_one());
    command->add_option("--seed", options->seed, "Any word: another one draws others")->type_name("TEXT")->needs(sample);
    command->add_option("--checked", options->checked, "yes: only those that people accepted or corrected; no: only the others")->type_name("yes|no");
    command->add_flag("--sheet", options->sheet, "A table to judge in: write accept, reject or recode in its first column, then judgements --load it");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
