// policygraph build
#include "cli/analysis.hpp"
#include "cli/commands.hpp"
#include "cli/log.hpp"
#include "cli/options.hpp"
#include "cli/pipeline/graph_sink.hpp"
#include "cli/pipeline/pipeline.hpp"

namespace pg::cli {

namespace {

Exit build(Session& session, const std::vector<std::string>& archive) {
    archive::InputStream input(archive);
    auto store = graph::Store::open(session.graph, graph::Access::Write);
    const auto analysis = Analysis::load();
    GraphSink sink(store, analysis.fingerprint());
    Progress progress(input.total_bytes(), session.quiet);
    const auto counts = run_pipeline(input, [&](Article article) { return analysis.record_of(std::move(article)); }, sink, session.context, progress);
    store.derive();
    progress.finish(counts, "read");
    if (session.context.stop) {
        complain("interrupted: what was read so far is in the graph; run the same command again to go on");
        return Exit::Failed;
    }
    return counts.rejected == 0 ? Exit::Done : Exit::SomeRejected;
}

}  // namespace

void add_build(CLI::App& app, Session& session) {
    const auto archive = std::make_shared<std::vector<std::string>>();
    auto* command = add_command(app, session, "build", "Read articles and merge what they say into the graph",
                                [&session, archive] { return build(session, *archive); });
    command->add_option("archive", *archive, "Files, folders, or - for standard input")->required()->type_name("ARCHIVE");
    add_threads(*command, session);
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
