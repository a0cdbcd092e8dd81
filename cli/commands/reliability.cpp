// policygraph reliability: how much of what people checked stood
#include <cmath>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

double rounded(double share) { return std::round(share * 1000) / 1000; }

void add(Table& table, std::string what, const graph::Reliability& r) {
    table.add({std::move(what), r.checked(), r.accepted, r.corrected, r.left_out, rounded(r.right), rounded(r.from), rounded(r.until)});
}

Exit reliability(const Session& session, const FormatOption& format) {
    Table table({{"type"}, {"checked"}, {"accepted"}, {"corrected"}, {"left_out"}, {"right"}, {"from"}, {"until"}});
    const auto told = graph::reliability(open_for_reading(session));
    for (const auto& [type, r] : told.by_type) add(table, std::string(type ? name_of(*type) : untyped), r);
    if (told.all.checked() != 0) add(table, "all", told.all);
    return print_list(table, format);
}

}  // namespace

void add_reliability(CLI::App& app, Session& session) {
    const auto format = std::make_shared<FormatOption>();
    auto* command = add_command(app, session, "reliability", "Of what people checked, how much stood, by type", [&session, format] { return reliability(session, *format); });
    add_graph(*command, session);
    format->add(*command);
    command->footer(
        "Counts sentences, by the type that the program told before anybody judged. right: the share that was accepted; from, until: where that of all events lies, in\n"
        "95 of 100 cases (Wilson 1927), if those that were checked were drawn by chance, as by: policygraph events --all --sample 100 --sheet > sheet.tsv");
}

}  // namespace pg::cli
