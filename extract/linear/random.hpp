// Random orders for training: the same with every compiler.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace pg::extract {

/// splitmix64 (Steele, Lea and Flood, 2014).
class Random {
public:
    explicit Random(std::uint64_t state) : state_(state) {}
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    void shuffle(std::vector<std::size_t>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[next() % i]);
    }

private:
    std::uint64_t state_;
};

}  // namespace pg::extract
