// Near copies among articles: syndicated and lightly rewritten texts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pg::graph {

/// Groups of indices (each sorted, of two or more) of texts that are copies of one another, transitively: their sets of three-word
/// shingles overlap by 0.4 or more (Jaccard), or 0.7 of the shorter text's shingles, 40 or more of them, stand in the longer one.
/// Candidates by MinHash (96 values in bands of 3: Broder 1997) and by shared samples of shingles, confirmed exactly.
std::vector<std::vector<std::uint32_t>> near_duplicates(const std::vector<std::string_view>& texts);

}  // namespace pg::graph
