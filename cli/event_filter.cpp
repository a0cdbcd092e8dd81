#include "cli/event_filter.hpp"

namespace pg::cli {

void EventFilterOption::add(CLI::App& command) {
    const char* group = "Which events (a flag given twice means either; different flags must all fit)";
    const auto nodes = [&](const char* flag, std::vector<std::string>& values, const char* help) { add_repeated(command, flag, values, help)->type_name("NODE")->group(group); };
    const auto list = [&](const char* flag, std::vector<std::string>& values, const char* help) { add_repeated(command, flag, values, help)->type_name("LIST")->group(group); };
    nodes("--actor", actors, "Done by this actor");
    nodes("--recipient", recipients, "Done to this actor");
    nodes("--place", places, "There or in what lies there");
    nodes("--policy", policies, "About this policy or a narrower one");
    nodes("--claimant", claimants, "Said by this actor");
    list("--act", acts, "Of these acts: propose, adopt ...");
    list("--mode", modes, "Of these modes: visit, arrest ...");
    add_repeated(command, "--rule", rules, "Found by a rule with this in its name")->type_name("TEXT")->group(group);
    add_repeated(command, "--article", articles, "Told by this article: an id or a path")->type_name("ARTICLE")->group(group);
    command.add_option("--min-confidence", min_confidence, "Only those that the program is so sure of, 0 to 1: 0.8 leaves out most that rest on no frame")
        ->type_name("P")
        ->check(CLI::Range(0.0, 1.0))
        ->group(group);
}

bool EventFilterOption::given() const {
    for (const auto* values : {&actors, &recipients, &places, &policies, &claimants, &acts, &modes, &rules, &articles})
        if (!values->empty()) return true;
    return min_confidence > 0;
}

void EventFilterOption::fill(const graph::Store& store, graph::EventFilter& filter) const {
    filter.acts = choices<Act>(acts);
    filter.modes = choices<Mode>(modes);
    filter.rules = rules;
    filter.min_confidence = min_confidence;
    filter.actors = nodes_of(store, actors);
    filter.recipients = nodes_of(store, recipients);
    filter.places = nodes_of(store, places, NodeKind::Place);
    filter.policies = graph::with_narrower_policies(store, nodes_of(store, policies, NodeKind::Policy));
    filter.claimants = nodes_of(store, claimants);
    for (const auto& text : articles)
        for (auto& article : graph::find_articles(store, text)) filter.articles.push_back(std::move(article));
}

std::vector<std::optional<EventType>> event_types(const std::vector<std::string>& values) {
    std::vector<std::optional<EventType>> out;
    for (const auto& part : parts_of(values)) {
        const auto type = from_any_case<EventType>(part);
        if (!type && !same_but_for_case(part, untyped)) throw UsageError(unknown_name_message<EventType>(part) + ", " + std::string(untyped));
        out.push_back(type);
    }
    return out;
}

void tell_undated(const Session& session, const graph::Store& store, const graph::EventFilter& filter) {
    if (!filter.since && !filter.until) return;
    const auto count = graph::undated_events(store, filter);
    if (count == 0) return;
    session.context.log(LogLevel::Warning, std::to_string(count) + (count == 1 ? " event of an article without a date is left out, as it tells no date itself" : " events of articles without a date are left out, as they tell no date themselves"));
}

void HappeningOption::add(CLI::App& command) {
    add_repeated(command, "--type", types, "Of these types: CONSULT, REJECT ...; NONE: without a type")->type_name("LIST");
    period.add(command);
    known_by.add(command);
    status.add(command);
    claimed.add(command);
}

graph::EventFilter HappeningOption::value() const {
    graph::EventFilter filter;
    filter.types = event_types(types);
    filter.statuses = status.value();
    filter.claimed = claimed.value();
    const auto [since, until] = period.value();
    filter.since = since;
    filter.until = until;
    filter.known_by = known_by.value();
    return filter;
}

}  // namespace pg::cli
