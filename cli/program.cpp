#include "cli/program.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <ctime>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"
#include "cli/stop.hpp"
#include "core/error.hpp"
#include "core/similar.hpp"

namespace pg::cli {

namespace {

using Add = void (*)(CLI::App&, Session&);

struct Group {
    const char* name;
    std::vector<Add> commands;
};

const std::vector<Group>& groups() {
    static const std::vector<Group> all{
        {"Building the graph", {add_build, add_extract, add_load, add_remove, add_merge_graphs, add_verify}},
        {"Asking", {add_search, add_show, add_events, add_count, add_timeline, add_policy, add_office, add_contradictions, add_neighbors, add_path, add_rank, add_communities, add_why, add_sql}},
        {"What is in it", {add_stats, add_articles, add_article, add_rejected, add_diff, add_runs, add_codebook}},
        {"Deciding who is who, and what happened", {add_suggestions, add_merge, add_split, add_rename, add_accept, add_reject, add_recode, add_unsay, add_judgements, add_reliability}},
        {"Showing", {add_report, add_export, add_render}},
        {"Reading texts without a graph", {add_text, add_parse, add_code}},
    };
    return all;
}

void declare(CLI::App& app, Session& session) {
    app.require_subcommand(1);
    app.get_formatter()->column_width(28);
    app.set_version_flag("--version", "policygraph " PG_VERSION);
    add_graph(app, session);
    for (const auto& group : groups()) {
        const auto before = app.get_subcommands([](const CLI::App*) { return true; }).size();
        for (const auto add : group.commands) add(app, session);
        const auto all = app.get_subcommands([](const CLI::App*) { return true; });
        for (auto i = before; i < all.size(); ++i) all[i]->group(group.name);
    }
    // Last, as commands would inherit it.
    app.footer(
        "The graph is a file: -g FILE on every command, else $POLICYGRAPH_DB, else policygraph.db.\n"
        "Try: policygraph build news/ && policygraph events --actor \"Tom Homan\"\n"
        "Exit codes: 0 done, 1 nothing matched, 2 wrong use or failure, 3 done, but some input was rejected.");
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// What there is no place for; a flag that is nearly one of the command's is asked about.
std::string not_expected(const CLI::App& command) {
    const auto extra = command.remaining();
    std::vector<std::string> flags;
    for (const auto* option : command.get_options())
        for (const auto& name : option->get_lnames()) flags.push_back("--" + name);
    const auto flag = std::find_if(extra.begin(), extra.end(), [](const std::string& word) { return word.starts_with("--"); });
    return "not expected: " + joined(extra) + (flag == extra.end() ? "" : did_you_mean(flag->substr(0, flag->find('=')), flags));
}

constexpr const char* unwritten = "standard output could not be written";

/// CLI11's words for wrong use, or help and version; returns the exit code.
int explain(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
        app.exit(error, std::cout, std::cerr);
        if (std::cout.flush()) return static_cast<int>(Exit::Done);
        complain(unwritten);
        return static_cast<int>(Exit::Failed);
    }
    const auto named = app.get_subcommands();
    const bool extra = !named.empty() && !named.front()->remaining().empty();
    complain(extra ? not_expected(*named.front()) : std::string(error.what()));
    std::cerr << "see: policygraph " << (named.empty() ? "" : named.front()->get_name() + " ") << "--help\n";
    return static_cast<int>(Exit::Failed);
}

/// A word that is no command: CLI11 would only say that a command is missing.
void check_command(const CLI::App& app, int argc, const char* const* argv) {
    if (argc < 2 || *argv[1] == '-' || *argv[1] == '\0') return;
    std::vector<std::string> known;
    std::string names;
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        if (command->get_name() == argv[1]) return;
        known.push_back(command->get_name());
        names += (names.empty() ? "" : ", ") + command->get_name();
    }
    const auto guess = did_you_mean(argv[1], known);
    throw UsageError("unknown command '" + std::string(argv[1]) + "'" + (guess.empty() ? ": one of " + names : guess));
}

/// "help events" is "events --help", "version" is "--version", as in git.
std::vector<const char*> spelt_out(int argc, const char* const* argv) {
    std::vector<const char*> out(argv, argv + argc);
    if (argc < 2) return out;
    if (std::string_view(argv[1]) == "version") out[1] = "--version";
    if (std::string_view(argv[1]) != "help") return out;
    out.erase(out.begin() + 1);
    out.push_back("--help");
    return out;
}

std::string now() {
    const auto seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

Exit work(Session& session) {
    try {
        if (session.graph.empty()) throw UsageError("-g: the graph's name is empty; give a file");
        const auto code = session.run();
        if (!std::cout.flush()) throw Error(unwritten);
        return code;
    } catch (const NotFound& error) {
        complain(error.what());
        return Exit::Nothing;
    } catch (const std::bad_alloc&) {
        complain("out of memory");
    } catch (const std::exception& error) {
        complain(error.what());
    }
    return Exit::Failed;
}

}  // namespace

int run(int count, const char* const* words) {
    const auto spelt = spelt_out(count, words);
    const int argc = static_cast<int>(spelt.size());
    const char* const* argv = spelt.data();
    std::ios::sync_with_stdio(false);
    Session session;
    session.started = now();
    for (int i = 1; i < argc; ++i) session.command += (i == 1 ? "" : " ") + std::string(argv[i]);
    session.context.log = [&session](LogLevel level, std::string_view text) { log(level, text, session.quiet); };
    CLI::App app("Turns news articles into a knowledge graph of politics and policy, and answers questions about it.", "policygraph");
    declare(app, session);
    if (argc < 2) {
        std::cerr << app.help();
        return static_cast<int>(Exit::Failed);
    }
    try {
        check_command(app, argc, argv);
        app.parse(argc, argv);
    } catch (const UsageError& error) {
        complain(error.what());
        return static_cast<int>(Exit::Failed);
    } catch (const CLI::ParseError& error) {
        return explain(app, error);
    }
    const StopOnInterrupt guard(session.context);
    return static_cast<int>(work(session));
}

}  // namespace pg::cli
