// policygraph accept, reject, recode: what people decide about events
#include <iostream>
#include <set>

#include "cli/commands.hpp"
#include "cli/judging.hpp"
#include "graph/query.hpp"

namespace pg::cli {

namespace {

using graph::ClaimPlace;
using graph::CodedField;
using graph::JudgementKind;

constexpr const char* what_an_event_is = "An event's id, with or without event:, or one sentence as ARTICLE@START-END";

struct Options {
    std::vector<std::string> events;
    SayingOption said;
};

/// Every sentence that tells one of the events, once.
std::set<ClaimPlace> places_of(const graph::Store& store, const std::vector<std::string>& events) {
    std::set<ClaimPlace> out;
    for (const auto& event : events)
        for (auto& place : graph::told_at(store, event)) out.insert(std::move(place));
    return out;
}

Exit judge_events(const Session& session, JudgementKind kind, const Options& options) {
    auto store = open_for_change(session);
    std::vector<Saying> all;
    for (const auto& place : places_of(store, options.events))
        all.push_back({kind, place.text(), kind == JudgementKind::Accept ? graph::coding_text(graph::coding_at(store, place)) : ""});
    judge(session, store, all, options.said);
    return Exit::Done;
}

CLI::App* add(CLI::App& app, Session& session, const char* name, const char* help, JudgementKind kind) {
    const auto options = std::make_shared<Options>();
    auto* command = add_command(app, session, name, help, [&session, options, kind] { return judge_events(session, kind, *options); });
    command->add_option("events", options->events, what_an_event_is)->required()->type_name("EVENT");
    options->said.add(*command);
    add_graph(*command, session);
    add_quiet(*command, session);
    return command;
}

struct RecodeOptions {
    std::string event, type, mode, act, status, date;
    std::vector<std::string> agents, recipients, places, policies, claimants;
    CLI::App* command = nullptr;
    SayingOption said;
};

/// The fields that are given; an empty value takes the field away.
graph::Coding coding_of(const RecodeOptions& options) {
    graph::Coding out;
    const auto given = [&](const char* flag) { return options.command->count(flag) != 0; };
    const auto one = [&](CodedField field, const char* flag, const std::string& value, auto known) {
        if (!given(flag)) return;
        out[field];
        if (!value.empty()) out[field] = {std::string(name_of(known(value)))};
    };
    const auto many = [&](CodedField field, const char* flag, std::vector<std::string> values) {
        if (!given(flag)) return;
        std::erase(values, "");
        out[field] = std::move(values);
    };
    one(CodedField::Type, "--type", options.type, choice<EventType>);
    one(CodedField::Mode, "--mode", options.mode, choice<Mode>);
    one(CodedField::Act, "--act", options.act, choice<Act>);
    one(CodedField::Status, "--status", options.status, choice<Status>);
    if (given("--date")) {
        out[CodedField::Date];
        if (!options.date.empty()) out[CodedField::Date] = {options.date};
    }
    many(CodedField::Agent, "--agent", options.agents);
    many(CodedField::Recipient, "--recipient", options.recipients);
    many(CodedField::Place, "--place", options.places);
    many(CodedField::Policy, "--policy", options.policies);
    many(CodedField::Claimant, "--claimant", options.claimants);
    if (out.empty()) throw UsageError("recode needs a field: --type, --mode, --act, --status, --date, --agent, --recipient, --place, --policy or --claimant");
    return graph::coding_from_text(graph::coding_text(out));
}

Exit recode(const Session& session, const RecodeOptions& options) {
    const graph::Coding coding = coding_of(options);
    auto store = open_for_change(session);
    std::vector<Saying> all;
    for (const auto& place : places_of(store, {options.event})) {
        const auto anew = graph::coding_for(store, place, coding);
        if (!graph::coded_so(graph::coding_at(store, place), anew)) all.push_back({JudgementKind::Recode, place.text(), graph::coding_text(anew)});
    }
    if (all.empty()) throw UsageError(options.event + " is coded so already; that it stands is said by accept");
    std::set<std::string> events;
    for (const auto number : judge(session, store, all, options.said))
        for (const auto& id : graph::concerned(store, number)) events.insert(id);
    for (const auto& id : events)
        if (!session.quiet && !id.empty()) std::cerr << "it is now " << id << '\n';
    return Exit::Done;
}

}  // namespace

void add_accept(CLI::App& app, Session& session) {
    add(app, session, "accept", "An event stands as it is told: somebody has checked it", JudgementKind::Accept)
        ->footer("It changes nothing; lists show the event as checked as long as it is coded so.");
}

void add_reject(CLI::App& app, Session& session) {
    add(app, session, "reject", "This is no event, or wrong beyond repair: leave it out", JudgementKind::Reject)
        ->footer("The sentences that tell it now tell it no longer. An event that another sentence tells later stands until somebody rejects it too.");
}

void add_recode(CLI::App& app, Session& session) {
    const auto options = std::make_shared<RecodeOptions>();
    auto* command = add_command(app, session, "recode", "An event is to be coded otherwise", [&session, options] { return recode(session, *options); });
    options->command = command;
    command->add_option("event", options->event, what_an_event_is)->required()->type_name("EVENT");
    command->add_option("--type", options->type, "CONSULT, REJECT ...")->type_name("TYPE");
    command->add_option("--mode", options->mode, "A mode of the type; the old one goes when it does not suit")->type_name("MODE");
    command->add_option("--act", options->act, "propose, adopt ...")->type_name("ACT");
    command->add_option("--status", options->status, "actual, planned, hypothetical or negated")->type_name("STATUS");
    command->add_option("--date", options->date, "When: 2026-02, 2026-02-03 or 2026-02-03 to 2026-02-05")->type_name("DATE");
    add_repeated(*command, "--agent", options->agents, "Who did it")->type_name("NAME");
    add_repeated(*command, "--recipient", options->recipients, "To whom it was done")->type_name("NAME");
    add_repeated(*command, "--place", options->places, "Where")->type_name("NAME");
    add_repeated(*command, "--policy", options->policies, "About which policy")->type_name("NAME");
    add_repeated(*command, "--claimant", options->claimants, "Who says so")->type_name("NAME");
    options->said.add(*command);
    command->footer(
        "What is not given stays as it is told; an empty value (--mode \"\") takes the field away. A role that is given more than once has all these\n"
        "participants and no others. Names are those of the event's articles: nothing comes into the graph that no sentence says. Where an\n"
        "article does not know the name, recode the sentences of the other articles alone: EVENT may be ARTICLE@START-END, see why.");
    add_graph(*command, session);
    add_quiet(*command, session);
}

}  // namespace pg::cli
