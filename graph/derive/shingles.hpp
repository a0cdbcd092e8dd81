// A text as the set of its runs of three words, and what is compared of such sets before they are compared themselves.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pg::graph {

/// A hash of every run of three words; sorted, unique. The same on every machine.
using Shingles = std::vector<std::uint64_t>;

Shingles shingles_of(std::string_view text);

inline constexpr std::size_t sketch_bands = 32, sketch_band = 3;

/// MinHash (Broder 1997): sets that overlap much are likely to have a band in common, since each stands for the least values that three
/// hash functions take on the set. Needs at least one shingle.
using Sketch = std::array<std::uint64_t, sketch_bands>;

Sketch sketch_of(const Shingles& shingles);

}  // namespace pg::graph
