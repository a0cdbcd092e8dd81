#include "cli/selection.hpp"

namespace pg::cli {

namespace {

void check_type(const std::string& name) {
    if (from_name<NodeType>(name) || from_name<EventType>(name)) return;
    std::string events;
    for (const auto event : EnumNames<EventType>::names) events += ", " + std::string(event);
    throw UsageError(unknown_name_message<NodeType>(name) + events);
}

}  // namespace

void SelectionOption::add(CLI::App& command) {
    const char* group = "Selection";
    add_repeated(command, "--around", around, "Only what is near this node")->type_name("NODE")->group(group);
    command.add_option("--hops", hops, "With --around: how far [1]")->check(CLI::Range(1, 10))->type_name("N")->group(group);
    add_repeated(command, "--kind", kinds, "actor, place, policy, event; \"event\" keeps events whoever takes part in them")->type_name("LIST")->group(group);
    add_repeated(command, "--type", types, "Types of nodes or events: person, law, CONSULT ...")->type_name("LIST")->group(group);
    command.add_option("--since", since, "Events not before")->type_name("DATE")->group(group);
    command.add_option("--until", until, "Events not after")->type_name("DATE")->group(group);
    command.add_option("--top", top, "The N most connected nodes")->type_name("N")->group(group);
    command.add_option("--min-articles", min_articles, "Nodes in at least N articles")->type_name("N")->group(group);
    status.add(command);
}

graph::Selection SelectionOption::value(const graph::Store& store) const {
    graph::Selection out;
    out.hops = hops;
    out.kinds = choices<NodeKind>(kinds);
    out.types = parts_of(types);
    for (const auto& type : out.types) check_type(type);
    out.statuses = status.value();
    out.since = date_option(since, "--since");
    out.until = date_option(until, "--until");
    if (top != 0) out.top = top;
    out.min_articles = min_articles;
    out.around = nodes_of(store, around);
    return out;
}

}  // namespace pg::cli
