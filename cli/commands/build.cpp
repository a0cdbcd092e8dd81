// policygraph build
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>

#include <atomic>

#include "cli/analysis.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/options.hpp"
#include "cli/pipeline/graph_sink.hpp"
#include "cli/pipeline/pipeline.hpp"
#include "cli/written_graph.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::vector<std::string> archive;
    bool stale = false;
    bool prune = false;
    bool let_in = false;
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

std::string listed(const std::vector<std::string>& archive) {
    std::string out;
    for (const auto& path : archive) out += (out.empty() ? "" : ", ") + path;
    return out;
}

/// Takes out what is gone from the archive, or says how.
void prune(const Session& session, graph::Store& store, const Options& options, const std::vector<Location>& gone) {
    if (gone.empty()) return;
    const std::string places = std::to_string(gone.size()) + (gone.size() == 1 ? " place" : " places");
    if (!options.prune) {
        session.context.log(LogLevel::Warning, places + " in " + listed(options.archive) + (gone.size() == 1 ? " is" : " are") +
                                                   " no longer there, but still in the graph; --prune takes out what was found there");
        return;
    }
    for (const auto& place : gone) store.vacate(place);
    store.commit();
    session.context.log(LogLevel::Info, "took out what was found at " + places + " no longer there");
}

void tell_undated(const Session& session, std::size_t count) {
    if (count == 0) return;
    session.context.log(LogLevel::Warning, std::to_string(count) + (count == 1 ? " article has no date: --since, --until and --on find only what it" : " articles have no date: --since, --until and --on find only what they") +
                                               (count == 1 ? " dates itself" : " date themselves"));
}

Counts read(Session& session, graph::Store& store, const Options& options, archive::InputStream& input, const Analysis& analysis, Progress& progress) {
    ArchivePlaces places(options.archive);
    GraphSink sink(store, analysis.fingerprint(), places, options.let_in ? KeptOut::LetIn : KeptOut::StaysOut);
    std::atomic<std::size_t> undated = 0;
    const auto analyse = [&](Article article) {
        if (!article.published) ++undated;
        return analysis.record_of(std::move(article));
    };
    const auto counts = run_pipeline(input, analyse, sink, session.context, progress);
    tell_undated(session, undated);
    if (const auto text = hidden_text(input.hidden()); !text.empty()) session.context.log(LogLevel::Info, text);
    if (!session.context.stop) prune(session, store, options, places.gone(store));
    return counts;
}

/// Standard input of which nothing could be used makes no graph; what was wrong with it is told here, since no list of it stays.
void keep_or_give_up(const Session& session, WrittenGraph& graph, const Options& options) {
    if (!graph.is_new() || options.archive != std::vector<std::string>{"-"} || !graph::articles(graph.store()).empty()) return;
    for (const auto& rejection : graph::rejected(graph.store())) session.context.log(LogLevel::Warning, rejection.where.display() + ": " + rejection.reason);
    graph.give_up();
}

Exit build(Session& session, const Options& options) {
    if (options.archive.empty() && !options.stale) throw UsageError("archive is required; or --stale, to read again what is in the graph");
    archive::InputStream input(options.archive);
    const auto analysis = Analysis::load();
    WrittenGraph graph(session);
    auto& store = graph.store();
    Counts counts;
    if (options.stale) Reread(session, store, analysis).run();
    Progress progress(input.total_bytes(), session.quiet);
    if (!options.archive.empty()) counts = read(session, store, options, input, analysis, progress);
    derive(session, store);
    if (!options.archive.empty()) progress.finish(counts, "read");
    keep_or_give_up(session, graph, options);
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
    command->add_flag("--prune", options->prune, "Take out what the graph holds from places in ARCHIVE that are no longer there");
    command->add_flag("--let-in", options->let_in, "Read also what remove --keep-out keeps out, and keep it out no longer");
    add_threads(*command, session);
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
