// policygraph code
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <filesystem>
#include <iostream>

#include "cli/analysis.hpp"
#include "cli/coding.hpp"
#include "cli/commands.hpp"
#include "cli/input_text.hpp"
#include "cli/options.hpp"

namespace pg::cli {

namespace {

struct Options {
    std::string file = "-";
};

struct Line {
    std::string text;
    std::string answer;
    bool failed = false;
};

class Coding {
public:
    Coding() : analysis_(Analysis::load()) {}

    void code(Line& line) const {
        try {
            const auto task = coding_task(line.text);
            line.answer = answer(task);
        } catch (const Error& error) {
            line.answer = coding_error(line.text, error.what());
            line.failed = true;
        }
    }

private:
    std::string answer(const CodingTask& task) const {
        Article article;
        article.id = "sentence";
        article.text = task.text;
        const auto document = analysis_.analyser().analyse(std::move(article));
        if (!task.pair) {
            const auto record = analysis_.extractor().code(document);
            return coding_answer(task, record, record.events);
        }
        const auto record = analysis_.extractor().extract(document);
        const auto& [agent, recipient] = *task.pair;
        const auto* nearest = event_between(record, agent, recipient);
        return coding_answer(task, record, {given_event(nearest, analysis_.extractor().type_between(document, agent, recipient), document, agent)});
    }

    Analysis analysis_;
};

Exit code(Session& session, std::istream& in) {
    namespace tbb = oneapi::tbb;
    const Coding coding;
    auto exit = Exit::Done;
    // Standard input flushes standard output before it reads, which would race with the filter that prints.
    in.tie(nullptr);
    using LinePtr = std::shared_ptr<Line>;
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, session.context.threads);
    const auto next = [&](tbb::flow_control& flow) {
        auto line = std::make_shared<Line>();
        while (!session.context.stop && next_line(in, line->text))
            if (line->text.find_first_not_of(" \t\r") != std::string::npos) return line;
        flow.stop();
        return LinePtr();
    };
    const auto print = [&](const LinePtr& line) {
        std::cout << line->answer << '\n';
        if (line->failed) exit = Exit::SomeRejected;
    };
    tbb::parallel_pipeline(
        2 * static_cast<std::size_t>(session.context.threads),
        tbb::make_filter<void, LinePtr>(tbb::filter_mode::serial_in_order, next) &
            tbb::make_filter<LinePtr, LinePtr>(tbb::filter_mode::parallel, [&](LinePtr line) { return coding.code(*line), line; }) &
            tbb::make_filter<LinePtr, void>(tbb::filter_mode::serial_in_order, print));
    return exit;
}

Exit code(Session& session, const Options& options) {
    if (options.file == "-") return code(session, std::cin);
    std::error_code unknown;
    if (!std::filesystem::exists(options.file, unknown)) throw Error("cannot read '" + options.file + "': code reads a file of sentences, or standard input: echo \"A sentence.\" | policygraph code");
    auto file = open_text(options.file);
    return code(session, file);
}

}  // namespace

void add_code(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, session, "code", "Events of single sentences, one a line; answers are JSON lines, offsets count code points of the sentence", [&session, options] { return code(session, *options); });
    command->add_option("file", options->file, "Plain sentences or lines {\"id\",\"text\"}, also with \"agent\":[START,END] and \"recipient\":[START,END] in code points [standard input]")->type_name("FILE");
    add_threads(*command, session);
}

}  // namespace pg::cli
