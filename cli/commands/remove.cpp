// policygraph remove
#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> articles;
    bool dry_run = false;
    bool keep_out = false;
    FormatOption format;
};

std::string counted(std::size_t count, const std::string& thing) { return std::to_string(count) + " " + thing + (count == 1 ? "" : "s"); }

Table rows(const graph::NamedArticles& what) {
    Table table({{"id"}, {"title", 0, 30}, {"places", 1}, {"rejected", 2}});
    for (const auto& article : what.articles) {
        std::vector<std::string> places;
        for (const auto& place : article.places) places.push_back(place.display());
        table.add({article.id, article.title, places, Value{}});
    }
    for (const auto& rejection : what.rejections) table.add({Value{}, Value{}, std::vector<std::string>{rejection.where.display()}, rejection.reason});
    return table;
}

/// The file or the packed file of a place.
std::string file_of(const std::string& path) {
    std::error_code ignored;
    return fs::exists(path, ignored) ? path : path.substr(0, path.find('!'));
}

/// Files of what goes that are still in the archive; sorted, each once.
std::vector<std::string> files_left(const graph::NamedArticles& what) {
    std::vector<std::string> out;
    std::error_code ignored;
    for (const auto& article : what.articles)
        for (const auto& place : article.places)
            if (auto file = file_of(place.path); file != "-" && fs::exists(file, ignored)) out.push_back(std::move(file));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void tell_files_left(const Session& session, const graph::NamedArticles& what) {
    constexpr std::size_t most = 5;
    const auto files = files_left(what);
    if (files.empty()) return;
    std::string text = "still in the archive, where the next build reads it again (--keep-out prevents that): ";
    for (std::size_t i = 0; i < std::min(most, files.size()); ++i) text += (i == 0 ? "" : ", ") + files[i];
    if (files.size() > most) text += " and " + std::to_string(files.size() - most) + " more";
    session.context.log(LogLevel::Info, text);
}

/// Whether it is about a sentence of one of these articles.
bool is_of(const graph::Judgement& j, const graph::NamedArticles& what) {
    const auto place = graph::is_of_events(j.kind) && !j.withdrawn ? graph::ClaimPlace::from_text(j.a) : std::nullopt;
    if (!place) return false;
    const auto id = place->article.substr(0, place->article.rfind('~'));
    return std::any_of(what.articles.begin(), what.articles.end(), [&](const auto& article) { return article.id == place->article || article.id.substr(0, article.id.rfind('~')) == id; });
}

/// Judgements are people's words and stay, also those of which no article tells any more.
void tell_judgements(const Session& session, const graph::Store& store, const std::vector<graph::Judgement>& before, const graph::NamedArticles& what) {
    std::vector<std::int64_t> numbers;
    for (const auto& j : graph::unfounded(store))
        if (std::none_of(before.begin(), before.end(), [&](const auto& b) { return b.number == j.number; })) numbers.push_back(j.number);
    for (const auto& j : store.judgements())
        if (is_of(j, what)) numbers.push_back(j.number);
    if (numbers.empty()) return;
    std::sort(numbers.begin(), numbers.end());
    std::string listed;
    for (const auto number : numbers) listed += (listed.empty() ? "" : ", ") + std::to_string(number);
    session.context.log(LogLevel::Warning, counted(numbers.size(), "judgement") +
                                               (numbers.size() == 1 ? " that names what is gone stays, with its article, names and reason: " : " that name what is gone stay, with their articles, names and reasons: ") +
                                               listed + " (see policygraph judgements)");
}

Exit dry_run(const Session& session, const Options& options) {
    const auto what = open_for_reading(session).named(options.articles);
    print_list(rows(what), options.format);
    session.context.log(LogLevel::Info, "would remove " + counted(what.articles.size(), "article"));
    return Exit::Done;
}

Exit remove(const Session& session, const Options& options) {
    if (options.dry_run) return dry_run(session, options);
    auto store = open_for_change(session);
    // An interrupted build may have left a layer that is not up to date.
    derive(session, store);
    const auto unfounded = graph::unfounded(store);
    if (options.keep_out) store.keep_out(store.named(options.articles).articles);
    const auto what = store.remove(options.articles);
    store.commit();
    derive(session, store);
    if (!session.quiet) print_list(rows(what), options.format);
    session.context.log(LogLevel::Info, "removed " + counted(what.articles.size(), "article"));
    if (!options.keep_out) tell_files_left(session, what);
    tell_judgements(session, store, unfounded, what);
    return Exit::Done;
}

}  // namespace

void add_remove(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "remove", "Take articles out, as if they had never been read", [&session, options] { return remove(session, *options); });
    command->add_option("articles", options->articles, "Article ids, places (FILE, FILE:ITEM), or folders and files with all that was found in them")
        ->required()
        ->type_name("ARTICLE");
    command->add_flag("-n,--dry-run", options->dry_run, "Only list what would go");
    command->add_flag("--keep-out", options->keep_out, "Remember the hash of each text, so that build and load do not take it in again");
    command->footer(
        "Lists what went, with all places where it was found. No byte of it stays in the graph's file or in the log of its runs; judgements stay.\n"
        "build --let-in takes in what was kept out.");
    add_graph(*command, session);
    add_quiet(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
