// Who matters: who does most, and to whom most is done.
#include <algorithm>

#include "graph/query/report/parts.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

struct Count {
    std::uint32_t does = 0, undergoes = 0;
    std::map<EventType, std::uint32_t> types;
};

std::map<std::string, Count> counted(const Outline& outline) {
    std::map<std::string, Count> out;
    for (const auto& event : outline.events) {
        if (event.status != Status::Actual) continue;
        for (const auto& [role, id] : event.participants) {
            if (role == Role::Recipient) ++out[id].undergoes;
            if (role != Role::Agent) continue;
            auto& count = out[id];
            ++count.does;
            if (event.type) ++count.types[*event.type];
        }
    }
    return out;
}

std::vector<std::pair<EventType, std::uint32_t>> by_frequency(const std::map<EventType, std::uint32_t>& types) {
    std::vector<std::pair<EventType, std::uint32_t>> out(types.begin(), types.end());
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return out;
}

std::string office_of(const Database& db, const std::string& person, const std::optional<Date>& known_by) {
    Statement s = db.prepare("SELECT holding.title FROM holding JOIN report USING (article) WHERE person = ? AND former = 0 AND published <= ? "
                             "GROUP BY holding.title ORDER BY count(DISTINCT article) DESC, max(published) DESC, holding.title LIMIT 1");
    return s.bind(person).bind(known_by ? known_by->last_day().iso() : "9999").step() ? std::string(s.text(0)) : std::string();
}

}  // namespace

std::vector<Protagonist> parties(const Store& store, const Outline& outline) {
    const Database& db = store.impl().database;
    std::vector<Protagonist> out;
    for (const auto& [id, count] : counted(outline)) {
        auto nodes = read_nodes(db, {id}, false);
        if (nodes.empty() || nodes.front().generic || nodes.front().kind == NodeKind::Policy) continue;
        out.push_back({std::move(nodes.front()), "", count.does, count.undergoes, by_frequency(count.types), std::nullopt});
    }
    std::stable_sort(out.begin(), out.end(), [](const Protagonist& a, const Protagonist& b) { return a.does + a.undergoes > b.does + b.undergoes; });
    return out;
}

void complete(const Store& store, const Outline& outline, const ReportRequest& request, Protagonist& party) {
    party.office = office_of(store.impl().database, party.node.id, request.filter.known_by);
    const OutlineEvent* last = nullptr;
    for (const auto& event : outline.events) {
        const bool does = std::find(event.participants.begin(), event.participants.end(), std::pair(Role::Agent, party.node.id)) != event.participants.end();
        if (!does || event.status != Status::Actual || !event.telling()) continue;
        if (last == nullptr || std::tuple(event.day, event.confidence) > std::tuple(last->day, last->confidence)) last = &event;
    }
    if (last == nullptr) return;
    for (auto& row : event_rows(store, {last->id}, request.filter.known_by)) party.latest = std::move(row);
}

}  // namespace pg::graph
