// policygraph text
#include <iostream>

#include "archive/article_json.hpp"
#include "archive/input.hpp"
#include "archive/reader.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace pg::cli {

namespace {

Exit text(const Session& session, const std::vector<std::string>& files) {
    archive::InputStream input(files);
    auto code = Exit::Done;
    while (!session.context.stop) {
        const auto raw = input.next();
        if (!raw) return code;
        for (const auto& result : archive::read_articles(*raw)) {
            if (const auto* article = std::get_if<Article>(&result)) {
                std::cout << archive::article_to_json(*article) << '\n';
                continue;
            }
            const auto& rejection = std::get<Rejection>(result);
            session.context.log(LogLevel::Warning, rejection.where.display() + ": " + rejection.reason);
            code = Exit::SomeRejected;
        }
    }
    throw Error("interrupted");
}

}  // namespace

void add_text(CLI::App& app, Session& session) {
    const auto files = std::make_shared<std::vector<std::string>>();
    auto* command = add_command(app, session, "text", "The main text and metadata of pages, one JSON line an article",
                                [&session, files] { return text(session, *files); });
    command->add_option("files", *files, "Pages, folders, or - for standard input")->required()->type_name("FILE");
}

}  // namespace pg::cli
