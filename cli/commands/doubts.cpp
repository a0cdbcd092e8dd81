// policygraph contradictions, suggestions: what is unsure
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

Table contradiction_rows(const graph::Store& store) {
    Table table({{"about"}, {"says", 0, never_cut}, {"article", 2}, {"quote", 0, 30}, {"other says", 0, never_cut}, {"other article", 2}, {"other quote", 0, 30},
                 {"event", 1, never_cut}, {"other event", 3, never_cut}});
    for (const auto& c : graph::contradictions(store))
        table.add({std::string(name_of(c.kind)), c.says, c.evidence.article, c.evidence.quote, c.other_says, c.other_evidence.article, c.other_evidence.quote, c.event,
                   c.other == c.event ? Value{} : Value{c.other}});
    return table;
}

Table suggestion_rows(const graph::Store& store) {
    Table table({{"a", 0, never_cut}, {"name"}, {"articles", 1}, {"b", 0, never_cut}, {"other name"}, {"other articles", 1}});
    for (const auto& s : graph::suggestions(store))
        table.add({s.a.id, s.a.name, std::int64_t{s.a.articles}, s.b.id, s.b.name, std::int64_t{s.b.articles}});
    return table;
}

void add(CLI::App& app, Session& session, const char* name, const char* help, Table (*rows)(const graph::Store&)) {
    const auto format = std::make_shared<FormatOption>();
    auto* command = add_command(app, session, name, help, [&session, format, rows] { return print_list(rows(open_for_reading(session)), *format); });
    add_graph(*command, session);
    format->add(*command);
}

}  // namespace

void add_contradictions(CLI::App& app, Session& session) {
    add(app, session, "contradictions", "Where articles tell one happening differently: numbers, days, happened or not", contradiction_rows);
}
void add_suggestions(CLI::App& app, Session& session) {
    add(app, session, "suggestions", "Nodes that may be one and the same, for merge or split to decide", suggestion_rows);
}

}  // namespace pg::cli
