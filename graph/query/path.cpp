// The shortest way between two nodes, searched from both ends through the indexes: what is far from both is never read.
#include <algorithm>
#include <map>
#include <set>

#include "graph/query.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

/// Breadth-first from one end, level by level; each vertex remembers the smallest by which it was reached.
struct Side {
    std::map<std::string, std::string> before;
    std::map<std::string, unsigned> distance;
    std::set<std::string> front;
    unsigned level = 0;

    explicit Side(const std::string& start) : distance{{start, 0}}, front{start} {}
};

class PathSearch {
public:
    PathSearch(const Database& db, const std::vector<Status>& statuses)
        : outgoing_(db.prepare("SELECT target FROM edge WHERE source = ?")),
          incoming_(db.prepare("SELECT source FROM edge WHERE target = ?")),
          node_(db.prepare("SELECT status, mentions FROM node WHERE id = ?")) {
        for (Status s : statuses) statuses_.emplace(name_of(s));
    }

    std::vector<std::string> run(const std::string& a, const std::string& b) {
        if (!counts(a) || !counts(b)) return {};
        if (a == b) return {a};
        Side from(a), to(b);
        while (!from.front.empty() && !to.front.empty()) {
            const bool left = cost(from) <= cost(to);
            expand(left ? from : to);
            if (const std::string met = meeting(left ? from : to, left ? to : from); !met.empty()) return joined(from, to, met);
        }
        return {};
    }

private:
    /// Whether the node exists and, if it is an event, has one of the statuses.
    bool counts(const std::string& id) {
        const bool found = node_.bind(id).step() && (node_.is_null(0) || statuses_.contains(std::string(node_.text(0))));
        node_.reset();
        return found;
    }

    std::int64_t cost(const Side& side) {
        std::int64_t sum = 0;
        for (const auto& id : side.front) {
            if (node_.bind(id).step()) sum += node_.number(1) + 1;
            node_.reset();
        }
        return sum;
    }

    void expand(Side& side) {
        std::set<std::string> next;
        ++side.level;
        for (const std::string& at : side.front) {
            // Events are asked for their status only here: most of those met at a busy node are never expanded.
            if (at.starts_with("event:") && !counts(at)) {
                side.distance.erase(at);
                continue;
            }
            for (Statement* s : {&outgoing_, &incoming_}) {
                for (s->bind(at); s->step();) {
                    std::string id(s->text(0));
                    if (!side.distance.try_emplace(id, side.level).second) continue;
                    side.before.emplace(id, at);
                    next.insert(std::move(id));
                }
                s->reset();
            }
        }
        side.front = std::move(next);
    }

    /// Of the vertices that both sides reached, the nearest, then events, then the smallest.
    std::string meeting(const Side& grown, const Side& other) {
        std::string best;
        unsigned shortest = 0;
        for (const auto& id : grown.front) {
            const auto there = other.distance.find(id);
            if (there == other.distance.end()) continue;
            // Of two ways of one length the one through an event: what happened between them says more than whom both belong to.
            const auto rank = [](const std::string& vertex, unsigned distance) { return std::make_pair(distance, !vertex.starts_with("event:")); };
            if (!best.empty() && rank(id, there->second) >= rank(best, shortest)) continue;
            if (!counts(id)) continue;
            best = id;
            shortest = there->second;
        }
        return best;
    }

    static std::vector<std::string> joined(const Side& from, const Side& to, const std::string& met) {
        std::vector<std::string> out{met};
        for (auto at = from.before.find(met); at != from.before.end(); at = from.before.find(at->second)) out.push_back(at->second);
        std::reverse(out.begin(), out.end());
        for (auto at = to.before.find(met); at != to.before.end(); at = to.before.find(at->second)) out.push_back(at->second);
        return out;
    }

    Statement outgoing_, incoming_, node_;
    std::set<std::string> statuses_;
};

}  // namespace

std::vector<Node> path(const Store& store, const std::string& a, const std::string& b, const std::vector<Status>& statuses) {
    const Database& db = store.impl().database;
    return read_nodes(db, PathSearch(db, statuses).run(a, b));
}

std::vector<Edge> ties_between(const Store& store, const std::string& a, const std::string& b) {
    std::vector<Edge> out;
    for (const bool outgoing : {true, false})
        for (Edge& e : read_edges(store.impl().database, a, outgoing, true))
            if ((outgoing ? e.target : e.source) == b) out.push_back(std::move(e));
    return out;
}

}  // namespace pg::graph
