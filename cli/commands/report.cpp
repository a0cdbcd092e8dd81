// policygraph report
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/event_filter.hpp"
#include "cli/written_output.hpp"
#include "export/report/report.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string output = "-", format;
    std::vector<std::string> around, types;
    std::size_t most = 8;
    bool no_quotes = false;
    EventFilterOption which;
    PeriodOption period;
    KnownByOption known_by;
    ClaimedOption claimed;
};

exporting::ReportFormat format_of(const Options& options) {
    if (!options.format.empty()) return choice<exporting::ReportFormat>(options.format);
    const auto extension = std::filesystem::path(options.output).extension().string();
    if (options.output == "-" || same_but_for_case(extension, ".md")) return exporting::ReportFormat::Md;
    if (same_but_for_case(extension, ".html") || same_but_for_case(extension, ".htm")) return exporting::ReportFormat::Html;
    throw UsageError("-o " + options.output + ": the name's end tells the format: .md or .html; or say --format");
}

graph::ReportRequest request_of(const graph::Store& store, const Options& options) {
    graph::ReportRequest out;
    out.filter.types = event_types(options.types);
    const auto [since, until] = options.period.value();
    out.filter.since = since;
    out.filter.until = until;
    out.filter.known_by = options.known_by.value();
    out.filter.claimed = options.claimed.value();
    options.which.fill(store, out.filter);
    out.around = nodes_of(store, options.around);
    out.most = options.most;
    return out;
}

Exit report(const Session& session, const Options& options) {
    const auto format = format_of(options);
    const auto store = open_for_reading(session);
    const auto request = request_of(store, options);
    const auto told = graph::report(store, request);
    if (told.events.empty()) throw NotFound("nothing to report: no event matches");
    write_output(session, options.output, [&](exporting::Output& output) { exporting::write_report(told, request, format, !options.no_quotes, output); });
    return Exit::Done;
}

}  // namespace

void add_report(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "report", "One page to read or hand on: who matters, policies and sides, what happened, what is planned, what is disputed",
                                [&session, options] { return report(session, *options); });
    command->add_option("-o,--output", options->output, "FILE.md or FILE.html [Markdown on standard output]")->type_name("FILE");
    command->add_option("--format", options->format, "md, html [the file's ending]")->type_name("FORMAT");
    add_repeated(*command, "--around", options->around, "Only events in which this node takes part; a place includes what lies in it, a policy narrower ones")->type_name("NODE");
    command->add_option("--top", options->most, "At most so many entries of each part [8]")->type_name("N")->check(at_least_one());
    command->add_flag("--no-quotes", options->no_quotes, "No sentences, titles and addresses of articles; labels of events, made of words of a sentence, stay");
    add_repeated(*command, "--type", options->types, "Of these types: CONSULT, REJECT ...; NONE: without a type")->type_name("LIST");
    options->period.add(*command);
    options->known_by.add(*command);
    options->claimed.add(*command);
    options->which.add(*command);
    add_graph(*command, session);
    command->footer("With --until policies stand as on that day, and what is planned lies after it. The codes at the ends of lines are for policygraph why.");
}

}  // namespace pg::cli
