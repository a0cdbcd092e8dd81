// policygraph events
#include "cli/commands.hpp"
#include "cli/event_table.hpp"
#include "cli/options.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::vector<std::string> actors, recipients, places, policies, claimants, types, acts;
    std::string since, until, checked;
    std::size_t limit = 0;
    double min_confidence = 0;
    StatusOption status;
    KnownByOption known_by;
    FormatOption format;
};

Exit events(const Session& session, const Options& options) {
    graph::EventFilter filter;
    filter.types = choices<EventType>(options.types);
    filter.acts = choices<Act>(options.acts);
    filter.statuses = options.status.value();
    filter.since = date_option(options.since, "--since");
    filter.until = date_option(options.until, "--until");
    filter.known_by = options.known_by.value();
    filter.min_confidence = options.min_confidence;
    if (!options.checked.empty()) filter.checked = choice<Answer>(options.checked) == Answer::Yes;
    if (options.limit != 0) filter.limit = options.limit;
    const auto store = open_for_reading(session);
    filter.actors = nodes_of(store, options.actors);
    filter.recipients = nodes_of(store, options.recipients);
    filter.places = nodes_of(store, options.places, NodeKind::Place);
    filter.policies = graph::with_narrower_policies(store, nodes_of(store, options.policies, NodeKind::Policy));
    filter.claimants = nodes_of(store, options.claimants);
    return print_list(event_table(graph::events(store, filter)), options.format);
}

}  // namespace

void add_events(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "events", "What happened, by who, to whom, where, when", [&session, options] { return events(session, *options); });
    add_repeated(*command, "--actor", options->actors, "Done by this actor")->type_name("NODE");
    add_repeated(*command, "--recipient", options->recipients, "Done to this actor")->type_name("NODE");
    add_repeated(*command, "--place", options->places, "There or in what lies there")->type_name("NODE");
    add_repeated(*command, "--policy", options->policies, "About this policy or a narrower one")->type_name("NODE");
    add_repeated(*command, "--claimant", options->claimants, "Said by this actor")->type_name("NODE");
    add_repeated(*command, "--type", options->types, "Of these types: CONSULT, REJECT ...")->type_name("LIST");
    add_repeated(*command, "--act", options->acts, "Of these acts: propose, adopt ...")->type_name("LIST");
    command->add_option("--since", options->since, "Not before")->type_name("DATE");
    command->add_option("--until", options->until, "Not after")->type_name("DATE");
    command->add_option("-n,--limit", options->limit, "The last so many")->type_name("N")->check(CLI::PositiveNumber);
    command->add_option("--min-confidence", options->min_confidence, "Only those that the program is so sure of, 0 to 1: 0.8 leaves out most that rest on no frame")->type_name("P")->check(CLI::Range(0.0, 1.0));
    command->add_option("--checked", options->checked, "yes: only those that people accepted or corrected; no: only the others")->type_name("yes|no");
    options->known_by.add(*command);
    options->status.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
