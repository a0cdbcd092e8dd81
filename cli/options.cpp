#include "cli/options.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "cli/log.hpp"
#include "core/tsv.hpp"
#include "graph/query.hpp"

namespace pg::cli {

void add_graph(CLI::App& command, Session& session) {
    // Read here and not by CLI11: its look-up would run for every command that declares the flag.
    const char* variable = std::getenv("POLICYGRAPH_DB");
    session.graph = variable != nullptr && *variable != '\0' ? variable : "policygraph.db";
    command.add_option("-g,--graph", session.graph, "The graph's file [$POLICYGRAPH_DB, else policygraph.db]")->type_name("FILE")->group("General");
}

void add_quiet(CLI::App& command, Session& session) { command.add_flag("-q,--quiet", session.quiet, "No progress, only errors")->group("General"); }

void add_threads(CLI::App& command, Session& session) {
    session.context.threads = std::max(1u, std::thread::hardware_concurrency());
    command.add_option("-j,--threads", session.context.threads, "Threads that read and analyse [all processors]")
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
}

CLI::App* add_command(CLI::App& app, Session& session, const char* name, const char* help, std::function<Exit()> work) {
    auto* command = app.add_subcommand(name, help);
    command->callback([&session, work = std::move(work)] { session.run = work; });
    return command;
}

bool same_but_for_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::vector<std::string> parts_of(const std::vector<std::string>& values) {
    std::vector<std::string> out;
    for (const auto& value : values) {
        const auto parts = split(value, ',');
        out.insert(out.end(), parts.begin(), parts.end());
        if (parts.empty()) out.emplace_back();
    }
    return out;
}

std::optional<Date> date_option(const std::string& text, const char* flag) {
    if (text.empty()) return std::nullopt;
    const auto date = Date::from_iso(text);
    if (!date) throw UsageError(std::string(flag) + ": '" + text + "' is no date: write 2026, 2026-02 or 2026-02-04");
    return date;
}

CLI::Validator at_least_one() {
    return CLI::Validator(
        [](std::string& text) {
            const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
            return digits && text.find_first_not_of('0') != std::string::npos ? std::string() : "'" + text + "': a number from 1 on is wanted";
        },
        "");
}

CLI::Option* add_repeated(CLI::App& command, const std::string& flag, std::vector<std::string>& values, const std::string& help) {
    return command.add_option(flag, values, help)->allow_extra_args(false);
}

void PeriodOption::add(CLI::App& command) {
    command.add_option("--since", since_text, "Events not before")->type_name("DATE");
    command.add_option("--until", until_text, "Events not after")->type_name("DATE");
}

PeriodOption::Period PeriodOption::value() const {
    const Period out{date_option(since_text, "--since"), date_option(until_text, "--until")};
    if (out.since && out.until && out.since->first_day() > out.until->last_day())
        throw UsageError("--since " + since_text + " lies after --until " + until_text + ": the earlier date goes first");
    return out;
}

void ClaimedOption::add(CLI::App& command) {
    command.add_option("--claimed", name, "What only somebody claims: all (shown with the rest), no (left out) or only [all]")->type_name("CHOICE");
}

void KnownByOption::add(CLI::App& command) {
    command.add_option("--known-by", text, "Only what articles published by then tell")->type_name("DATE");
}

void FormatOption::add(CLI::App& command) {
    command.add_option("--format", name, "table, json, jsonl or csv [table]")->type_name("FORMAT")->group("General");
}

void StatusOption::add(CLI::App& command) {
    add_repeated(command, "--status", names, "Besides what happened also what is planned, hypothetical, negated, or all of it; with --only nothing else")->type_name("LIST");
    command.add_flag("--all", all, "The same as --status all: whatever is told");
    command.add_flag("--only", only, "With --status: these alone, without what happened");
}

std::vector<Status> StatusOption::value() const {
    std::vector<Status> out;
    bool everything = all;
    if (!only) out.push_back(Status::Actual);
    for (const auto& part : parts_of(names)) {
        if (same_but_for_case(part, "all")) everything = true;
        else if (const auto status = from_any_case<Status>(part)) out.push_back(*status);
        else throw UsageError(unknown_name_message<Status>(part) + ", all");
    }
    if (everything) out = {Status::Actual, Status::Planned, Status::Hypothetical, Status::Negated};
    if (out.empty()) throw UsageError("--only needs --status: one of actual, planned, hypothetical, negated");
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Exit nothing() {
    if (errors_on_terminal()) complain("nothing matches");
    return Exit::Nothing;
}

Exit print_list(const Table& table, const FormatOption& format) {
    print(table, format.value(), terminal(), std::cout);
    return table.empty() ? nothing() : Exit::Done;
}

graph::Store open_for_reading(const Session& session) { return graph::Store::open(session.graph, graph::Access::Read); }

graph::Store open_for_writing(const Session& session) {
    auto store = graph::Store::open(session.graph, graph::Access::Write);
    store.run(session.command, session.started);
    return store;
}

graph::Store open_for_change(const Session& session) {
    graph::check_exists(session.graph);
    return open_for_writing(session);
}

void derive(const Session& session, graph::Store& store, bool anew) {
    if (store.derive(anew)) return;
    session.context.log(LogLevel::Warning, session.graph + ": another process reads this graph, so that bytes of what was taken out still stand in its file; "
                                           "the next command that writes to it wipes them out");
}

namespace {

constexpr std::size_t most_namesakes = 20;

void tell_namesakes(const graph::Store& store, const std::string& text, const std::vector<std::string>& chosen) {
    const auto others = graph::namesakes(store, text, chosen);
    if (others.empty()) return;
    const auto taken = chosen.size() == 1 ? chosen.front() : "all " + std::to_string(chosen.size()) + " groups so called";
    std::string message = "'" + text + "' is taken for " + taken + "; so called as well:";
    for (std::size_t i = 0; i < std::min(others.size(), most_namesakes); ++i) message += "\n  " + others[i];
    if (others.size() > most_namesakes) message += "\n  and " + std::to_string(others.size() - most_namesakes) + " more";
    log(LogLevel::Info, message, false);
}

}  // namespace

std::string node_of(const graph::Store& store, const std::string& text, std::optional<NodeKind> kind) {
    auto id = graph::find_node(store, text, kind);
    tell_namesakes(store, text, {id});
    return id;
}

std::vector<std::string> nodes_of(const graph::Store& store, const std::vector<std::string>& texts, std::optional<NodeKind> kind) {
    std::vector<std::string> out;
    for (const auto& text : texts) {
        auto found = graph::find_nodes(store, text, kind);
        tell_namesakes(store, text, found);
        for (auto& node : found) out.push_back(std::move(node));
    }
    return out;
}

}  // namespace pg::cli
