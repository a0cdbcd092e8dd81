#include "cli/policy_table.hpp"

#include <algorithm>

namespace pg::cli {

namespace {

const graph::EventRow* decisive(const graph::PolicyLife& life) {
    const auto* act = graph::decisive_act(life);
    return act == nullptr ? nullptr : &act->row;
}

bool before(const graph::PolicyLife& a, const graph::PolicyLife& b) {
    const auto key = [](const graph::PolicyLife& life) {
        const auto* act = decisive(life);
        return std::tuple(act == nullptr, act == nullptr ? std::nullopt : act->by, std::string_view(life.policy.name), std::string_view(life.policy.id));
    };
    return key(a) < key(b);
}

Value day(const std::optional<Date>& date) { return date ? Value{date->iso()} : Value{}; }

std::vector<std::string> names(const std::vector<graph::Stance>& side) {
    std::vector<std::string> out;
    for (const auto& stance : side) out.push_back(stance.name);
    return out;
}

std::vector<std::string> agents(const graph::EventRow& row) {
    std::vector<std::string> out;
    for (const auto& one : row.participants)
        if (one.role == Role::Agent) out.push_back(one.name);
    return out;
}

/// The sentence that a row shows.
const graph::Evidence* ground(const graph::PolicyLife& life) {
    if (const auto* act = decisive(life)) return graph::first_claim(act->event.evidence, act->articles);
    for (const auto* side : {&life.supports, &life.opposes})
        for (const auto& stance : *side)
            if (!stance.evidence.empty()) return &stance.evidence.front();
    return nullptr;
}

}  // namespace

Table policy_table(std::vector<graph::PolicyLife> lives) {
    std::sort(lives.begin(), lives.end(), before);
    Table table({{"policy", 0, 24}, {"state", 1, never_cut}, {"since", 1, never_cut}, {"claimed", 0, 0, Reader::Programs}, {"act", 2, never_cut}, {"date", 3, never_cut}, {"reported", 4, never_cut},
                 {"by", 3}, {"supports", 5, 16}, {"opposes", 5, 16}, {"quote", 7, 30}, {"article", 9}, {"event", 6, never_cut}, {"id", 8, 20},
                 {"type", 0, 0, Reader::Programs}, {"topic", 0, 0, Reader::Programs}, {"jurisdiction", 0, 0, Reader::Programs}});
    for (const auto& life : lives) {
        const auto& p = life.policy;
        const auto* act = decisive(life);
        const auto* told = ground(life);
        const bool dated = act != nullptr && act->event.date.known();
        const auto some = [](std::string text) { return text.empty() ? Value{} : Value{std::move(text)}; };
        table.add({p.name, life.state ? Value{std::string(name_of(*life.state))} : Value{}, day(life.since), life.claimed, act == nullptr ? Value{} : Value{std::string(name_of(*act->event.act))},
                   dated ? day(act->by) : Value{}, act != nullptr && !dated ? day(act->by) : Value{}, act == nullptr ? Value{} : Value{agents(*act)}, names(life.supports), names(life.opposes),
                   told == nullptr ? Value{} : Value{told->quote}, told == nullptr ? Value{} : Value{told->article}, act == nullptr ? Value{} : Value{act->event.id}, p.id,
                   p.type ? Value{std::string(name_of(*p.type))} : Value{}, p.topic ? Value{std::string(name_of(*p.topic))} : Value{}, some(p.jurisdiction)});
    }
    return table;
}

}  // namespace pg::cli
