// Flags that several commands share, each declared once.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "cli/table.hpp"
#include "core/error.hpp"
#include "graph/store.hpp"

namespace pg::cli {

/// -g, --graph; and --quiet.
void add_graph(CLI::App& command, Session& session);
void add_quiet(CLI::App& command, Session& session);
/// --threads; sets context.threads.
void add_threads(CLI::App& command, Session& session);

/// Makes the command and lets `work` be what it does.
CLI::App* add_command(CLI::App& app, Session& session, const char* name, const char* help, std::function<Exit()> work);

/// "CONSULT" and "consult"; letters beyond ASCII must be the same.
bool same_but_for_case(std::string_view a, std::string_view b);

template <typename E>
std::optional<E> from_any_case(std::string_view name) {
    for (const auto one : EnumNames<E>::names)
        if (same_but_for_case(one, name)) return from_name<E>(one);
    return std::nullopt;
}

/// The value that a name in any case stands for; throws UsageError that lists the choices.
template <typename E>
E choice(const std::string& name) {
    const auto value = from_any_case<E>(name);
    if (!value) throw UsageError(unknown_name_message<E>(name));
    return *value;
}

/// What people write for events without a type.
inline constexpr std::string_view untyped = "NONE";

/// "a,b" and repeated flags alike. Empty parts are dropped; a value that is nothing else gives one, so that it is refused and not taken
/// for no restriction.
std::vector<std::string> parts_of(const std::vector<std::string>& values);

template <typename E>
std::vector<E> choices(const std::vector<std::string>& values) {
    std::vector<E> out;
    for (const auto& part : parts_of(values)) out.push_back(choice<E>(part));
    return out;
}

/// 2026, 2026-02 or 2026-02-04; nothing for "". Throws UsageError.
std::optional<Date> date_option(const std::string& text, const char* flag);

/// --since DATE and --until DATE.
struct PeriodOption {
    std::string since_text, until_text;
    void add(CLI::App& command);
    struct Period {
        std::optional<Date> since, until;
    };
    /// Throws UsageError for what is no date, and when the end lies before the beginning.
    Period value() const;
};

/// --claimed all|no|only: what only somebody claims.
struct ClaimedOption {
    std::string name = "all";
    void add(CLI::App& command);
    graph::Claimed value() const { return choice<graph::Claimed>(name); }
};

/// --known-by DATE: only what articles published until then tell.
struct KnownByOption {
    std::string text;
    void add(CLI::App& command);
    std::optional<Date> value() const { return date_option(text, "--known-by"); }
};

/// For flags that take a number of things, in place of CLI11's words, which print a range of three hundred digits.
CLI::Validator at_least_one();

/// A flag that may be given more than once, one value each time.
CLI::Option* add_repeated(CLI::App& command, const std::string& flag, std::vector<std::string>& values, const std::string& help);

/// The value of flags that ask for a yes or a no.
enum class Answer : std::uint8_t { No, Yes };

/// --format table|json|jsonl|csv
struct FormatOption {
    std::string name = "table";
    void add(CLI::App& command);
    TableFormat value() const { return choice<TableFormat>(name); }
};

/// --status LIST, --all and --only: what happened, and more of what was said.
struct StatusOption {
    std::vector<std::string> names;
    bool all = false;
    bool only = false;
    void add(CLI::App& command);
    std::vector<Status> value() const;
};

/// The exit code for an empty result; says on a terminal that there is nothing.
Exit nothing();
/// Prints and tells whether there was something to print.
Exit print_list(const Table& table, const FormatOption& format);

/// Opens the session's graph for reading.
graph::Store open_for_reading(const Session& session);
/// Opens the session's graph for writing, or makes it; what this run changes is noted under its command. See also WrittenGraph.
graph::Store open_for_writing(const Session& session);
/// The same for commands that change what is there: throws Error when there is no such file.
graph::Store open_for_change(const Session& session);
/// Brings what is derived up to date, and warns when something that was taken out could not be wiped out of the file yet.
void derive(const Session& session, graph::Store& store, bool anew = false);
/// The node that the text names; where others are called so as well, stderr names them.
std::string node_of(const graph::Store& store, const std::string& text, std::optional<NodeKind> kind = std::nullopt);
/// The nodes that the texts name, in the same way; a role group's name means all groups so called.
std::vector<std::string> nodes_of(const graph::Store& store, const std::vector<std::string>& texts, std::optional<NodeKind> kind = std::nullopt);

}  // namespace pg::cli

PG_ENUM_NAMES(pg::cli::Answer, "answer", "no", "yes");
