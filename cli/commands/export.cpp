// policygraph export
#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/selection.hpp"
#include "cli/written_output.hpp"
#include "core/data_dir.hpp"
#include "export/exporter.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string format, output = "-";
    bool no_quotes = false;
    bool claims = false;
    SelectionOption selection;
};

/// What --format says, else what the file's name ends with. What ends otherwise is json, but for endings that mean another thing to people.
exporting::Format format_of(const Options& options) {
    if (!options.format.empty()) return choice<exporting::Format>(options.format);
    const auto extension = std::filesystem::path(options.output).extension().string();
    if (options.output == "-" || extension.empty()) return exporting::Format::Json;
    if (same_but_for_case(extension, ".ttl")) return exporting::Format::Turtle;
    if (same_but_for_case(extension, ".gv")) return exporting::Format::Dot;
    if (same_but_for_case(extension, ".csv")) throw UsageError("-o " + options.output + ": say --format events for a row an event, or --format csv for a folder of tables");
    if (const auto format = from_any_case<exporting::Format>(extension.substr(1))) return *format;
    throw UsageError("-o " + options.output + ": " + unknown_name_message<exporting::Format>(extension.substr(1)));
}

/// Rows of events are made of events alone.
bool has_rows(const graph::View& view, exporting::Format format) {
    if (format != exporting::Format::Events) return !view.nodes.empty();
    return std::any_of(view.nodes.begin(), view.nodes.end(), [](const graph::Node& node) { return node.kind == NodeKind::Event; });
}

Exit export_graph(const Session& session, const Options& options) {
    const auto format = format_of(options);
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
    write_output(session, options.output, [&](exporting::Output& output) { exporting::export_view(view, format, output, framing, rows); });
    return has_rows(view, format) ? Exit::Done : nothing();
}

}  // namespace

void add_export(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "export", "The graph for other programs", [&session, options] { return export_graph(session, *options); });
    command->add_option("--format", options->format, "dot, json, graphml, gexf, csv, neo4j, turtle, jsonld, events [the file's ending: .json .dot .gv .graphml .gexf .ttl .jsonld; else json]")->type_name("FORMAT");
    command->add_option("-o,--output", options->output, "Write here; a folder for csv and neo4j [standard output]")->type_name("FILE");
    command->add_flag("--no-quotes", options->no_quotes, "With --format dot: no sentences, titles and addresses of articles");
    command->add_flag("--claims", options->claims, "With --format events: a row for each sentence that tells an event, in place of one for each event");
    options->selection.add(*command);
    add_graph(*command, session);
}

}  // namespace pg::cli
