// policygraph render
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/selection.hpp"
#include "export/render.hpp"

namespace pg::cli {

namespace {

/// A picture with more nodes than this is a ball of wool: without another selection the most connected ones are drawn.
constexpr std::size_t too_many = 120;
constexpr std::uint32_t most_connected = 40;

struct Options {
    std::string output;
    SelectionOption selection;
};

exporting::Picture picture_of(const std::string& file) {
    const auto extension = std::filesystem::path(file).extension().string();
    if (extension.empty()) throw UsageError("-o " + file + ": the name's end tells the format: .svg, .png, .pdf or .html");
    return choice<exporting::Picture>(extension.substr(1));
}

Exit render(const Session& session, const Options& options) {
    const auto picture = picture_of(options.output);
    const auto store = open_for_reading(session);
    auto selection = options.selection.value(store);
    auto view = store.view(selection);
    if (view.nodes.empty()) throw NotFound("nothing to draw: no node matches the selection");
    if (view.nodes.size() > too_many && !selection.top) {
        session.context.log(LogLevel::Warning, std::to_string(view.nodes.size()) + " nodes are too many for a picture: drawing the " +
                                                   std::to_string(most_connected) + " most connected ones (choose with --top, --around, --min-articles)");
        selection.top = most_connected;
        view = store.view(selection);
    }
    exporting::FileOutput output(options.output);
    exporting::render(view, picture, output);
    return Exit::Done;
}

}  // namespace

void add_render(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "render", "The graph as a picture or a page", [&session, options] { return render(session, *options); });
    command->add_option("-o,--output", options->output, "FILE.svg, .png, .pdf or .html")->required()->type_name("FILE");
    options->selection.add(*command);
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
