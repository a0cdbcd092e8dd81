#include "language/parser/tree.hpp"

#include <algorithm>
#include <limits>

namespace pg::language {
namespace {

constexpr float never = -1e9f;
constexpr std::size_t none = static_cast<std::size_t>(-1);

bool is_tree(const std::vector<std::size_t>& head) {
    std::size_t roots = 0;
    std::vector<std::size_t> seen(head.size(), none);
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] == 0) ++roots;
        std::size_t at = i;
        while (seen[at] == none && head[at] != 0) {
            seen[at] = i;
            at = head[at] - 1;
        }
        if (seen[at] == i && head[at] != 0) return false;
        seen[at] = i;
    }
    return roots == 1;
}

/// A square table of scores over nodes 0..size-1, node 0 the root.
struct Table {
    std::size_t size;
    std::vector<float> score;
    float& at(std::size_t d, std::size_t h) { return score[d * size + h]; }
    float at(std::size_t d, std::size_t h) const { return score[d * size + h]; }
};

std::vector<std::size_t> best_heads(const Table& table) {
    std::vector<std::size_t> head(table.size, 0);
    for (std::size_t d = 1; d < table.size; ++d)
        for (std::size_t h = 0, best = none; h < table.size; ++h)
            if (h != d && (best == none || table.at(d, h) > table.at(d, best))) head[d] = best = h;
    return head;
}

std::vector<std::size_t> find_cycle(const std::vector<std::size_t>& head) {
    std::vector<std::size_t> colour(head.size(), none);
    for (std::size_t s = 1; s < head.size(); ++s) {
        std::size_t v = s;
        while (v != 0 && colour[v] == none) {
            colour[v] = s;
            v = head[v];
        }
        if (v == 0 || colour[v] != s) continue;
        std::vector<std::size_t> cycle{v};
        for (std::size_t u = head[v]; u != v; u = head[u]) cycle.push_back(u);
        return cycle;
    }
    return {};
}

/// Contracts one cycle a turn (Chu-Liu-Edmonds); the depth of recursion is at most the number of cycles.
std::vector<std::size_t> spanning_tree(const Table& table) {
    std::vector<std::size_t> head = best_heads(table);
    const std::vector<std::size_t> cycle = find_cycle(head);
    if (cycle.empty()) return head;
    std::vector<bool> inside(table.size, false);
    for (std::size_t v : cycle) inside[v] = true;
    std::vector<std::size_t> outer, index(table.size, none);
    for (std::size_t v = 0; v < table.size; ++v)
        if (!inside[v]) {
            index[v] = outer.size();
            outer.push_back(v);
        }
    const std::size_t c = outer.size();
    Table small{c + 1, std::vector<float>((c + 1) * (c + 1), -std::numeric_limits<float>::infinity())};
    std::vector<std::size_t> enter(c, none), leave(c, none);
    for (std::size_t nv = 0; nv < c; ++nv) {
        const std::size_t v = outer[nv];
        for (std::size_t u = 0; u < table.size; ++u) {
            if (u == v) continue;
            if (!inside[u]) {
                if (v != 0) small.at(nv, index[u]) = table.at(v, u);
                continue;
            }
            if (v != 0 && table.at(v, u) > small.at(nv, c)) {
                small.at(nv, c) = table.at(v, u);
                leave[nv] = u;
            }
            const float gain = table.at(u, v) - table.at(u, head[u]);
            if (enter[nv] == none || gain > small.at(c, nv)) {
                small.at(c, nv) = gain;
                enter[nv] = u;
            }
        }
    }
    const std::vector<std::size_t> solved = spanning_tree(small);
    for (std::size_t nv = 1; nv < c; ++nv) head[outer[nv]] = solved[nv] == c ? leave[nv] : outer[solved[nv]];
    head[enter[solved[c]]] = outer[solved[c]];
    return head;
}

}  // namespace

std::vector<std::size_t> best_tree(const std::vector<float>& scores, std::size_t n) {
    const auto score = [&](std::size_t d, std::size_t h) { return scores[d * (n + 1) + h]; };
    std::vector<std::size_t> head(n, 0);
    for (std::size_t d = 0; d < n; ++d)
        for (std::size_t h = 0, best = none; h <= n; ++h)
            if (h != d + 1 && (best == none || score(d, h) > score(d, best))) head[d] = best = h;
    if (is_tree(head)) return head;
    // One root only: the word that gains most by being it.
    std::size_t root = 0;
    float best_gain = -std::numeric_limits<float>::infinity();
    for (std::size_t d = 0; d < n; ++d) {
        float other = never;
        for (std::size_t h = 1; h <= n; ++h)
            if (h != d + 1) other = std::max(other, score(d, h));
        if (const float gain = score(d, 0) - other; gain > best_gain) {
            best_gain = gain;
            root = d;
        }
    }
    Table table{n + 1, std::vector<float>((n + 1) * (n + 1), never)};
    for (std::size_t d = 0; d < n; ++d)
        for (std::size_t h = 1; h <= n; ++h)
            if (h != d + 1) table.at(d + 1, h) = d == root ? 2 * never : score(d, h);
    table.at(root + 1, 0) = 0;
    const std::vector<std::size_t> tree = spanning_tree(table);
    for (std::size_t d = 0; d < n; ++d) head[d] = tree[d + 1];
    return head;
}

}  // namespace pg::language
