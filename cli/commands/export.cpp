// policygraph export
#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/selection.hpp"
#include "core/data_dir.hpp"
#include "export/exporter.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string format = "json", output = "-";
    bool no_quotes = false;
    bool claims = false;
    SelectionOption selection;
};

/// Rows of events are made of events alone.
bool has_rows(const graph::View& view, exporting::Format format) {
    if (format != exporting::Format::Events) return !view.nodes.empty();
    return std::any_of(view.nodes.begin(), view.nodes.end(), [](const graph::Node& node) { return node.kind == NodeKind::Event; });
}

Exit export_graph(const Session& session, const Options& options) {
    const auto format = choice<exporting::Format>(options.format);
    const bool events = format == exporting::Format::Events;
    if (options.no_quotes && format != exporting::Format::Dot) throw UsageError("--no-quotes is for --format dot; other formats are made to hold what is told");
    if (options.claims && !events) throw UsageError("--claims goes with --format events");
    const auto store = open_for_reading(session);
    auto selection = options.selection.value(store);
    selection.whole_events = events;
    const auto view = store.view(selection);
    auto framing = exporting::framing(view, selection);
    framing.quotes = !options.no_quotes;
    exporting::EventRows rows;
    rows.claims = options.claims;
    if (events) rows.scale = EventScale::read(find_data_dir());
    if (options.output == "-") {
        exporting::StreamOutput output(std::cout);
        exporting::export_view(view, format, output, framing, rows);
    } else {
        exporting::FileOutput output(options.output);
        exporting::export_view(view, format, output, framing, rows);
    }
    return has_rows(view, format) ? Exit::Done : nothing();
}

}  // namespace

void add_export(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "export", "The graph for other programs", [&session, options] { return export_graph(session, *options); });
    command->add_option("--format", options->format, "dot, json, graphml, gexf, csv, neo4j, turtle, jsonld, events [json]")->type_name("FORMAT");
    command->add_option("-o,--output", options->output, "Write here; a folder for csv and neo4j [standard output]")->type_name("FILE");
    command->add_flag("--no-quotes", options->no_quotes, "With --format dot: no sentences, titles and addresses of articles");
    command->add_flag("--claims", options->claims, "With --format events: a row for each sentence that tells an event, in place of one for each event");
    options->selection.add(*command);
    add_graph(*command, session);
}

}  // namespace pg::cli
