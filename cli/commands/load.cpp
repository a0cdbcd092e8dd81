// policygraph load
#include <iostream>

#include "cli/commands.hpp"
#include "cli/input_text.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/written_graph.hpp"
#include "core/hash.hpp"
#include "core/record_json.hpp"

namespace pg::cli {

namespace {

class Loader {
public:
    Loader(Session& session, graph::Store& store) : session_(session), store_(store), progress_(0, session.quiet) {}

    void load(const std::string& path) {
        if (path == "-") return load(std::cin, path);
        auto file = open_text(path);
        load(file, path);
    }

    Exit finish() {
        store_.commit();
        derive(session_, store_);
        progress_.finish(counts_, "loaded");
        if (session_.context.stop) throw Error("interrupted: what was loaded so far is in the graph");
        return counts_.rejected == 0 ? Exit::Done : Exit::SomeRejected;
    }

private:
    void load(std::istream& in, const std::string& path) {
        std::string line;
        for (std::uint64_t number = 1; !session_.context.stop && next_line(in, line); ++number) {
            bytes_ += line.size() + 1;
            if (line.find_first_not_of(" \t\r") != std::string::npos) take({path, number}, line);
            progress_.update(counts_, bytes_);
        }
    }

    void take(const Location& where, const std::string& line) {
        const auto record = parsed(where, line);
        if (!record) return;
        // The line itself tells which extractors wrote it.
        const auto fingerprint = "record " + content_hash(line);
        if (store_.known(where, graph::article_hash(record->article), fingerprint)) {
            ++counts_.skipped;
            return;
        }
        if (store_.is_kept_out(record->article)) {
            store_.vacate(where);
            ++counts_.kept_out;
            return;
        }
        store_.add(where, *record, fingerprint);
        if (++counts_.articles % batch_size == 0) store_.commit();
    }

    std::optional<Record> parsed(const Location& where, const std::string& line) {
        try {
            auto record = record_from_json(line);
            if (const std::string wrong = record.check(); !wrong.empty()) throw Error("record: " + wrong);
            return record;
        } catch (const Error& error) {
            store_.reject({where, error.what()});
            ++counts_.rejected;
            return std::nullopt;
        }
    }

    static constexpr std::uint64_t batch_size = 512;
    Session& session_;
    graph::Store& store_;
    Progress progress_;
    Counts counts_;
    std::uint64_t bytes_ = 0;
};

}  // namespace

void add_load(CLI::App& app, Session& session) {
    const auto files = std::make_shared<std::vector<std::string>>();
    auto* command = add_command(app, session, "load", "Merge records written by extract into the graph", [&session, files] {
        WrittenGraph graph(session);
        Loader loader(session, graph.store());
        for (const auto& file : *files) loader.load(file);
        return loader.finish();
    });
    command->add_option("records", *files, "Files of records, or - for standard input")->required()->type_name("RECORDS");
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
