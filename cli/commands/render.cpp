// policygraph render
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/selection.hpp"
#include "cli/written_output.hpp"
#include "export/render.hpp"

namespace pg::cli {

namespace {

/// A picture with more nodes than this is a ball of wool: without another selection the best connected ones are drawn.
constexpr std::size_t too_many = 60;
constexpr std::uint32_t best_connected = 40;

struct Options {
    std::string output, format;
    bool no_quotes = false;
    SelectionOption selection;
};

exporting::Picture picture_of(const Options& options) {
    if (!options.format.empty()) return choice<exporting::Picture>(options.format);
    if (options.output == "-") return exporting::Picture::Svg;
    const auto extension = std::filesystem::path(options.output).extension().string();
    if (extension.empty()) throw UsageError("-o " + options.output + ": the name's end tells the format: .svg, .png, .pdf or .html; or say --format");
    return choice<exporting::Picture>(extension.substr(1));
}

/// What there is to draw; `selection` is narrowed where that is too much.
graph::View view_of(const Session& session, const graph::Store& store, graph::Selection& selection) {
    auto view = store.view(selection);
    if (view.nodes.size() > too_many && !selection.top) {
        session.context.log(LogLevel::Warning, std::to_string(view.nodes.size()) + " nodes are too many for a picture: drawing the " + std::to_string(best_connected) +
                                                   " most told and best connected (choose with --top, --around, --since, --min-articles)");
        selection.top = best_connected;
        view = store.view(selection);
    }
    if (view.nodes.empty()) throw NotFound("nothing to draw: no node matches the selection");
    if (view.edges.empty() && !selection.around.empty()) throw NotFound("nothing to draw: nothing that matches the selection is tied to " + view.nodes.front().name);
    return view;
}

Exit render(const Session& session, const Options& options) {
    const auto picture = picture_of(options);
    const auto store = open_for_reading(session);
    auto selection = options.selection.value(store);
    const auto view = view_of(session, store, selection);
    auto framing = exporting::framing(view, selection);
    framing.quotes = !options.no_quotes;
    write_output(session, options.output, [&](exporting::Output& output) { exporting::render(view, framing, picture, output); });
    return Exit::Done;
}

}  // namespace

void add_render(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "render", "The graph as a picture or a page", [&session, options] { return render(session, *options); });
    command->add_option("-o,--output", options->output, "FILE.svg, .png, .pdf or .html; - is standard output")->required()->type_name("FILE");
    command->add_option("--format", options->format, "svg, png, pdf, html [the file's ending; svg on standard output]")->type_name("FORMAT");
    command->add_flag("--no-quotes", options->no_quotes, "No sentences, titles and addresses of articles. Without it .svg and .html hold the sentences behind shapes and lines, they and .pdf the addresses");
    options->selection.add(*command);
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
