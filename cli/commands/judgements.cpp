// policygraph judgements: all that people decided, as a list and as a text file
#include <iostream>
#include <set>

#include "cli/commands.hpp"
#include "cli/judgement_file.hpp"
#include "cli/options.hpp"
#include "export/flat.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

constexpr std::size_t most_warnings = 20;

struct Options {
    FormatOption format;
    std::string load;
    bool replace = false;
};

Value now(const graph::JudgementRow& row) {
    if (row.judgement.withdrawn) return {};
    if (!row.applies) return "nothing";
    return row.on.empty() ? "left out" : exporting::joined(row.on, ", ");
}

Table table_of(const std::vector<graph::JudgementRow>& rows) {
    Table table({{"k"}, {"judgement"}, {"a"}, {"b"}, {"who"}, {"when", 4}, {"why", 2}, {"withdrawn"}, {"now", 1}, {"quote", 3, 40}});
    for (const auto& row : rows) {
        const auto& j = row.judgement;
        table.add({j.number, std::string(name_of(j.kind)), j.a, j.b, j.who, j.when, j.why, j.withdrawn, now(row), row.quote.empty() ? Value{} : Value{row.quote}});
    }
    return table;
}

/// Rows of the file that mean nothing here: they are kept, as the articles that they speak of may come yet.
void warn(const Session& session, const graph::Store& store, const std::vector<graph::Judgement>& wanted) {
    std::set<std::tuple<graph::JudgementKind, std::string, std::string>> in_file;
    for (const auto& j : wanted) in_file.insert({j.kind, j.a, j.b});
    std::size_t count = 0;
    for (const auto& row : graph::judgement_rows(store)) {
        const auto& j = row.judgement;
        if (row.applies || j.withdrawn || !in_file.contains({j.kind, j.a, j.b}) || ++count > most_warnings) continue;
        const std::string what = std::string(name_of(j.kind)) + " " + j.a + (j.b.empty() ? "" : " " + j.b);
        session.context.log(LogLevel::Warning, "judgement " + std::to_string(j.number) + " applies to nothing in this graph: " + what);
    }
    if (count > most_warnings) session.context.log(LogLevel::Warning, std::to_string(count - most_warnings) + " more apply to nothing");
}

void warn_idle(const Session& session, const std::vector<graph::Judgement>& idle) {
    for (std::size_t i = 0; i < std::min(idle.size(), most_warnings); ++i)
        session.context.log(LogLevel::Warning, "recode " + idle[i].a + " changes nothing and is passed over; that it stands is said by accept");
    if (idle.size() > most_warnings) session.context.log(LogLevel::Warning, std::to_string(idle.size() - most_warnings) + " more change nothing");
}

Exit load(const Session& session, const Options& options) {
    const auto wanted = read_judgements(options.load);
    auto store = open_for_change(session);
    const auto counts = load_judgements(store, wanted, options.replace);
    store.commit();
    derive(session, store);
    warn(session, store, wanted);
    warn_idle(session, counts.idle);
    std::cerr << "judgements: " << counts.added << " added, " << counts.kept << " kept, " << counts.withdrawn << " withdrawn\n";
    return Exit::Done;
}

Exit judgements(const Session& session, const Options& options) {
    if (!options.load.empty()) return load(session, options);
    if (options.replace) throw UsageError("--replace needs --load FILE");
    const auto store = open_for_reading(session);
    if (options.format.name == "tsv") print_judgements(store.judgements(), std::cout);
    else print_list(table_of(graph::judgement_rows(store)), options.format);
    return Exit::Done;
}

}  // namespace

void add_judgements(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "judgements", "All judgements; also from and to a text file", [&session, options] { return judgements(session, *options); });
    command->add_option("--load", options->load, "Add those of this file (tsv, csv or jsonl) that do not stand yet")->type_name("FILE");
    command->add_flag("--replace", options->replace, "With --load: withdraw those that are not in the file");
    command->footer(
        "Columns of the file: judgement, a, b, who, when, why; tabs, commas or semicolons between them.\n"
        "  same, different   a and b: two nodes, by id\n"
        "  rename            a: a node's id, b: its name\n"
        "  reject            a: a sentence that tells an event, as ARTICLE@START-END (see why, events --sheet)\n"
        "  recode            a: the sentence, b: what is coded anew: type=ACCUSE; mode=; agent=Ann Reed; agent=Bob Hale\n"
        "  accept            a: the sentence, b: the coding that stands; nothing: whatever it is\n"
        "Rows without a judgement and other columns are passed over; who and when may be left empty: you, and now. The list's column now\n"
        "tells what a judgement concerns: nodes, events, a sentence left out, or nothing, when its article is gone or tells no event there.");
    add_graph(*command, session);
    command->add_option("--format", options->format.name, "table, json, jsonl, csv or tsv (those that stand, for --load) [table]")->type_name("FORMAT")->group("General");
}

}  // namespace pg::cli
