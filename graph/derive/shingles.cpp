#include "graph/derive/shingles.hpp"

#include <algorithm>

#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

constexpr std::size_t shingle = 3, hashes = sketch_bands * sketch_band;

constexpr std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ull;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBull;
    return x ^ (x >> 31);
}

using Least = std::array<std::uint64_t, hashes>;

/// The least value of each hash function. Nearly all of the time that near copies take goes here.
[[gnu::always_inline]] inline void find_least(const Shingles& shingles, Least& least) {
    for (const std::uint64_t s : shingles)
        for (std::size_t h = 0; h < hashes; ++h) least[h] = std::min(least[h], mix(s ^ (0x9E3779B97F4A7C15ull * (h + 1))));
}

#if defined(__x86_64__)
/// The same, on processors that multiply eight numbers at once.
[[gnu::target("avx512f,avx512dq,prefer-vector-width=512")]] void find_least_wide(const Shingles& shingles, Least& least) { find_least(shingles, least); }
#endif

Least least_of(const Shingles& shingles) {
    Least least;
    least.fill(~0ull);
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512dq")) {
        find_least_wide(shingles, least);
        return least;
    }
#endif
    find_least(shingles, least);
    return least;
}

}  // namespace

Shingles shingles_of(std::string_view text) {
    const std::string folded = fold(text);
    Shingles out;
    std::array<std::uint64_t, shingle> last{};  // hashes of the words before
    std::size_t words = 0;
    for (std::size_t at = 0; at < folded.size(); ++at, ++words) {
        std::uint64_t word = 1469598103934665603ull;
        for (; at < folded.size() && folded[at] != ' '; ++at) word = (word ^ static_cast<unsigned char>(folded[at])) * 1099511628211ull;
        last = {last[1], last[2], word};
        if (words + 1 < shingle) continue;
        std::uint64_t h = 0;
        for (const std::uint64_t w : last) h = mix(h + w);
        out.push_back(h);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Sketch sketch_of(const Shingles& shingles) {
    const Least least = least_of(shingles);
    Sketch out{};
    for (std::size_t b = 0; b < sketch_bands; ++b)
        for (std::size_t k = 0; k < sketch_band; ++k) out[b] = mix(out[b] + least[b * sketch_band + k]);
    return out;
}

}  // namespace pg::graph
