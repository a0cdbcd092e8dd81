// policygraph merge, split, unsay, judgements: what people decided
#include <chrono>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string a, b, why, who;
};

std::string now() {
    const auto seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    char text[32];
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::string user(const Options& options) {
    const char* name = std::getenv("USER");
    return !options.who.empty() ? options.who : name != nullptr ? name : "";
}

Exit judge(const Session& session, graph::JudgementKind kind, const Options& options) {
    auto store = graph::Store::open(session.graph, graph::Access::Write);
    const auto a = graph::find_node(store, options.a);
    const auto b = graph::find_node(store, options.b);
    if (a == b && kind == graph::JudgementKind::Same) throw UsageError(options.a + " and " + options.b + " are one node already");
    store.judge(kind, a, b, user(options), options.why, now());
    store.commit();
    store.derive();
    return Exit::Done;
}

void add(CLI::App& app, Session& session, const char* name, const char* help, graph::JudgementKind kind) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, name, help, [&session, options, kind] { return judge(session, kind, *options); });
    command->add_option("a", options->a, "A node")->required()->type_name("A");
    command->add_option("b", options->b, "Another node")->required()->type_name("B");
    command->add_option("--why", options->why, "The reason, kept with the judgement")->type_name("TEXT");
    command->add_option("--who", options->who, "Who says so [$USER]")->type_name("NAME");
    add_graph(*command, session);
}

Table rows(const graph::Store& store) {
    Table table({{"k"}, {"judgement"}, {"a"}, {"b"}, {"who", 2}, {"when", 3}, {"why", 1}, {"withdrawn"}});
    for (const auto& row : store.judgements())
        table.add({row.number, std::string(name_of(row.kind)), row.a, row.b, row.who, row.when, row.why, row.withdrawn});
    return table;
}

}  // namespace

void add_merge(CLI::App& app, Session& session) { add(app, session, "merge", "Two nodes are one and the same", graph::JudgementKind::Same); }
void add_split(CLI::App& app, Session& session) { add(app, session, "split", "Two nodes are not the same", graph::JudgementKind::Different); }

void add_unsay(CLI::App& app, Session& session) {
    const auto number = std::make_shared<std::int64_t>(0);
    auto* command = add_command(app, session, "unsay", "Withdraw a judgement", [&session, number] {
        auto store = graph::Store::open(session.graph, graph::Access::Write);
        store.withdraw(*number);
        store.commit();
        store.derive();
        return Exit::Done;
    });
    command->add_option("k", *number, "Its number, see judgements")->required()->type_name("K");
    add_graph(*command, session);
}

void add_judgements(CLI::App& app, Session& session) {
    const auto format = std::make_shared<FormatOption>();
    auto* command = add_command(app, session, "judgements", "All judgements", [&session, format] {
        print_list(rows(open_for_reading(session)), *format);
        return Exit::Done;
    });
    add_graph(*command, session);
    format->add(*command);
}

}  // namespace pg::cli
