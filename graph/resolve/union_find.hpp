// Sets of numbered things that are joined pair by pair.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace pg::graph {

class UnionFind {
public:
    explicit UnionFind(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0u); }
    std::uint32_t find(std::uint32_t x) {
        while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
        return x;
    }
    /// The smaller number stays the root: the result does not depend on the order of joins.
    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        if (a != b) parent_[std::max(a, b)] = std::min(a, b);
    }
    std::size_t size() const { return parent_.size(); }
    /// By root; members ascending.
    std::vector<std::vector<std::uint32_t>> groups() {
        std::vector<std::vector<std::uint32_t>> out;
        std::vector<std::uint32_t> number(parent_.size());
        for (std::uint32_t x = 0; x < parent_.size(); ++x) {
            const std::uint32_t root = find(x);  // the smallest member, so it comes first
            if (root == x) {
                number[x] = static_cast<std::uint32_t>(out.size());
                out.emplace_back();
            }
            out[number[root]].push_back(x);
        }
        return out;
    }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace pg::graph
