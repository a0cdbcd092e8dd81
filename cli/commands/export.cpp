// policygraph export
#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/selection.hpp"
#include "export/exporter.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string format = "json", output = "-";
    SelectionOption selection;
};

/// Rows of events are made of events alone.
bool has_rows(const graph::View& view, exporting::Format format) {
    if (format != exporting::Format::Events) return !view.nodes.empty();
    return std::any_of(view.nodes.begin(), view.nodes.end(), [](const graph::Node& node) { return node.kind == NodeKind::Event; });
}

Exit export_graph(const Session& session, const Options& options) {
    const auto format = choice<exporting::Format>(options.format);
    const auto store = open_for_reading(session);
    auto selection = options.selection.value(store);
    selection.whole_events = format == exporting::Format::Events;
    const auto view = store.view(selection);
    if (options.output == "-") {
        exporting::StreamOutput output(std::cout);
        exporting::export_view(view, format, output);
    } else {
        exporting::FileOutput output(options.output);
        exporting::export_view(view, format, output);
    }
    return has_rows(view, format) ? Exit::Done : Exit::Nothing;
}

}  // namespace

void add_export(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "export", "The graph for other programs", [&session, options] { return export_graph(session, *options); });
    command->add_option("--format", options->format, "dot, json, graphml, gexf, csv, neo4j, turtle, jsonld, events [json]")->type_name("FORMAT");
    command->add_option("-o,--output", options->output, "Write here; a folder for csv and neo4j [standard output]")->type_name("FILE");
    options->selection.add(*command);
    add_graph(*command, session);
}

}  // namespace pg::cli
