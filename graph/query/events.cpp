// Events by what is asked of them.
#include <algorithm>
#include <map>
#include <set>

#include "core/hash.hpp"
#include "graph/query.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

using Ids = std::set<std::string>;

/// The place and everything that the graph says lies in it.
Ids with_inner_places(const Database& db, const std::vector<std::string>& places) {
    Ids all(places.begin(), places.end());
    std::vector<std::string> front = places;
    Statement inner = db.prepare("SELECT source FROM edge WHERE target = ? AND label IN ('located_in', 'part_of')");
    while (!front.empty()) {
        const std::string at = front.back();
        front.pop_back();
        for (inner.bind(at); inner.step();)
            if (all.insert(std::string(inner.text(0))).second) front.emplace_back(inner.text(0));
        inner.reset();
    }
    return all;
}

/// Events in which one of the nodes has one of the roles (any, when empty).
Ids events_of(const Database& db, const Ids& nodes, std::string_view role) {
    Ids out;
    Statement s = db.prepare("SELECT source, label FROM edge WHERE target = ? AND role = 1");
    for (const auto& node : nodes) {
        for (s.bind(node); s.step();)
            if (role.empty() || s.text(1) == role) out.emplace(s.text(0));
        s.reset();
    }
    return out;
}

Ids events_in(const Database& db, const std::vector<std::string>& articles) {
    Ids out;
    Statement s = db.prepare("SELECT node FROM evidence WHERE article = ? AND node IS NOT NULL");
    for (const auto& article : articles) {
        for (s.bind(article); s.step();) out.emplace(s.text(0));
        s.reset();
    }
    return out;
}

class EventQuery {
    using Found = std::pair<std::string, std::string>;  ///< the date that it is sorted by, and the id

public:
    EventQuery(const Database& db, const EventFilter& filter) : db_(db), filter_(filter) {}

    std::vector<EventRow> run() {
        std::vector<std::string> ids;
        const auto found = find();
        for (const auto& [date, id] : found) ids.push_back(id);
        std::vector<EventRow> rows;
        std::size_t i = 0;
        for (Node& node : read_nodes(db_, ids)) {
            rows.push_back(row(std::move(node)));
            rows.back().by = Date::from_iso(found[i++].first);
        }
        return rows;
    }

    /// In the order given.
    std::vector<EventRow> rows(const std::vector<std::string>& ids) {
        std::vector<EventRow> out;
        for (Node& node : read_nodes(db_, ids)) {
            const auto own = node.date.start;
            out.push_back(row(std::move(node)));
            out.back().by = own.known() ? own : reported(out.back().event.evidence, out.back().articles);
        }
        return out;
    }

    /// By date, then id.
    std::vector<Found> find() {
        narrow(filter_.actors, "agent");
        narrow(filter_.recipients, "recipient");
        narrow(filter_.policies, "policy");
        narrow(filter_.claimants, "claimant");
        if (!filter_.places.empty()) intersect(events_of(db_, with_inner_places(db_, filter_.places), "place"));
        narrow(filter_.participants, "");
        if (!filter_.articles.empty()) intersect(events_in(db_, filter_.articles));
        std::vector<Found> found;
        const std::string columns = "SELECT id, seen, type, act, status, start, until, mode, claimed, checked FROM node WHERE kind = 'event'";
        if (ids_) {
            Statement s = db_.prepare(columns + " AND id = ?");
            for (const auto& id : *ids_) {
                if (s.bind(id).step()) consider(s, found);
                s.reset();
            }
        } else {
            Statement s = db_.prepare(columns);
            while (s.step()) consider(s, found);
        }
        if (filter_.sample) draw(*filter_.sample, found);
        std::sort(found.begin(), found.end());
        if (filter_.first && found.size() > *filter_.first) {
            // The first ones by date: what has none is not early.
            std::stable_partition(found.begin(), found.end(), [](const Found& f) { return !f.first.empty(); });
            found.resize(*filter_.first);
        }
        if (filter_.last && found.size() > *filter_.last) found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(*filter_.last));
        return found;
    }

    /// How many of what find() looked at fit but for their having no date.
    std::size_t undated() const { return undated_; }

private:
    /// Those whose id and seed have the smallest hashes.
    void draw(std::size_t count, std::vector<Found>& found) const {
        std::vector<std::pair<std::string, Found>> lots;
        for (Found& f : found) lots.emplace_back(content_hash(filter_.seed + "\n" + f.second), std::move(f));
        std::sort(lots.begin(), lots.end());
        found.clear();
        for (std::size_t i = 0; i < std::min(count, lots.size()); ++i) found.push_back(std::move(lots[i].second));
    }
    void narrow(const std::vector<std::string>& nodes, std::string_view role) {
        if (!nodes.empty()) intersect(events_of(db_, Ids(nodes.begin(), nodes.end()), role));
    }
    void intersect(Ids more) {
        if (!ids_) {
            ids_ = std::move(more);
            return;
        }
        std::erase_if(*ids_, [&](const std::string& id) { return !more.contains(id); });
    }

    template <typename E>
    static bool among(const std::vector<E>& wanted, std::string_view name) {
        return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](E e) { return name_of(e) == name; });
    }
    static bool among(const std::vector<std::optional<EventType>>& wanted, std::string_view name) {
        return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const auto& type) { return (type ? name_of(*type) : std::string_view{}) == name; });
    }
    /// Only what passes is read in full.
    void consider(const Statement& s, std::vector<Found>& found) {
        if (!among(filter_.types, s.text(2)) || !among(filter_.acts, s.text(3)) || !among(filter_.statuses, s.text(4)) || !among(filter_.modes, s.text(7))) return;
        if (!fits(filter_.claimed, s.number(8) != 0)) return;
        if (filter_.checked && *filter_.checked == s.is_null(9)) return;
        const std::string seen(s.text(1)), start(s.text(5)), date = start.empty() ? seen : start;
        const auto day = Date::from_iso(date), end = Date::from_iso(s.text(6));
        if (day && filter_.since && end.value_or(*day).last_day() < filter_.since->first_day()) return;
        if (day && filter_.until && day->first_day() > filter_.until->last_day()) return;
        if (filter_.known_by && (!Date::from_iso(seen) || Date::from_iso(seen)->first_day() > filter_.known_by->last_day())) return;
        if (filter_.min_confidence > 0 && !is_sure(s.text(0))) return;
        if (!filter_.rules.empty() && !by_rule(s.text(0))) return;
        if (!day && (filter_.since || filter_.until)) ++undated_;
        else found.emplace_back(date, std::string(s.text(0)));
    }

    bool is_sure(std::string_view event) {
        if (!surest_) surest_ = db_.prepare("SELECT max(confidence) FROM evidence WHERE node = ?");
        surest_->bind(event);
        const bool sure = surest_->step() && surest_->real(0) >= filter_.min_confidence;
        surest_->reset();
        return sure;
    }

    bool by_rule(std::string_view event) {
        if (!rule_) rule_ = db_.prepare("SELECT 1 FROM evidence WHERE node = ? AND instr(lower(rule), lower(?)) > 0");
        return std::any_of(filter_.rules.begin(), filter_.rules.end(), [&](const std::string& part) {
            const bool found = rule_->bind(event).bind(part).step();
            rule_->reset();
            return found;
        });
    }

    const ArticleInfo& article(const std::string& id) {
        const auto [at, fresh] = articles_.try_emplace(id);
        if (!fresh) return at->second;
        at->second.id = id;
        Statement s = db_.prepare("SELECT title, source, url, published FROM report WHERE article = ?");
        if (s.bind(id).step()) at->second = {id, std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), Date::from_iso(s.text(3))};
        return at->second;
    }

    /// Published after the day that the question is about.
    bool later(const Evidence& e) {
        const auto& published = article(e.article).published;
        return !published || published->first_day() > filter_.known_by->last_day();
    }

    EventRow row(Node node) {
        EventRow out;
        if (filter_.known_by) std::erase_if(node.evidence, [&](const Evidence& e) { return later(e); });
        Ids cited;
        for (const Evidence& e : node.evidence) cited.insert(e.article);
        for (const auto& id : cited) out.articles.push_back(article(id));
        out.participants = participants(node.id);
        out.event = std::move(node);
        return out;
    }

    std::vector<Participant> participants(const std::string& event) {
        std::vector<Participant> out;
        Statement node = db_.prepare("SELECT name, type FROM node WHERE id = ?");
        for (const Edge& e : read_edges(db_, event, true, true)) {
            if (filter_.known_by && std::all_of(e.evidence.begin(), e.evidence.end(), [&](const Evidence& x) { return later(x); })) continue;
            node.bind(e.target).step();
            out.push_back({*e.role, e.target, std::string(node.text(0)), from_name<NodeType>(node.text(1)), e.evidence.empty() ? 0 : e.evidence.front().start});
            node.reset();
        }
        put_in_order(out);
        return out;
    }

    const Database& db_;
    const EventFilter& filter_;
    std::optional<Ids> ids_;
    std::size_t undated_ = 0;
    std::map<std::string, ArticleInfo> articles_;
    std::optional<Statement> surest_, rule_;
};

}  // namespace

std::vector<EventRow> events(const Store& store, const EventFilter& filter) { return EventQuery(store.impl().database, filter).run(); }

std::vector<EventRow> timeline(const Store& store, const std::string& node, EventFilter filter) {
    filter.participants = {node};
    return events(store, filter);
}

std::vector<std::string> event_ids(const Store& store, const EventFilter& filter) {
    std::vector<std::string> out;
    for (auto& [date, id] : EventQuery(store.impl().database, filter).find()) out.push_back(std::move(id));
    std::sort(out.begin(), out.end());
    return out;
}

std::size_t undated_events(const Store& store, const EventFilter& filter) {
    EventQuery query(store.impl().database, filter);
    query.find();
    return query.undated();
}

std::vector<EventRow> event_rows(const Store& store, const std::vector<std::string>& ids, std::optional<Date> known_by) {
    EventFilter filter;
    filter.known_by = known_by;
    return EventQuery(store.impl().database, filter).rows(ids);
}

std::vector<std::string> with_all_within(const Store& store, const std::vector<std::string>& nodes) {
    const auto of_kind = [&](const char* prefix) {
        std::vector<std::string> out;
        std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(out), [&](const std::string& id) { return id.starts_with(prefix); });
        return out;
    };
    const auto policies = of_kind("policy:");
    Ids all = with_inner_places(store.impl().database, of_kind("place:"));
    all.insert(nodes.begin(), nodes.end());
    if (policies.empty()) return {all.begin(), all.end()};
    for (auto& policy : with_narrower_policies(store, policies)) all.insert(std::move(policy));
    return {all.begin(), all.end()};
}

NodeDetail show(const Store& store, const std::string& node, std::size_t latest, std::optional<Date> known_by) {
    const Database& db = store.impl().database;
    NodeDetail out;
    out.node = read_nodes(db, {node}).at(0);
    Ids named;
    for (bool outgoing : {true, false})
        for (Edge& e : read_edges(db, node, outgoing, true)) {
            named.insert(outgoing ? e.target : e.source);
            if (e.relation || out.node.kind == NodeKind::Event) out.relations.push_back(std::move(e));
        }
    if (out.node.kind != NodeKind::Event) {
        EventFilter filter;
        filter.participants = {node};
        filter.statuses = {Status::Actual, Status::Planned, Status::Hypothetical, Status::Negated};
        filter.last = latest;
        filter.known_by = known_by;
        for (EventRow& row : events(store, filter)) out.events.insert(out.events.begin(), std::move(row));
    }
    for (const Node& n : read_nodes(db, {named.begin(), named.end()}, false)) out.names.emplace_back(n.id, n.name);
    return out;
}

}  // namespace pg::graph
