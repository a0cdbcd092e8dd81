#include "decode.hpp"

#include <functional>
#include <limits>

namespace pg::train {
namespace {

bool is_tree(const std::vector<int>& head) {
    const std::size_t n = head.size();
    int roots = 0;
    std::vector<int> seen(n, -1);
    for (std::size_t i = 0; i < n; ++i) {
        if (head[i] == 0) ++roots;
        std::size_t at = i;
        while (seen[at] == -1 && head[at] != 0) {
            seen[at] = static_cast<int>(i);
            at = static_cast<std::size_t>(head[at] - 1);
        }
        if (seen[at] == static_cast<int>(i) && head[at] != 0) return false;
        seen[at] = static_cast<int>(i);
    }
    return roots == 1;
}

/// Chu-Liu-Edmonds over nodes 0..m-1 with root 0: score[d * m + h].
std::vector<int> spanning(std::vector<float> score, int m) {
    const auto at = [&](int d, int h) -> float& { return score[static_cast<std::size_t>(d * m + h)]; };
    std::vector<int> head(static_cast<std::size_t>(m), 0);
    for (int d = 1; d < m; ++d) {
        int best = 0;
        for (int h = 0; h < m; ++h)
            if (h != d && (best == d || at(d, h) > at(d, best))) best = h;
        head[static_cast<std::size_t>(d)] = best;
    }
    std::vector<int> color(static_cast<std::size_t>(m), -1);
    std::vector<int> cycle;
    for (int s = 1; s < m && cycle.empty(); ++s) {
        int v = s;
        while (v != 0 && color[static_cast<std::size_t>(v)] == -1) {
            color[static_cast<std::size_t>(v)] = s;
            v = head[static_cast<std::size_t>(v)];
        }
        if (v != 0 && color[static_cast<std::size_t>(v)] == s) {
            for (int u = head[static_cast<std::size_t>(v)]; u != v; u = head[static_cast<std::size_t>(u)]) cycle.push_back(u);
            cycle.push_back(v);
        }
    }
    if (cycle.empty()) return head;
    // Contract the cycle into one node, solve, expand.
    std::vector<int> old_to_new(static_cast<std::size_t>(m), -1), new_to_old;
    std::vector<bool> in_cycle(static_cast<std::size_t>(m), false);
    for (int v : cycle) in_cycle[static_cast<std::size_t>(v)] = true;
    for (int v = 0; v < m; ++v)
        if (!in_cycle[static_cast<std::size_t>(v)]) {
            old_to_new[static_cast<std::size_t>(v)] = static_cast<int>(new_to_old.size());
            new_to_old.push_back(v);
        }
    const int k = static_cast<int>(new_to_old.size()) + 1, c = k - 1;
    constexpr float low = -std::numeric_limits<float>::infinity();
    std::vector<float> small(static_cast<std::size_t>(k * k), low);
    std::vector<int> enter(static_cast<std::size_t>(k), -1), leave(static_cast<std::size_t>(k), -1);
    for (int v = 0; v < m; ++v) {
        if (in_cycle[static_cast<std::size_t>(v)]) continue;
        const int nv = old_to_new[static_cast<std::size_t>(v)];
        for (int u = 0; u < m; ++u) {
            if (u == v) continue;
            if (!in_cycle[static_cast<std::size_t>(u)]) {
                if (v != 0) small[static_cast<std::size_t>(nv * k + old_to_new[static_cast<std::size_t>(u)])] = at(v, u);
                continue;
            }
            if (v != 0 && at(v, u) > small[static_cast<std::size_t>(nv * k + c)]) {
                small[static_cast<std::size_t>(nv * k + c)] = at(v, u);
                leave[static_cast<std::size_t>(nv)] = u;
            }
            const float gain = at(u, v) - at(u, head[static_cast<std::size_t>(u)]);
            if (enter[static_cast<std::size_t>(nv)] == -1 || gain > small[static_cast<std::size_t>(c * k + nv)]) {
                small[static_cast<std::size_t>(c * k + nv)] = gain;
                enter[static_cast<std::size_t>(nv)] = u;
            }
        }
    }
    const std::vector<int> solved = spanning(std::move(small), k);
    for (int nv = 1; nv < c; ++nv) {
        const int v = new_to_old[static_cast<std::size_t>(nv)], h = solved[static_cast<std::size_t>(nv)];
        head[static_cast<std::size_t>(v)] = h == c ? leave[static_cast<std::size_t>(nv)] : new_to_old[static_cast<std::size_t>(h)];
    }
    const int from = solved[static_cast<std::size_t>(c)];
    head[static_cast<std::size_t>(enter[static_cast<std::size_t>(from)])] = new_to_old[static_cast<std::size_t>(from)];
    return head;
}

}  // namespace

std::vector<int> best_tree(const Matrix& scores) {
    const auto n = static_cast<int>(scores.rows());
    std::vector<int> head(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) {
        Eigen::Index best = 0;
        scores.row(i).maxCoeff(&best);
        head[static_cast<std::size_t>(i)] = static_cast<int>(best);
    }
    if (is_tree(head)) return head;
    const int m = n + 1;
    // A single root: choose the root word whose tree scores best among the three likeliest candidates.
    std::vector<std::pair<float, int>> roots;
    for (int i = 0; i < n; ++i) roots.emplace_back(scores(i, 0) - scores.row(i).rightCols(n).maxCoeff(), i);
    std::sort(roots.begin(), roots.end(), [](auto a, auto b) { return a.first > b.first || (a.first == b.first && a.second < b.second); });
    float best_score = -std::numeric_limits<float>::infinity();
    for (std::size_t r = 0; r < roots.size() && r < 3; ++r) {
        std::vector<float> full(static_cast<std::size_t>(m * m), -1e9f);
        for (int d = 0; d < n; ++d)
            for (int h = 0; h <= n; ++h)
                if (h != d + 1 && (h != 0 || d == roots[r].second)) full[static_cast<std::size_t>((d + 1) * m + h)] = scores(d, h);
        for (int h = 1; h <= n; ++h) full[static_cast<std::size_t>((roots[r].second + 1) * m + h)] = -1e8f;
        const std::vector<int> tree = spanning(std::move(full), m);
        float total = 0;
        for (int d = 0; d < n; ++d) total += scores(d, tree[static_cast<std::size_t>(d + 1)]);
        if (total > best_score) {
            best_score = total;
            for (int d = 0; d < n; ++d) head[static_cast<std::size_t>(d)] = tree[static_cast<std::size_t>(d + 1)];
        }
    }
    return head;
}

}  // namespace pg::train
