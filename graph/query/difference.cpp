#include "graph/difference.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/error.hpp"
#include "core/hash.hpp"
#include "graph/query.hpp"
#include "graph/store/causes.hpp"

namespace pg::graph {
namespace {

/// The parts of a node that differ, by the names they have in exports.
std::string changed_parts(const Node& a, const Node& b) {
    std::string out;
    const auto part = [&](const char* name, bool same) {
        if (!same) out += (out.empty() ? "" : ", ") + std::string(name);
    };
    part("type", a.type == b.type && a.event_type == b.event_type);
    part("name", a.name == b.name);
    part("aliases", a.aliases == b.aliases);
    part("ids", a.ids == b.ids);
    part("generic", a.generic == b.generic);
    part("sector", a.sector == b.sector);
    part("topic", a.topic == b.topic);
    part("jurisdiction", a.jurisdiction == b.jurisdiction);
    part("country", a.country == b.country);
    part("coordinates", a.latitude == b.latitude && a.longitude == b.longitude);
    part("offices", a.offices == b.offices);
    part("mentions", a.mentions == b.mentions);
    part("articles", a.articles == b.articles);
    part("mode", a.mode == b.mode);
    part("contexts", a.contexts == b.contexts);
    part("act", a.act == b.act);
    part("status", a.status == b.status);
    part("claimed", a.claimed == b.claimed);
    part("checked", a.checked == b.checked);
    part("date", a.date == b.date);
    part("quantity", a.quantity == b.quantity);
    part("reports", a.reports == b.reports);
    part("evidence", a.evidence == b.evidence);
    return out;
}

/// How each article of either graph fared, by public id in the first and in the second.
std::pair<Marks, Marks> article_marks(const Database& before, const Database& after) {
    struct Seen {
        std::string id, fingerprint;
    };
    const auto read = [](const Database& db) {
        std::map<std::string, Seen> out;
        Statement s = db.prepare("SELECT article.hash, report.article, fingerprint FROM report JOIN article ON article.hash = report.hash");
        while (s.step()) out[std::string(s.text(0))] = {std::string(s.text(1)), std::string(s.text(2))};
        return out;
    };
    const auto record = [](const Database& db, const std::string& hash) {
        Statement s = db.prepare("SELECT record FROM article WHERE hash = ?");
        return s.bind(hash).step() ? content_hash(s.text(0)) : std::string();
    };
    const auto a = read(before), b = read(after);
    std::pair<Marks, Marks> out;
    for (const auto& [hash, seen] : a) {
        const auto there = b.find(hash);
        if (there == b.end()) out.first[seen.id] = mark_of(Touch::Removed, seen.id);
        else if (there->second.fingerprint != seen.fingerprint && record(before, hash) != record(after, hash))
            out.first[seen.id] = out.second[there->second.id] = mark_of(Touch::Reread, there->second.id);
    }
    for (const auto& [hash, seen] : b)
        if (!a.contains(hash)) out.second[seen.id] = mark_of(Touch::Added, seen.id);
    return out;
}

bool judged_otherwise(const Store& before, const Store& after) {
    const auto standing = [](const Store& store) {
        std::vector<std::tuple<JudgementKind, std::string, std::string>> out;
        for (const Judgement& j : store.judgements())
            if (!j.withdrawn) out.emplace_back(j.kind, j.a, j.b);
        std::sort(out.begin(), out.end());
        return out;
    };
    return standing(before) != standing(after);
}

std::string id_of(const Edge& e) { return e.source + " " + std::string(e.label()) + " " + e.target; }

/// Walks two sorted lists side by side.
template <typename T, typename Less, typename Tell>
void side_by_side(const std::vector<T>& a, const std::vector<T>& b, Less less, Tell tell) {
    for (auto x = a.begin(), y = b.begin(); x != a.end() || y != b.end();) {
        if (y == b.end() || (x != a.end() && less(*x, *y))) tell(&*x++, nullptr);
        else if (x == a.end() || less(*y, *x)) tell(nullptr, &*y++);
        else tell(&*x++, &*y++);
    }
}

/// "event:0123 policy policy:clean-air-act": the policy; empty for other edges.
std::string policy_of(const std::string& edge) {
    const auto at = edge.rfind(" policy:");
    return edge.starts_with("event:") && at != std::string::npos ? edge.substr(at + 1) : std::string();
}

using State = std::optional<PolicyState>;

std::string state_words(const State& before, const State& after) {
    const auto name = [](const State& state) { return state ? std::string(name_of(*state)) : std::string("unknown"); };
    return before ? "state from " + name(before) + " to " + name(after) : "state " + name(after);
}

bool has_node(const Store& store, const std::string& id) { return !read_nodes(store.impl().database, {id}, false).empty(); }

PolicyLife life_of(const Store& store, const std::string& policy) { return policy_life(store, policy, {Status::Actual}, std::nullopt, std::nullopt); }

/// Tells of a policy that its state is another now, in its row or in one of its own among the nodes.
void tell_state(std::vector<Difference>& all, const Node& policy, const std::string& what, const std::vector<std::string>& because) {
    const auto edges = std::find_if(all.begin(), all.end(), [](const Difference& d) { return d.edge; });
    const auto row = std::find_if(all.begin(), edges, [&](const Difference& d) { return d.id == policy.id; });
    if (row == edges) {
        const auto key = [](const std::string& id) { return std::make_pair(from_name<NodeKind>(id.substr(0, id.find(':'))), id); };
        const auto at = std::find_if(all.begin(), edges, [&](const Difference& d) { return key(d.id) > key(policy.id); });
        all.insert(at, {ChangeKind::Changed, false, policy.id, policy.name, what, because});
    } else if (row->kind == ChangeKind::Changed) row->what = what + (row->what.empty() ? "" : ", " + row->what);
}

/// Policies of which events came, went or changed, with the articles that did it.
std::map<std::string, std::vector<std::string>> moved_policies(const std::vector<Difference>& all) {
    std::map<std::string, std::vector<std::string>> out;
    for (const Difference& d : all)
        if (const auto policy = d.edge ? policy_of(d.id) : ""; !policy.empty())
            for (const auto& article : d.because) out[policy].push_back(article);
    for (auto& [policy, because] : out) {
        std::sort(because.begin(), because.end());
        because.erase(std::unique(because.begin(), because.end()), because.end());
    }
    return out;
}

void tell_states(const Store& before, const Store& after, std::vector<Difference>& all) {
    for (const auto& [policy, because] : moved_policies(all)) {
        if (!has_node(before, policy) || !has_node(after, policy)) continue;
        const auto now = life_of(after, policy);
        const auto then = life_of(before, policy).state;
        if (then != now.state) tell_state(all, now.policy, state_words(then, now.state), because);
    }
}

/// The same for one graph, from what came: where something that told of a policy went, it is not known how it stood.
void tell_states_since(const Store& store, std::vector<Difference>& all) {
    std::set<std::string> came, unknown;
    for (const Difference& d : all)
        if (!d.edge && d.kind == ChangeKind::Added) came.insert(d.id);
        else if (d.edge && d.kind == ChangeKind::Removed) unknown.insert(policy_of(d.id));
    for (const auto& [policy, because] : moved_policies(all)) {
        if (unknown.contains(policy) || came.contains(policy) || !has_node(store, policy)) continue;
        const auto life = life_of(store, policy);
        const auto then = state_without(life, came);
        if (then != life.state) tell_state(all, life.policy, state_words(then, life.state), because);
    }
}

}  // namespace

std::vector<Difference> differences(const Store& before, const Store& after) {
    const Database &a = before.impl().database, &b = after.impl().database;
    const View old_view = read_view(a), new_view = read_view(b);
    const auto [old_marks, new_marks] = article_marks(a, b);
    Causes causes;
    causes.collect(old_view, old_marks);
    causes.collect(new_view, new_marks);
    const bool judged = judged_otherwise(before, after);
    std::vector<Difference> out;
    const auto tell = [&](bool edge, bool had, bool has, std::string id, std::string name, std::string what) {
        auto because = causes.of(id);
        if (because.empty() && judged) because = {"judgements"};
        out.push_back({!had ? ChangeKind::Added : !has ? ChangeKind::Removed : ChangeKind::Changed, edge, std::move(id), std::move(name), std::move(what), std::move(because)});
    };
    side_by_side(
        old_view.nodes, new_view.nodes, [](const Node& x, const Node& y) { return std::tie(x.kind, x.id) < std::tie(y.kind, y.id); },
        [&](const Node* x, const Node* y) {
            const std::string what = x != nullptr && y != nullptr ? changed_parts(*x, *y) : "";
            if (x == nullptr || y == nullptr || !what.empty()) tell(false, x != nullptr, y != nullptr, (y != nullptr ? y : x)->id, (y != nullptr ? y : x)->name, what);
        });
    const auto key = [](const Edge& e) { return std::make_tuple(std::string_view(e.source), e.label(), std::string_view(e.target), std::string_view(e.title)); };
    side_by_side(
        old_view.edges, new_view.edges, [&](const Edge& x, const Edge& y) { return key(x) < key(y); },
        [&](const Edge* x, const Edge* y) {
            if (x != nullptr && y != nullptr && x->evidence == y->evidence) return;
            tell(true, x != nullptr, y != nullptr, id_of(y != nullptr ? *y : *x), (y != nullptr ? y : x)->title, x != nullptr && y != nullptr ? "evidence" : "");
        });
    tell_states(before, after, out);
    return out;
}

std::vector<Run> runs(const Store& store) {
    std::vector<Run> out;
    Statement s = store.impl().database.prepare("SELECT number, command, at, articles, changes FROM run ORDER BY number");
    while (s.step())
        out.push_back({s.number(0), std::string(s.text(1)), std::string(s.text(2)), static_cast<std::uint64_t>(s.number(3)), static_cast<std::uint64_t>(s.number(4))});
    return out;
}

namespace {

std::uint64_t forgotten_since(const Database& db, std::int64_t run) {
    Statement s = db.prepare("SELECT coalesce(sum(forgotten), 0) FROM run WHERE number > ?");
    s.bind(run).step();
    return static_cast<std::uint64_t>(s.number(0));
}

}  // namespace

std::int64_t run_before(const Store& store, Date day) {
    Statement s = store.impl().database.prepare("SELECT coalesce(max(number), 0) FROM run WHERE at < ?");
    s.bind(day.first_day().iso()).step();
    return s.number(0);
}

DifferencesSince differences_since(const Store& store, std::int64_t run) {
    const Database& db = store.impl().database;
    if (run != 0 && !db.prepare("SELECT 1 FROM run WHERE number = ?").bind(run).step()) throw NotFound("no run " + std::to_string(run) + "; `policygraph runs` lists them");
    struct Net {
        Difference difference;
        bool existed = false;
    };
    std::map<std::tuple<bool, std::string, std::string>, Net> all;
    Statement s = db.prepare("SELECT id, name, edge, kind, articles FROM change WHERE run > ? ORDER BY run, kind DESC");
    for (s.bind(run); s.step();) {
        const bool edge = s.number(2) != 0;
        const auto kind = from_name<ChangeKind>(s.text(3)).value_or(ChangeKind::Changed);
        const auto [at, fresh] = all.try_emplace({edge, std::string(s.text(0)), edge ? std::string(s.text(1)) : std::string()});
        Net& net = at->second;
        if (fresh) net.existed = kind != ChangeKind::Added;
        net.difference.kind = kind == ChangeKind::Removed ? kind : net.existed ? ChangeKind::Changed : ChangeKind::Added;
        net.difference.edge = edge;
        net.difference.id = s.text(0);
        net.difference.name = s.text(1);
        for (std::string_view rest = s.text(4); !rest.empty();) {
            const auto end = std::min(rest.find('\n'), rest.size());
            net.difference.because.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    DifferencesSince out;
    out.forgotten = forgotten_since(db, run);
    for (auto& [key, net] : all) {
        if (net.difference.kind == ChangeKind::Removed && !net.existed) continue;
        auto& because = net.difference.because;
        std::sort(because.begin(), because.end());
        because.erase(std::unique(because.begin(), because.end()), because.end());
        out.all.push_back(std::move(net.difference));
    }
    if (out.forgotten == 0) tell_states_since(store, out.all);
    return out;
}

}  // namespace pg::graph
