// The life of a policy: what was done with it, what it is, who is for it and who against.
#include <algorithm>
#include <map>
#include <set>

#include "core/stance.hpp"
#include "graph/query.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

/// Which side an event puts its agent on, by the rule of its first report; 0 for none.
int side(const Node& event) {
    if (event.status == Status::Negated || event.claimed) return 0;
    const auto stance = stance_of(event.event_type, event.act, event.evidence.empty() ? std::string_view() : std::string_view(event.evidence.front().rule));
    return !stance || event.event_type == EventType::Agree ? 0 : *stance == RelationType::Supports ? 1 : -1;
}

bool is_later(const std::optional<Date>& date, const std::optional<Date>& limit) { return limit && (!date || date->first_day() > limit->last_day()); }

/// Acts that moved the policy, what is only claimed when nothing else is told. They come by date; of one day, in the order of a policy's life. One without a date of
/// its own is known by when it was told ("the ban, adopted in ..."): it moves a policy on in its life, never back.
std::vector<const PolicyAct*> that_count(const std::vector<PolicyAct>& acts, const std::set<std::string>& without) {
    std::vector<const PolicyAct*> told, claimed;
    for (const PolicyAct& a : acts) {
        if (!a.state || without.contains(a.row.event.id)) continue;
        auto& into = a.row.event.claimed ? claimed : told;
        const bool dated = a.row.event.date.granularity != Granularity::Unknown;
        const auto moves = [&](const PolicyAct& before) { return *before.row.event.act <= *a.row.event.act || (dated && before.row.by != a.row.by); };
        if (into.empty() || moves(*into.back())) into.push_back(&a);
    }
    return told.empty() ? claimed : told;
}

class Life {
public:
    Life(const Store& store, const std::string& policy, std::optional<Date> on, std::optional<Date> known_by)
        : store_(store), db_(store.impl().database), on_(on), known_by_(known_by) {
        out_.policy = read_nodes(db_, {policy}).at(0);
    }

    PolicyLife run(const std::vector<Status>& statuses, bool with_narrower) {
        relations();
        for (EventRow& row : events_about({out_.policy.id})) {
            if (is_later(row.by, on_)) continue;
            if (row.event.status == Status::Actual) stances(row);
            if (std::find(statuses.begin(), statuses.end(), row.event.status) == statuses.end()) continue;
            if (row.event.act && !is_office_act(*row.event.act)) act(std::move(row));
            else if (!sides_.contains(row.event.id)) out_.others.push_back(std::move(row));
        }
        if (with_narrower) narrower(statuses);
        for (auto& [who, stance] : standing_)
            if (!told_.contains(who)) (who.second > 0 ? out_.supports : out_.opposes).push_back(std::move(stance));
        state();
        for (auto* all : {&out_.supports, &out_.opposes})
            std::stable_sort(all->begin(), all->end(), [](const Stance& a, const Stance& b) { return std::tie(a.by, a.name, a.actor) < std::tie(b.by, b.name, b.actor); });
        return std::move(out_);
    }

private:
    std::vector<EventRow> events_about(std::vector<std::string> policies) const {
        EventFilter filter;
        filter.policies = std::move(policies);
        filter.known_by = known_by_;
        filter.statuses = {Status::Actual, Status::Planned, Status::Hypothetical, Status::Negated};
        return events(store_, filter);
    }

    /// What is told about "ICE access to local jails" is told about access to local jails, but an act upon it moves only itself on.
    void narrower(const std::vector<Status>& statuses) {
        auto policies = with_narrower_policies(store_, {out_.policy.id});
        std::erase(policies, out_.policy.id);
        if (policies.empty()) return;
        std::set<std::string> listed = sides_;
        for (const auto& a : out_.acts) listed.insert(a.row.event.id);
        for (const auto& row : out_.others) listed.insert(row.event.id);
        for (EventRow& row : events_about(std::move(policies)))
            if (!is_later(row.by, on_) && std::find(statuses.begin(), statuses.end(), row.event.status) != statuses.end() && !listed.contains(row.event.id)) out_.others.push_back(std::move(row));
        std::stable_sort(out_.others.begin(), out_.others.end(), [](const EventRow& a, const EventRow& b) { return std::tie(a.by, a.event.id) < std::tie(b.by, b.event.id); });
    }

    void act(EventRow row) {
        PolicyAct a{std::move(row), {}};
        const auto& evidence = a.row.event.evidence;
        const bool done_to_it = evidence.empty() || acts_on_policy(evidence.front().rule);
        if (a.row.event.status == Status::Actual && done_to_it) a.state = state_after(*a.row.event.act);
        out_.acts.push_back(std::move(a));
    }

    void stances(const EventRow& row) {
        const int where = side(row.event);
        if (where == 0) return;
        for (const Edge& e : read_edges(db_, row.event.id, true, false)) {
            if (e.role != Role::Agent) continue;
            sides_.insert(row.event.id);
            if (!told_.emplace(e.target, where).second) continue;
            auto& into = where > 0 ? out_.supports : out_.opposes;
            into.push_back({e.target, name(e.target), row.by, row.event.date.granularity != Granularity::Unknown, row.event.id, row.event.evidence});
        }
    }

    /// "Supports" and "opposes" that articles tell; dated by the first of them. Listed where no single event with that side is.
    void relations() {
        Statement published = db_.prepare("SELECT published FROM report WHERE article = ?");
        for (Edge& e : read_edges(db_, out_.policy.id, false, true)) {
            if (e.relation != RelationType::Supports && e.relation != RelationType::Opposes) continue;
            std::optional<Date> first;
            std::erase_if(e.evidence, [&](const Evidence& x) {
                const auto day = published.bind(x.article).step() ? Date::from_iso(published.text(0)) : std::nullopt;
                published.reset();
                if (is_later(day, on_) || is_later(day, known_by_)) return true;
                if (day && (!first || *day < *first)) first = day;
                return false;
            });
            if (!e.evidence.empty()) standing_.emplace(std::pair(e.source, e.relation == RelationType::Supports ? 1 : -1), Stance{e.source, name(e.source), first, false, "", std::move(e.evidence)});
        }
    }

    void state() {
        const auto counting = that_count(out_.acts, {});
        if (counting.empty()) return;
        for (PolicyAct& a : out_.acts) a.counts = std::find(counting.begin(), counting.end(), &a) != counting.end();
        out_.state = counting.back()->state;
        out_.since = counting.back()->row.by;
        out_.claimed = counting.back()->row.event.claimed;
    }

    std::string name(const std::string& id) {
        const auto nodes = read_nodes(db_, {id}, false);
        return nodes.empty() ? id : nodes.front().name;
    }

    const Store& store_;
    const Database& db_;
    std::optional<Date> on_, known_by_;
    std::map<std::pair<std::string, int>, Stance> standing_;  ///< by actor and side
    std::set<std::pair<std::string, int>> told_;              ///< of those, the ones that an event tells
    std::set<std::string> sides_;                             ///< events that put their agents on a side
    PolicyLife out_;
};

}  // namespace

std::optional<PolicyState> state_after(Act act) {
    switch (act) {
        case Act::Propose: return PolicyState::Proposed;
        case Act::Adopt: return PolicyState::Adopted;
        case Act::Implement: case Act::Uphold: return PolicyState::InForce;
        case Act::Suspend: return PolicyState::Suspended;
        case Act::Block: return PolicyState::Blocked;
        case Act::Repeal: return PolicyState::Repealed;
        case Act::Expire: return PolicyState::Expired;
        case Act::Veto: case Act::Reject: return PolicyState::Rejected;
        default: return std::nullopt;
    }
}

std::optional<PolicyState> state_without(const PolicyLife& life, const std::set<std::string>& events) {
    const auto counting = that_count(life.acts, events);
    return counting.empty() ? std::nullopt : counting.back()->state;
}

const PolicyAct* decisive_act(const PolicyLife& life) {
    const PolicyAct* last = nullptr;
    for (const PolicyAct& act : life.acts) {
        if (act.row.event.status != Status::Actual) continue;
        if (!life.state || (act.state == life.state && act.row.by == life.since && act.row.event.claimed == life.claimed)) last = &act;
    }
    return last;
}

PolicyLife policy_life(const Store& store, const std::string& policy, const std::vector<Status>& statuses, std::optional<Date> on, std::optional<Date> known_by) {
    return Life(store, policy, on, known_by).run(statuses, true);
}

std::vector<PolicyLife> policy_lives(const Store& store, const std::vector<std::string>& policies, const std::vector<Status>& statuses, std::optional<Date> on, std::optional<Date> known_by) {
    std::vector<PolicyLife> out;
    for (const auto& policy : policies) out.push_back(Life(store, policy, on, known_by).run(statuses, false));
    return out;
}

}  // namespace pg::graph
