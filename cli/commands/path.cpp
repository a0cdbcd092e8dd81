// policygraph path
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/event_table.hpp"
#include "cli/options.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string from, to;
    StatusOption status;
    FormatOption format;
};

struct Tie {
    std::string words, quote;
};

Value text_or_nothing(std::string text) { return text.empty() ? Value{} : Value{std::move(text)}; }

/// How a step is tied to the one before: the role in an event, or the relation as "Ann Reed member of Fairview City Council"; a sentence that says so.
Tie tie_of(const graph::Store& store, const graph::Node& before, const graph::Node& node) {
    Tie out;
    for (const auto& edge : graph::ties_between(store, before.id, node.id)) {
        std::string label(edge.label());
        std::replace(label.begin(), label.end(), '_', ' ');
        const bool onwards = edge.source == before.id;
        if (edge.relation) label = (onwards ? before.name : node.name) + " " + label + " " + (onwards ? node.name : before.name) + (edge.title.empty() ? "" : " (" + edge.title + ")");
        out.words += (out.words.empty() ? "" : ", ") + label;
        if (out.quote.empty() && edge.relation && !edge.evidence.empty()) out.quote = edge.evidence.front().quote;
    }
    return out;
}

Exit path(const Session& session, const Options& options) {
    const auto statuses = options.status.value();
    const auto store = open_for_reading(session);
    Table table({{"step"}, {"kind", 3}, {"tie", 1}, {"name"}, {"date", 4}, {"id", 2, never_cut}, {"quote", 5, 40}});
    std::int64_t step = 0;
    const graph::Node* before = nullptr;
    const auto nodes = graph::path(store, node_of(store, options.from), node_of(store, options.to), statuses);
    for (const auto& node : nodes) {
        const auto tie = before == nullptr ? Tie{} : tie_of(store, *before, node);
        const auto quote = node.evidence.empty() ? tie.quote : node.evidence.front().quote;
        table.add({step++, std::string(name_of(node.kind)), text_or_nothing(tie.words), node.name, text_or_nothing(date_text(node.date)), node.id, text_or_nothing(quote)});
        before = &node;
    }
    if (table.empty()) throw NotFound("no path from " + options.from + " to " + options.to);
    return print_list(table, options.format);
}

}  // namespace

void add_path(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "path", "The shortest way from one node to another", [&session, options] { return path(session, *options); });
    command->add_option("from", options->from, "A node")->required()->type_name("A");
    command->add_option("to", options->to, "Another node")->required()->type_name("B");
    options->status.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
