// policygraph export
#include <iostream>

#include "cli/commands.hpp"
#include "cli/selection.hpp"
#include "export/exporter.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string format = "json", output = "-";
    bool no_quotes = false;
    SelectionOption selection;
};

Exit export_graph(const Session& session, const Options& options) {
    const auto format = choice<exporting::Format>(options.format);
    if (options.no_quotes && format != exporting::Format::Dot) throw UsageError("--no-quotes is for --format dot; other formats are made to hold what is told");
    const auto store = open_for_reading(session);
    const auto selection = options.selection.value(store);
    const auto view = store.view(selection);
    auto framing = exporting::framing(view, selection);
    framing.quotes = !options.no_quotes;
    if (options.output == "-") {
        exporting::StreamOutput output(std::cout);
        exporting::export_view(view, format, output, framing);
    } else {
        exporting::FileOutput output(options.output);
        exporting::export_view(view, format, output, framing);
    }
    if (!view.nodes.empty()) return Exit::Done;
    session.context.log(LogLevel::Warning, "no node matches the selection");
    return Exit::Nothing;
}

}  // namespace

void add_export(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "export", "The graph for other programs", [&session, options] { return export_graph(session, *options); });
    command->add_option("--format", options->format, "dot, json, graphml, gexf, csv, neo4j, turtle, jsonld, events [json]")->type_name("FORMAT");
    command->add_option("-o,--output", options->output, "Write here; a folder for csv and neo4j [standard output]")->type_name("FILE");
    command->add_flag("--no-quotes", options->no_quotes, "With --format dot: no sentences, titles and addresses of articles");
    options->selection.add(*command);
    add_graph(*command, session);
}

}  // namespace pg::cli
