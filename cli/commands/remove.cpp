// policygraph remove
#include "cli/commands.hpp"
#include "cli/options.hpp"

namespace pg::cli {

void add_remove(CLI::App& app, Session& session) {
    const auto articles = std::make_shared<std::vector<std::string>>();
    auto* command = add_command(app, session, "remove", "Take articles out, as if they had never been read", [&session, articles] {
        auto store = open_for_writing(session);
        const auto gone = store.remove(*articles);
        store.commit();
        store.derive();
        session.context.log(LogLevel::Info, "removed " + std::to_string(gone) + (gone == 1 ? " article" : " articles"));
        return Exit::Done;
    });
    command->add_option("articles", *articles, "Article ids, or the paths that they came from")->required()->type_name("ARTICLE");
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
