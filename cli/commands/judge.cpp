// policygraph merge, split, rename, unsay: what people decide
#include <iostream>

#include "cli/commands.hpp"
#include "cli/judgement_file.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

using graph::JudgementKind;

struct Options {
    std::string a, b, why, who;
};

Exit judge(const Session& session, JudgementKind kind, const Options& options) {
    auto store = open_for_change(session);
    std::pair<std::string, std::string> ids;
    if (kind == JudgementKind::Rename) ids = {graph::find_node(store, options.a), options.b};
    else ids = graph::judged_ids(store, options.a, options.b);
    if (kind == JudgementKind::Same && graph::find_node(store, options.a) == graph::find_node(store, options.b))
        throw UsageError(options.a + " and " + options.b + " are one node already");
    if (const auto kind_of_id = [](const std::string& id) { return id.substr(0, id.find(':')); }; kind == JudgementKind::Same && kind_of_id(ids.first) != kind_of_id(ids.second))
        throw UsageError(ids.first + " and " + ids.second + " are of different kinds");
    if (kind == JudgementKind::Different && ids.first == ids.second) throw UsageError("a node cannot be split from itself: name two of its names");
    store.judge(kind, ids.first, ids.second, options.who.empty() ? user_name() : options.who, options.why, time_now());
    store.commit();
    derive(session, store);
    const auto all = store.judgements();
    if (!session.quiet) std::cerr << "judgement " << all.back().number << " (take it back with: policygraph unsay " << all.back().number << ")\n";
    return Exit::Done;
}

CLI::App* add(CLI::App& app, Session& session, const char* name, const char* help, JudgementKind kind) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, name, help, [&session, options, kind] { return judge(session, kind, *options); });
    const bool rename = kind == JudgementKind::Rename;
    command->add_option(rename ? "node" : "a", options->a, "A node")->required()->type_name(rename ? "NODE" : "A");
    command->add_option(rename ? "name" : "b", options->b, rename ? "What it is to be called" : "Another node, or another name of the same")->required()->type_name(rename ? "NAME" : "B");
    command->add_option("--why", options->why, "The reason, kept with the judgement")->type_name("TEXT");
    command->add_option("--who", options->who, "Who says so [$USER]")->type_name("NAME");
    add_graph(*command, session);
    return command;
}

Table rows(const graph::Store& store) {
    Table table({{"k"}, {"judgement"}, {"a"}, {"b"}, {"who", 2}, {"when", 3}, {"why", 1}, {"withdrawn"}});
    for (const auto& row : store.judgements())
        table.add({row.number, std::string(name_of(row.kind)), row.a, row.b, row.who, row.when, row.why, row.withdrawn});
    return table;
}

struct ListOptions {
    FormatOption format;
    std::string load;
    bool replace = false;
};

Exit judgements(const Session& session, const ListOptions& options) {
    if (options.load.empty()) {
        if (options.replace) throw UsageError("--replace needs --load FILE");
        const auto store = open_for_reading(session);
        if (options.format.name == "tsv") print_judgements(store.judgements(), std::cout);
        else print_list(rows(store), options.format);
        return Exit::Done;
    }
    const auto wanted = read_judgements(options.load);
    auto store = open_for_change(session);
    const auto counts = load_judgements(store, wanted, options.replace);
    store.commit();
    derive(session, store);
    std::cerr << "judgements: " << counts.added << " added, " << counts.kept << " kept, " << counts.withdrawn << " withdrawn\n";
    return Exit::Done;
}

}  // namespace

void add_merge(CLI::App& app, Session& session) { add(app, session, "merge", "Two nodes are one and the same", JudgementKind::Same); }
void add_split(CLI::App& app, Session& session) { add(app, session, "split", "Two nodes, or two names of one node, are not the same", JudgementKind::Different); }
void add_rename(CLI::App& app, Session& session) { add(app, session, "rename", "What a node is to be called", JudgementKind::Rename); }

void add_unsay(CLI::App& app, Session& session) {
    const auto number = std::make_shared<std::int64_t>(0);
    auto* command = add_command(app, session, "unsay", "Withdraw a judgement", [&session, number] {
        auto store = open_for_change(session);
        store.withdraw(*number);
        store.commit();
        derive(session, store);
        return Exit::Done;
    });
    command->add_option("k", *number, "Its number, see judgements")->required()->type_name("K");
    add_graph(*command, session);
}

void add_judgements(CLI::App& app, Session& session) {
    const auto options = std::make_shared<ListOptions>();
    auto* command = add_command(app, session, "judgements", "All judgements; also from and to a text file", [&session, options] { return judgements(session, *options); });
    command->add_option("--load", options->load, "Add those of this file (tsv or jsonl) that do not stand yet")->type_name("FILE");
    command->add_flag("--replace", options->replace, "With --load: withdraw those that are not in the file");
    add_graph(*command, session);
    command->add_option("--format", options->format.name, "table, json, jsonl, csv or tsv (those that stand, for --load) [table]")->type_name("FORMAT")->group("General");
}

}  // namespace pg::cli
