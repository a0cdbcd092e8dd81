// policygraph build
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>

#include "cli/analysis.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/options.hpp"
#include "cli/pipeline/graph_sink.hpp"
#include "cli/pipeline/pipeline.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::vector<std::string> archive;
    bool stale = false;
};

/// Reads the stored texts of articles again that another version of rules, data or models read.
class Reread {
public:
    Reread(Session& session, graph::Store& store, const Analysis& analysis)
        : session_(session), store_(store), analysis_(analysis), limit_(oneapi::tbb::global_control::max_allowed_parallelism, session.context.threads) {}

    void run() {
        Progress progress(0, session_.quiet);
        Counts counts;
        std::uint64_t bytes = 0, otherwise = 0;
        std::string last;
        for (;;) {
            const auto batch = session_.context.stop ? std::vector<graph::Store::Stored>{} : store_.stale(analysis_.fingerprint(), last, batch_size);
            if (batch.empty()) break;
            last = batch.back().hash;
            const auto records = read(batch);
            for (std::size_t i = 0; i < batch.size(); ++i) {
                otherwise += store_.reread(batch[i].hash, records[i], analysis_.fingerprint()) ? 1 : 0;
                bytes += batch[i].article.text.size();
            }
            store_.commit();
            counts.articles += batch.size();
            progress.update(counts, bytes);
        }
        progress.finish(counts, "read again");
        session_.context.log(LogLevel::Info, std::to_string(otherwise) + " of " + std::to_string(counts.articles) + " stale articles say something else now");
    }

private:
    std::vector<Record> read(const std::vector<graph::Store::Stored>& batch) const {
        std::vector<Record> out(batch.size());
        oneapi::tbb::parallel_for(std::size_t{0}, batch.size(), [&](std::size_t i) { out[i] = analysis_.record_of(batch[i].article); });
        return out;
    }

    static constexpr std::size_t batch_size = 256;
    Session& session_;
    graph::Store& store_;
    const Analysis& analysis_;
    oneapi::tbb::global_control limit_;
};

Exit build(Session& session, const Options& options) {
    if (options.archive.empty() && !options.stale) throw UsageError("archive is required; or --stale, to read again what is in the graph");
    archive::InputStream input(options.archive);
    auto store = open_for_writing(session);
    const auto analysis = Analysis::load();
    Counts counts;
    if (options.stale) Reread(session, store, analysis).run();
    Progress progress(input.total_bytes(), session.quiet);
    if (!options.archive.empty()) {
        GraphSink sink(store, analysis.fingerprint());
        counts = run_pipeline(input, [&](Article article) { return analysis.record_of(std::move(article)); }, sink, session.context, progress);
    }
    store.derive();
    if (!options.archive.empty()) progress.finish(counts, "read");
    if (session.context.stop) {
        complain("interrupted: what was read so far is in the graph; run the same command again to go on");
        return Exit::Failed;
    }
    return counts.rejected == 0 ? Exit::Done : Exit::SomeRejected;
}

}  // namespace

void add_build(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "build", "Read articles and merge what they say into the graph",
                                [&session, options] { return build(session, *options); });
    command->add_option("archive", options->archive, "Files, folders, or - for standard input")->type_name("ARCHIVE");
    command->add_flag("--stale", options->stale, "Read again the stored articles that other rules, data or models read");
    add_threads(*command, session);
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
