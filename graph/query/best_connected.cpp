#include "graph/query/best_connected.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace pg::graph {
namespace {

class Growth {
public:
    Growth(std::size_t nodes, const std::vector<Tie>& ties, const std::vector<std::size_t>& start, std::size_t room)
        : ties_(ties), shown_(nodes, false), ties_of_(nodes), taken_(ties.size(), false), room_(room) {
        for (std::size_t t = 0; t < ties.size(); ++t)
            for (std::size_t n : ties[t].members) ties_of_[n].push_back(t);
        rank(start);
        for (std::size_t n : start) show(n);
    }

    void show(std::size_t node) {
        if (shown_[node]) return;
        shown_[node] = true;
        room_ -= std::min<std::size_t>(room_, 1);
        reach(ties_of_[node]);
    }

    void reach_all() {
        std::vector<std::size_t> all(ties_.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        reach(all);
    }

    /// A tie that has no room now comes up again when another of its members is shown.
    void grow() {
        while (!reached_.empty() && room_ > 0) {
            const std::size_t tie = order_[*reached_.begin()];
            reached_.erase(reached_.begin());
            const auto& members = ties_[tie].members;
            const auto wanted = std::count_if(members.begin(), members.end(), [&](std::size_t n) { return !shown_[n]; });
            if (static_cast<std::size_t>(wanted) > room_) continue;
            taken_[tie] = true;
            for (std::size_t n : members) show(n);
        }
    }

    void fill(const std::vector<bool>& nodes) {
        std::vector<std::size_t> rest;
        for (std::size_t n = 0; n < nodes.size(); ++n)
            if (nodes[n] && !shown_[n]) rest.push_back(n);
        std::stable_sort(rest.begin(), rest.end(), [&](std::size_t a, std::size_t b) { return ties_of_[a].size() > ties_of_[b].size(); });
        for (std::size_t i = 0; i < rest.size() && room_ > 0; ++i) show(rest[i]);
    }

    std::vector<bool> take() { return std::move(shown_); }

private:
    void rank(const std::vector<std::size_t>& start) {
        std::vector<std::size_t> connected(ties_.size(), 0), started(ties_.size(), 0);
        for (std::size_t n : start)
            for (std::size_t t : ties_of_[n]) ++started[t];
        for (std::size_t t = 0; t < ties_.size(); ++t)
            for (std::size_t n : ties_[t].members) connected[t] += ties_of_[n].size();
        order_.resize(ties_.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        const auto key = [&](std::size_t t) { return std::tuple(started[t], !ties_[t].background, ties_[t].told, connected[t]); };
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return key(a) > key(b); });
        rank_.resize(ties_.size());
        for (std::size_t r = 0; r < order_.size(); ++r) rank_[order_[r]] = r;
    }

    void reach(const std::vector<std::size_t>& ties) {
        for (std::size_t t : ties)
            if (!taken_[t]) reached_.insert(rank_[t]);
    }

    const std::vector<Tie>& ties_;
    std::vector<bool> shown_;
    std::vector<std::vector<std::size_t>> ties_of_;
    std::vector<bool> taken_;
    std::size_t room_;
    std::vector<std::size_t> order_, rank_;
    std::set<std::size_t> reached_;  ///< ranks of ties that may be next
};

}  // namespace

std::vector<bool> best_connected(const std::vector<bool>& nodes, const std::vector<Tie>& ties, const std::vector<std::size_t>& start, std::size_t room) {
    Growth growth(nodes.size(), ties, start, room);
    if (start.empty()) growth.reach_all();
    growth.grow();
    if (start.empty()) growth.fill(nodes);
    return growth.take();
}

}  // namespace pg::graph
