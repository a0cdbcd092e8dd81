// policygraph verify
#include <iostream>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "core/utf8.hpp"
#include "graph/query.hpp"

namespace pg::cli {

void add_verify(CLI::App& app, Session& session) {
    const auto repair = std::make_shared<bool>(false);
    auto* command = add_command(app, session, "verify", "Check the whole graph: quotes against texts, derived against derived anew", [&session, repair] {
        if (*repair) {
            auto store = open_for_change(session);
            derive(session, store, true);
        }
        const auto problems = graph::verify(open_for_reading(session));
        for (const auto& problem : problems) std::cout << utf8::escaped_for_terminal(problem) << '\n';
        if (!problems.empty()) throw Error(session.graph + " has " + std::to_string(problems.size()) + " problems");
        session.context.log(LogLevel::Info, session.graph + " is sound");
        return Exit::Done;
    });
    command->add_flag("--repair", *repair, "First derive everything anew; mends all but articles and judgements");
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
