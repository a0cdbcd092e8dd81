// policygraph why
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::vector<std::string> what;
    FormatOption format;
};

Exit why(const Session& session, const Options& options) {
    std::string what;
    for (const auto& part : options.what) what += (what.empty() ? "" : " ") + part;
    Table table({{"article"}, {"start", 2}, {"end", 2}, {"trigger", 1}, {"rule", 3}, {"confidence", 4}, {"quote", 0, 40}});
    for (const auto& one : graph::why(open_for_reading(session), what))
        table.add({one.article, std::int64_t{one.start}, std::int64_t{one.end}, one.trigger, one.rule.empty() ? Value{} : Value{one.rule},
                   one.confidence, one.quote});
    return print_list(table, options.format);
}

}  // namespace

void add_why(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "why", "The sentences and rules behind an event or an edge",
                                [&session, options] { return why(session, *options); });
    command->add_option("what", options->what, "An event's id, or SOURCE RELATION TARGET")->required()->type_name("EVENT-OR-EDGE");
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
