#include "graph/derive/duplicates.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "graph/resolve/text_key.hpp"
#include "graph/resolve/union_find.hpp"

namespace pg::graph {
namespace {

constexpr std::size_t shingle = 3, hashes = 96, band = 3;
constexpr double alike = 0.4, contained = 0.7;
constexpr std::size_t enough = 40;  ///< shingles that a part must have to be a copy of a longer text
constexpr std::size_t widespread = 50;  ///< texts with the same words: a formula, no sign of a copy

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

/// The one says what the other says, or is a part of it that is long enough to tell.
bool copies(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t both = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) { ++both; ++i; ++k; }
        else if (a[i] < b[k]) ++i;
        else ++k;
    }
    const std::size_t either = a.size() + b.size() - both, least = std::min(a.size(), b.size());
    const auto share = [both](std::size_t of) { return of == 0 ? 0.0 : static_cast<double>(both) / static_cast<double>(of); };
    return share(either) >= alike || (least >= enough && share(least) >= contained);
}

using Shingles = std::vector<std::vector<std::uint64_t>>;

/// Texts that may be copies, pair by pair, and the sets in which they are joined.
class Copies {
public:
    explicit Copies(const Shingles& shingles) : shingles_(shingles), sets_(shingles.size()) {}

    void compare(std::uint32_t a, std::uint32_t b) {
        if (a == b || sets_.find(a) == sets_.find(b)) return;
        if (!seen_.insert({std::min(a, b), std::max(a, b)}).second) return;
        if (copies(shingles_[a], shingles_[b])) sets_.join(a, b);
    }
    /// Each text is compared with the first and with its predecessor, which keeps long lists linear.
    void compare(const std::vector<std::uint32_t>& texts) {
        for (std::size_t i = 1; i < texts.size(); ++i) {
            compare(texts.front(), texts[i]);
            compare(texts[i - 1], texts[i]);
        }
    }
    std::vector<std::vector<std::uint32_t>> groups() { return sets_.groups(); }

private:
    const Shingles& shingles_;
    UnionFind sets_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen_;
};

/// Texts that are much alike meet in a bucket of MinHash values.
void by_likeness(const Shingles& shingles, Copies& found) {
    std::map<std::pair<std::size_t, std::uint64_t>, std::vector<std::uint32_t>> buckets;
    for (std::uint32_t t = 0; t < shingles.size(); ++t) {
        if (shingles[t].empty()) continue;
        std::array<std::uint64_t, hashes> least;
        least.fill(~0ull);
        for (std::uint64_t s : shingles[t])
            for (std::size_t h = 0; h < hashes; ++h) least[h] = std::min(least[h], mix(s ^ (0x9E3779B97F4A7C15ull * (h + 1))));
        for (std::size_t b = 0; b < hashes / band; ++b) {
            std::uint64_t key = 0;
            for (std::size_t k = 0; k < band; ++k) key = mix(key + least[b * band + k]);
            buckets[{b, key}].push_back(t);
        }
    }
    for (const auto& [key, texts] : buckets) found.compare(texts);
}

/// A short text and the long one that it was cut from share a few of every eighth shingle.
void by_parts(const Shingles& shingles, Copies& found) {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> with;
    for (std::uint32_t t = 0; t < shingles.size(); ++t)
        for (std::uint64_t s : shingles[t])
            if (s % 8 == 0) with[s].push_back(t);
    for (std::uint32_t t = 0; t < shingles.size(); ++t) {
        std::map<std::uint32_t, std::size_t> shared;
        for (std::uint64_t s : shingles[t]) {
            if (s % 8 != 0) continue;
            const auto& others = with.at(s);
            if (others.size() > widespread) continue;
            for (auto other : others)
                if (other < t) ++shared[other];
        }
        for (const auto& [other, count] : shared)
            if (count >= 3) found.compare(other, t);
    }
}

}  // namespace

std::vector<std::vector<std::uint32_t>> near_duplicates(const std::vector<std::string_view>& texts) {
    Shingles shingles;
    for (const auto text : texts) shingles.push_back(shingles_of(text));
    Copies found(shingles);
    by_likeness(shingles, found);
    by_parts(shingles, found);
    auto out = found.groups();
    std::erase_if(out, [](const auto& group) { return group.size() < 2; });
    return out;
}

}  // namespace pg::graph
