// policygraph search
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::vector<std::string> words;
    std::size_t limit = 20;
    FormatOption format;
};

Exit search(const Session& session, const Options& options) {
    std::string words;
    for (const auto& word : options.words) words += (words.empty() ? "" : " ") + word;
    Table table({{"node", 0, never_cut}, {"text", 0, 40}, {"article", 2}, {"start", 4}, {"published", 3, never_cut}, {"events", 1, 18}});
    for (const auto& hit : graph::search(open_for_reading(session), words, options.limit)) {
        const bool sentence = hit.node.empty();
        table.add({sentence ? Value{} : Value{hit.node}, hit.name, sentence ? Value{hit.article} : Value{}, sentence ? Value{std::int64_t{hit.start}} : Value{},
                   hit.published ? Value{hit.published->iso()} : Value{}, sentence ? Value{hit.events} : Value{}});
    }
    return print_list(table, options.format);
}

}  // namespace

void add_search(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "search", "Nodes by name, then sentences with the events that they tell, by words, best first", [&session, options] { return search(session, *options); });
    command->add_option("words", options->words, "What to look for")->required()->type_name("WORDS");
    command->add_option("-n,--limit", options->limit, "At most so many [20]")->type_name("N");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
