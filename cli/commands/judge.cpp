// policygraph merge, split, rename, unsay: what people decide about nodes, and take back
#include <algorithm>
#include <set>

#include "cli/commands.hpp"
#include "cli/judging.hpp"
#include "core/tsv.hpp"
#include "graph/kind_of.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

using graph::JudgementKind;

struct Options {
    std::string a;
    std::vector<std::string> others;  ///< merge: one or more; split: one; rename: the name
    SayingOption said;
};

std::pair<std::string, std::string> ids_of(const graph::Store& store, JudgementKind kind, const std::string& a, const std::string& b) {
    if (kind == JudgementKind::Rename) return {graph::find_node(store, a), b};
    const auto ids = graph::judged_ids(store, a, b);
    if (kind == JudgementKind::Different) {
        if (ids.first == ids.second) throw UsageError("a node cannot be split from itself: name two of its names");
        return ids;
    }
    if (graph::find_node(store, a) == graph::find_node(store, b)) throw UsageError(a + " and " + b + " are one node already");
    if (graph::kind_of(ids.first) != graph::kind_of(ids.second)) throw UsageError(ids.first + " and " + ids.second + " are of different kinds");
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

std::vector<std::string> words_of_name(const std::string& name) {
    std::vector<std::string> out;
    for (const auto word : split(name, ' ')) out.emplace_back(word);
    return out;
}

/// Two people who are joined although their names, each a full one, have no word in common.
std::string two_full_names(const graph::Store& store, const std::vector<Saying>& all) {
    std::string out;
    for (const Saying& s : all) {
        const auto a = graph::show(store, graph::find_node(store, s.a), 0).node, b = graph::show(store, graph::find_node(store, s.b), 0).node;
        if (a.type != NodeType::Person || b.type != NodeType::Person) continue;
        const auto x = words_of_name(a.name), y = words_of_name(b.name);
        const bool shared = std::any_of(x.begin(), x.end(), [&](const auto& word) { return std::find(y.begin(), y.end(), word) != y.end(); });
        if (x.size() > 1 && y.size() > 1 && !shared) out += (out.empty() ? "" : "; ") + ("'" + a.name + "' and '" + b.name + "' are full names of which no word is the same");
    }
    return out.empty() ? out : out + ": take it back if they are two people";
}

/// What there is now of the nodes that were judged.
void tell_result(const Session& session, const graph::Store& store, const std::vector<std::int64_t>& judgements, JudgementKind kind) {
    std::set<std::string> nodes;
    for (const auto number : judgements)
        for (const auto& id : graph::concerned(store, number)) nodes.insert(id);
    std::string text;
    for (const auto& id : nodes) text += (text.empty() ? "" : ", ") + id + " (" + graph::show(store, id, 0).node.name + ")";
    if (!text.empty()) session.context.log(LogLevel::Info, (kind == JudgementKind::Different ? "they are now " : "it is now ") + text);
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
        const auto warning = kind == JudgementKind::Same ? two_full_names(store, all) : std::string();
        tell_result(session, store, judge(session, store, all, options->said), kind);
        if (!warning.empty()) session.context.log(LogLevel::Warning, warning);
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
