// policygraph merge, split, rename, unsay: what people decide about nodes, and take back
#include "cli/commands.hpp"
#include "cli/judging.hpp"
#include "core/tsv.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

using graph::JudgementKind;

struct Options {
    std::string a;
    std::vector<std::string> others;  ///< merge: one or more; split: one; rename: the name
    SayingOption said;
};

std::string kind_of(const std::string& id) { return id.substr(0, id.find(':')); }

std::pair<std::string, std::string> ids_of(const graph::Store& store, JudgementKind kind, const std::string& a, const std::string& b) {
    if (kind == JudgementKind::Rename) return {graph::find_node(store, a), b};
    const auto ids = graph::judged_ids(store, a, b);
    if (kind == JudgementKind::Different) {
        if (ids.first == ids.second) throw UsageError("a node cannot be split from itself: name two of its names");
        return ids;
    }
    if (graph::find_node(store, a) == graph::find_node(store, b)) throw UsageError(a + " and " + b + " are one node already");
    if (kind_of(ids.first) != kind_of(ids.second)) throw UsageError(ids.first + " and " + ids.second + " are of different kinds");
    return ids;
}

void check(const char* command, JudgementKind kind, const Options& options) {
    std::vector<std::string> nodes{options.a};
    if (kind != JudgementKind::Rename) nodes.insert(nodes.end(), options.others.begin(), options.others.end());
    for (const auto& text : nodes)
        if (text.starts_with("event:"))
            throw UsageError(text + " is an event, and " + command + " is for actors, places and policies: leave an event out with reject, correct it with recode");
    if (kind == JudgementKind::Rename && trim(options.others.front()).empty()) throw UsageError("rename needs a name that is not empty; a name given before is taken back with unsay");
}

CLI::App* add(CLI::App& app, Session& session, const char* name, const char* help, JudgementKind kind) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, name, help, [&session, options, name, kind] {
        check(name, kind, *options);
        auto store = open_for_change(session);
        std::vector<Saying> all;
        for (const auto& other : options->others) {
            auto [a, b] = ids_of(store, kind, options->a, other);
            all.push_back({kind, std::move(a), std::move(b)});
        }
        judge(session, store, all, options->said);
        return Exit::Done;
    });
    const bool rename = kind == JudgementKind::Rename;
    command->add_option(rename ? "node" : "a", options->a, "A node")->required()->type_name(rename ? "NODE" : "A");
    auto* other = command->add_option(rename ? "name" : "b", options->others, rename ? "What it is to be called" : kind == JudgementKind::Same ? "Others that are the same" : "Another node, or another name of the same");
    other->required()->type_name(rename ? "NAME" : "B");
    if (kind != JudgementKind::Same) other->expected(1);
    options->said.add(*command);
    add_graph(*command, session);
    add_quiet(*command, session);
    return command;
}

std::int64_t number_of(const std::string& text) {
    if (text.empty() || text.size() > 18 || text.find_first_not_of("0123456789") != std::string::npos)
        throw UsageError("'" + text + "' is no number of a judgement; `policygraph judgements` lists them. What is wrong in the graph is corrected otherwise: an event by reject or recode, a node by "
                         "merge, split or rename");
    return std::stoll(text);
}

}  // namespace

void add_merge(CLI::App& app, Session& session) { add(app, session, "merge", "Two nodes or more are one and the same", JudgementKind::Same); }
void add_split(CLI::App& app, Session& session) { add(app, session, "split", "Two nodes, or two names of one node, are not the same", JudgementKind::Different); }
void add_rename(CLI::App& app, Session& session) { add(app, session, "rename", "What a node is to be called", JudgementKind::Rename); }

void add_unsay(CLI::App& app, Session& session) {
    const auto given = std::make_shared<std::vector<std::string>>();
    auto* command = add_command(app, session, "unsay", "Withdraw judgements", [&session, given] {
        std::vector<std::int64_t> numbers;
        for (const auto& text : *given) numbers.push_back(number_of(text));
        auto store = open_for_change(session);
        for (const auto number : numbers) store.withdraw(number);
        store.commit();
        derive(session, store);
        return Exit::Done;
    });
    command->add_option("k", *given, "Their numbers, see judgements")->required()->type_name("K");
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
