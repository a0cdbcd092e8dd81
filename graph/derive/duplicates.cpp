#include "graph/derive/duplicates.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

constexpr std::size_t shingle = 4, hashes = 64, band = 4;
constexpr double threshold = 0.5;

std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ull;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBull;
    return x ^ (x >> 31);
}

std::vector<std::uint64_t> shingles_of(std::string_view text) {
    const std::vector<std::string> words = words_of(fold(text));
    std::vector<std::uint64_t> word_hash;
    for (const auto& w : words) {
        std::uint64_t h = 1469598103934665603ull;
        for (char c : w) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
        word_hash.push_back(h);
    }
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i + shingle <= word_hash.size(); ++i) {
        std::uint64_t h = 0;
        for (std::size_t k = 0; k < shingle; ++k) h = mix(h + word_hash[i + k]);
        out.push_back(h);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

double jaccard(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t both = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) { ++both; ++i; ++k; }
        else if (a[i] < b[k]) ++i;
        else ++k;
    }
    const std::size_t either = a.size() + b.size() - both;
    return either == 0 ? 0 : static_cast<double>(both) / static_cast<double>(either);
}

}  // namespace

std::vector<std::vector<std::uint32_t>> near_duplicates(const std::vector<std::string_view>& texts) {
    std::vector<std::vector<std::uint64_t>> shingles;
    std::map<std::pair<std::size_t, std::uint64_t>, std::vector<std::uint32_t>> buckets;
    for (std::uint32_t t = 0; t < texts.size(); ++t) {
        shingles.push_back(shingles_of(texts[t]));
        if (shingles.back().empty()) continue;
        std::array<std::uint64_t, hashes> least;
        least.fill(~0ull);
        for (std::uint64_t s : shingles.back())
            for (std::size_t h = 0; h < hashes; ++h) least[h] = std::min(least[h], mix(s ^ (0x9E3779B97F4A7C15ull * (h + 1))));
        for (std::size_t b = 0; b < hashes / band; ++b) {
            std::uint64_t key = 0;
            for (std::size_t k = 0; k < band; ++k) key = mix(key + least[b * band + k]);
            buckets[{b, key}].push_back(t);
        }
    }
    std::vector<std::uint32_t> parent(texts.size());
    std::iota(parent.begin(), parent.end(), 0u);
    const auto find = [&](std::uint32_t x) {
        while (parent[x] != x) x = parent[x] = parent[parent[x]];
        return x;
    };
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const auto& [key, members] : buckets)
        for (std::size_t i = 1; i < members.size(); ++i) {
            // Each text is compared with the bucket's first and with its predecessor, which keeps huge buckets linear.
            for (std::uint32_t other : {members.front(), members[i - 1]}) {
                if (!seen.insert({other, members[i]}).second) continue;
                if (jaccard(shingles[other], shingles[members[i]]) < threshold) continue;
                const std::uint32_t a = find(other), b = find(members[i]);
                if (a != b) parent[std::max(a, b)] = std::min(a, b);
            }
        }
    std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
    for (std::uint32_t t = 0; t < texts.size(); ++t) groups[find(t)].push_back(t);
    std::vector<std::vector<std::uint32_t>> out;
    for (auto& [root, members] : groups)
        if (members.size() > 1) out.push_back(std::move(members));
    return out;
}

}  // namespace pg::graph
