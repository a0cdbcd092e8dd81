// policygraph communities
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

Table rows(const graph::Store& store) {
    Table table({{"community"}, {"size"}, {"names"}, {"ids", 1}});
    std::int64_t number = 0;
    for (const auto& community : graph::communities(store)) {
        std::vector<std::string> names;
        std::vector<std::string> ids;
        for (const auto& [id, name] : community) {
            ids.push_back(id);
            names.push_back(name);
        }
        table.add({++number, static_cast<std::int64_t>(ids.size()), names, ids});
    }
    return table;
}

}  // namespace

void add_communities(CLI::App& app, Session& session) {
    const auto format = std::make_shared<FormatOption>();
    auto* command = add_command(app, session, "communities", "Who belongs together", [&session, format] {
        return print_list(rows(open_for_reading(session)), *format);
    });
    add_graph(*command, session);
    format->add(*command);
}

}  // namespace pg::cli
