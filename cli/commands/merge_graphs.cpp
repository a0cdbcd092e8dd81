// policygraph merge-graphs
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/written_graph.hpp"
#include "core/new_file.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> graphs;
    std::string output;
    bool without_rejected = false;
};

/// A new graph beside the one that it is to become; taken away when it does not.
class Unfinished {
public:
    explicit Unfinished(const fs::path& output) : file_(new_file_beside(output, ".unfinished")) {}
    ~Unfinished() { drop_graph(file_); }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    const fs::path& file() const { return file_; }

private:
    fs::path file_;
};

Exit merge_graphs(Session& session, const Options& options) {
    if (fs::exists(options.output)) throw UsageError("-o " + options.output + ": this file exists; merge-graphs makes a new one");
    const Unfinished made(options.output);
    std::size_t articles = 0;
    {
        auto store = graph::Store::open(made.file(), graph::Access::Write);
        store.run(session.command, session.started);
        for (const auto& graph : options.graphs) store.absorb(graph);
        if (options.without_rejected)
            for (const auto& rejection : graph::rejected(store)) store.vacate(rejection.where);
        derive(session, store);
        articles = graph::articles(store).size();
    }
    fs::rename(made.file(), options.output);
    session.context.log(LogLevel::Info, options.output + " has " + std::to_string(articles) + " articles");
    return Exit::Done;
}

}  // namespace

void add_merge_graphs(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "merge-graphs", "Join graphs: the same as one build over all their archives; of one graph, a copy without its log",
                                [&session, options] { return merge_graphs(session, *options); });
    command->add_option("graphs", options->graphs, "Graphs; they stay as they are")->required()->type_name("A.db...");
    command->add_option("-o,--output", options->output, "The new graph")->required()->type_name("C.db");
    command->add_flag("--without-rejected", options->without_rejected, "Leave out the list of what was turned away, which names files");
    command->footer("Judgements of all graphs count. Of an article that two versions of the program read, one reading stays: see build --stale.");
    add_quiet(*command, session);
}

}  // namespace pg::cli
