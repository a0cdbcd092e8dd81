// policygraph extract
#include <ostream>

#include "cli/analysis.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/pipeline/pipeline.hpp"
#include "cli/written_output.hpp"
#include "core/record_json.hpp"

namespace pg::cli {

namespace {

class LineSink : public RecordSink {
public:
    LineSink(std::ostream& out, const RunContext& context) : out_(out), context_(context) {}
    std::string prepare(const Record& record) const override { return record_to_json(record); }
    void take(const Location&, const Record&, const std::string& prepared) override {
        out_ << prepared << '\n';
        if (!out_) throw Error("the records could not be written");
    }
    void reject(const Rejection& rejection) override { context_.log(LogLevel::Warning, rejection.where.display() + ": " + rejection.reason); }
    void finish() override { out_.flush(); }

private:
    std::ostream& out_;
    const RunContext& context_;
};

Exit extract_to(exporting::Output& output, Session& session, const std::vector<std::string>& archive) {
    archive::InputStream input(archive);
    const auto analysis = Analysis::load();
    LineSink sink(output.file(""), session.context);
    Progress progress(input.total_bytes(), session.quiet);
    const auto counts = run_pipeline(input, [&](Article article) { return analysis.record_of(std::move(article)); }, sink, session.context, progress);
    if (const auto text = hidden_text(input.hidden()); !text.empty()) session.context.log(LogLevel::Info, text);
    if (session.context.stop) throw Error("interrupted");
    output.close();
    progress.finish(counts, "read");
    return counts.rejected == 0 ? Exit::Done : Exit::SomeRejected;
}

struct Options {
    std::vector<std::string> archive;
    std::string output;
};

Exit extract(Session& session, const Options& options) {
    auto exit = Exit::Done;
    write_output(session, options.output.empty() ? "-" : options.output, [&](exporting::Output& output) { exit = extract_to(output, session, options.archive); });
    return exit;
}

}  // namespace

void add_extract(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "extract", "Write what build would observe, one JSON record an article",
                                [&session, options] { return extract(session, *options); });
    command->add_option("archive", options->archive, "Files, folders, or - for standard input")->required()->type_name("ARCHIVE");
    command->add_option("-o,--output", options->output, "Write here [standard output]")->type_name("FILE");
    add_threads(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
