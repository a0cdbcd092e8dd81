// policygraph policy
#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/event_table.hpp"
#include "cli/options.hpp"
#include "cli/policy_table.hpp"
#include "core/utf8.hpp"
#include "export/json_values.hpp"

namespace pg::cli {

namespace {

namespace json = exporting::json;

struct Options {
    std::vector<std::string> nodes, words, topics, places, states;
    std::string on;
    StatusOption status;
    KnownByOption known_by;
    FormatOption format;
};

std::vector<std::string> agents(const graph::EventRow& row) {
    std::vector<std::string> out;
    for (const auto& one : row.participants)
        if (one.role == Role::Agent) out.push_back(one.name);
    return out;
}

Value day(const std::optional<Date>& date) { return date ? Value{date->iso()} : Value{}; }
Value quote(const std::vector<graph::Evidence>& evidence) { return evidence.empty() ? Value{} : Value{evidence.front().quote}; }
Value article(const std::vector<graph::Evidence>& evidence) { return evidence.empty() ? Value{} : Value{evidence.front().article}; }

std::string what(const graph::Node& event) {
    if (event.act) return std::string(name_of(*event.act));
    return event.event_type ? std::string(name_of(*event.event_type)) : "";
}

void add_event(Table& table, const graph::EventRow& row, const std::optional<graph::PolicyState>& state) {
    const bool dated = row.event.date.granularity != Granularity::Unknown;
    table.add({dated ? day(row.by) : Value{}, dated ? Value{} : day(row.by), what(row.event), agents(row), state ? Value{std::string(name_of(*state))} : Value{},
               status_text(row.event), quote(row.event.evidence), article(row.event.evidence), row.event.id});
}

/// An act that moved nothing leaves no state.
std::optional<graph::PolicyState> state_left(const graph::PolicyAct& act) { return act.counts ? act.state : std::nullopt; }

/// The acts with the state that each leaves, who is for it and who against, what else is told about it: one row each.
Table rows(const graph::PolicyLife& life) {
    Table table({{"date", 0, never_cut}, {"reported", 0, never_cut}, {"what", 0, never_cut}, {"by", 1}, {"state", 2, never_cut}, {"status", 3}, {"quote", 0, 40}, {"article", 5}, {"event", 4, never_cut}});
    for (const auto& act : life.acts) add_event(table, act.row, state_left(act));
    for (const auto* side : {&life.supports, &life.opposes})
        for (const auto& stance : *side)
            table.add({stance.dated ? day(stance.by) : Value{}, stance.dated ? Value{} : day(stance.by), std::string(side == &life.supports ? "supports" : "opposes"), std::vector<std::string>{stance.name},
                       Value{}, Value{}, quote(stance.evidence), article(stance.evidence), stance.event.empty() ? Value{} : Value{stance.event}});
    for (const auto& row : life.others) add_event(table, row, std::nullopt);
    return table;
}

std::string state_text(const graph::PolicyLife& life) {
    if (!life.state) return "unknown";
    return std::string(name_of(*life.state)) + (life.claimed ? " (claimed)" : "") + (life.since ? " since " + life.since->iso() : "");
}

void print_card(const graph::PolicyLife& life, const std::optional<Date>& on) {
    const auto& p = life.policy;
    std::cout << utf8::escaped_for_terminal(p.name) << "  policy · " << name_of(*p.type) << "  " << utf8::escaped_for_terminal(p.id) << '\n';
    if (!p.jurisdiction.empty()) std::cout << fmt::format("  {:<13} {}\n", "jurisdiction", utf8::escaped_for_terminal(p.jurisdiction));
    std::cout << fmt::format("  {:<13} {}\n", on ? "on " + on->iso() : "state", state_text(life));
    const Table table = rows(life);
    if (!table.empty()) std::cout << '\n';
    print(table, TableFormat::Table, terminal(), std::cout);
}

void stances(json::Writer& out, const char* key, const std::vector<graph::Stance>& all) {
    out.Key(key);
    out.StartArray();
    for (const auto& s : all) {
        out.StartObject();
        json::member_or_null(out, "actor", s.actor);
        json::member_or_null(out, "name", s.name);
        json::member_or_null(out, "date", s.by ? s.by->iso() : "");
        json::member_or_null(out, "event", s.event);
        json::member_or_null(out, "quote", s.evidence.empty() ? "" : s.evidence.front().quote);
        json::member_or_null(out, "article", s.evidence.empty() ? "" : s.evidence.front().article);
        out.EndObject();
    }
    out.EndArray();
}

void print_object(const graph::PolicyLife& life, const std::optional<Date>& on) {
    rapidjson::StringBuffer buffer;
    json::Writer out(buffer);
    out.StartObject();
    out.Key("policy");
    json::node(out, life.policy);
    json::member_or_null(out, "on", on ? on->iso() : "");
    json::member_or_null(out, "state", life.state ? name_of(*life.state) : "");
    json::member_or_null(out, "since", life.since ? life.since->iso() : "");
    out.Key("claimed");
    out.Bool(life.claimed);
    out.Key("acts");
    out.StartArray();
    for (const auto& act : life.acts) {
        out.StartObject();
        json::member_or_null(out, "date", act.row.by ? act.row.by->iso() : "");
        json::member_or_null(out, "act", name_of(*act.row.event.act));
        out.Key("by");
        out.StartArray();
        for (const auto& name : agents(act.row)) out.String(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        out.EndArray();
        json::member_or_null(out, "state", state_left(act) ? name_of(*state_left(act)) : "");
        out.Key("event");
        json::node(out, act.row.event);
        out.EndObject();
    }
    out.EndArray();
    stances(out, "supports", life.supports);
    stances(out, "opposes", life.opposes);
    out.Key("others");
    out.StartArray();
    for (const auto& row : life.others) json::node(out, row.event);
    out.EndArray();
    out.EndObject();
    std::cout << buffer.GetString() << '\n';
}

bool wants_many(const Options& options) {
    return options.nodes.size() > 1 || !options.words.empty() || !options.topics.empty() || !options.places.empty() || !options.states.empty();
}

/// The policies that are named, and those that all of words, topics and places fit.
std::vector<std::string> asked_for(const graph::Store& store, const Options& options) {
    auto out = nodes_of(store, options.nodes, NodeKind::Policy);
    const graph::PolicyFilter filter{options.words, choices<Topic>(options.topics), nodes_of(store, options.places)};
    if (filter.given() || options.nodes.empty())
        for (auto& id : graph::policies(store, filter)) out.push_back(std::move(id));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

struct Time {
    std::vector<Status> statuses;
    std::optional<Date> on, known_by;
};

Exit many(const graph::Store& store, const Options& options, const Time& time) {
    const auto states = choices<graph::PolicyState>(options.states);
    auto lives = graph::policy_lives(store, asked_for(store, options), time.statuses, time.on, time.known_by);
    if (!states.empty())
        std::erase_if(lives, [&](const graph::PolicyLife& life) { return !life.state || std::find(states.begin(), states.end(), *life.state) == states.end(); });
    return print_list(policy_table(std::move(lives)), options.format);
}

Exit policy(const Session& session, const Options& options) {
    const auto format = options.format.value();
    const Time time{options.status.value(), date_option(options.on, "--on"), options.known_by.value()};
    if (options.nodes.empty() && !wants_many(options)) throw UsageError("policy wants the name of one or several; or --match, --topic, --place or --state for a list");
    const auto store = open_for_reading(session);
    if (wants_many(options)) return many(store, options, time);
    const auto life = graph::policy_life(store, node_of(store, options.nodes.front(), NodeKind::Policy), time.statuses, time.on, time.known_by);
    if (format == TableFormat::Table) print_card(life, time.on);
    else if (format == TableFormat::Csv) print(rows(life), format, terminal(), std::cout);
    else print_object(life, time.on);
    return Exit::Done;
}

}  // namespace

void add_policy(CLI::App& app, Session& session) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, "policy", "A policy's life: acts, state, who is for it and who against, what else is told about it; or a list of several",
                                [&session, options] { return policy(session, *options); });
    command->add_option("node", options->nodes, "An id, a name or an alias; of several a list with a line each")->type_name("NODE");
    const char* group = "A list of policies (all that are given must fit)";
    add_repeated(*command, "--match", options->words, "With these words in the name")->type_name("WORDS")->group(group);
    add_repeated(*command, "--topic", options->topics, "Of this topic: Immigration, Health ... (codebook topic lists them)")->type_name("LIST")->group(group);
    add_repeated(*command, "--place", options->places, "Of this place or body, or of events in which it or what lies in it takes part")->type_name("NODE")->group(group);
    add_repeated(*command, "--state", options->states, "In this state: proposed, adopted, in force, suspended, blocked, repealed, expired, rejected")->type_name("LIST")->group(group);
    command->add_option("--on", options->on, "As it was on that day")->type_name("DATE");
    options->known_by.add(*command);
    options->status.add(*command);
    add_graph(*command, session);
    options->format.add(*command);
}

}  // namespace pg::cli
