#include "cli/selection.hpp"

namespace pg::cli {

namespace {

/// As the graph spells it.
std::string type_named(const std::string& name) {
    if (const auto type = from_any_case<NodeType>(name)) return std::string(name_of(*type));
    if (const auto type = from_any_case<EventType>(name)) return std::string(name_of(*type));
    if (same_but_for_case(name, untyped)) return std::string(untyped);
    std::string events;
    for (const auto event : EnumNames<EventType>::names) events += ", " + std::string(event);
    throw UsageError(unknown_name_message<NodeType>(name) + events + ", " + std::string(untyped));
}

/// Of any status and date: the selection narrows those by itself.
std::vector<std::string> events_asked_for(const graph::Store& store, const EventFilterOption& option) {
    graph::EventFilter filter;
    filter.statuses = {Status::Actual, Status::Planned, Status::Hypothetical, Status::Negated};
    option.fill(store, filter);
    return graph::event_ids(store, filter);
}

}  // namespace

void SelectionOption::add(CLI::App& command) {
    const char* group = "Selection";
    add_repeated(command, "--around", around, "Only what is near this node")->type_name("NODE")->group(group);
    command.add_option("--hops", hops, "With --around: how far [1]")->check(CLI::Range(1, 10))->type_name("N")->group(group);
    add_repeated(command, "--kind", kinds, "actor, place, policy, event; without event, the lines between the others alone")->type_name("LIST")->group(group);
    add_repeated(command, "--type", types, "Types of nodes or events: person, law, CONSULT ...; NONE: events without a type")->type_name("LIST")->group(group);
    command.add_option("--top", top, "At most N nodes, events as well: the most told and best connected; of rows of events the N most reported")->type_name("N")->group(group);
    command.add_option("--min-articles", min_articles, "Nodes in at least N articles")->type_name("N")->group(group);
    period.add(command);
    status.add(command);
    claimed.add(command);
    events.add(command);
}

graph::Selection SelectionOption::value(const graph::Store& store) const {
    graph::Selection out;
    out.hops = hops;
    out.kinds = choices<NodeKind>(kinds);
    for (const auto& type : parts_of(types)) out.types.push_back(type_named(type));
    out.statuses = status.value();
    const auto [since, until] = period.value();
    out.since = since;
    out.until = until;
    out.claimed = claimed.value();
    if (top != 0) out.top = top;
    out.min_articles = min_articles;
    out.around = nodes_of(store, around);
    if (events.given()) out.events = events_asked_for(store, events);
    return out;
}

}  // namespace pg::cli
