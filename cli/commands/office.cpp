// policygraph office
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string title, on;
    std::vector<std::string> of;
    KnownByOption known_by;
    FormatOption format;
};

Value day(const std::optional<Date>& date) { return date ? Value{date->iso()} : Value{}; }

Exit office(const Session& session, const Options& options) {
    if (options.title.empty() && options.of.empty()) throw UsageError("office wants words of a title, --of NODE, or both");
    const auto on = date_option(options.on, "--on"), known_by = options.known_by.value();
    const auto store = open_for_reading(session);
    std::optional<std::vector<std::string>> of;
    if (!options.of.empty()) of = nodes_of(store, options.of);
    std::vector<Column> columns{{"holder"}, {"title", 0, 16}, {"of", 3}, {"from", 0, never_cut}, {"told", 2}, {"until", 0, never_cut}, {"last told", 4, never_cut}, {"articles", 5},
                                {"id", 1, never_cut}, {"quote", 6, 40}, {"article", 7}};
    if (on) columns.push_back({"of that time", 0, never_cut});
    Table table(std::move(columns));
    for (const auto& h : graph::holders(store, options.title, on, known_by, of)) {
        std::vector<Value> row{h.name, h.title, h.body.empty() ? Value{} : Value{h.body}, day(h.from), !h.from ? Value{"only as former"} : Value{h.term_told ? "start" : "first report"}, day(h.until), day(h.last),
                   std::int64_t{h.articles}, h.person, h.evidence.quote, h.evidence.article};
        if (on) row.emplace_back(h.of_that_time() ? "yes" : "unsure");
        table.add(std::move(row));
    }
    return print_list(table, options.format);
}

}  // namespace

void add_office(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "office", "Who holds or held an office", [&session, options] { return office(session, *options); });
    command->add_option("title", options->title, "Words of its title: \"border czar\", \"mayor Minneapolis\"")->type_name("TITLE");
    add_repeated(*command, "--of", options->of, "Only offices of this body or place; a place includes what lies in it")->type_name("NODE");
    command->add_option("--on", options->on, "Who held it on that day; unsure: told only by articles that lie more than half a year from it")->type_name("DATE");
    options->known_by.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
