// Near copies among articles: syndicated and lightly rewritten texts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pg::graph {

/// Groups of indices (each sorted, of two or more) of texts whose sets of four-word shingles overlap by 0.5 or more (Jaccard),
/// transitively. Candidates by MinHash (64 values in bands of 4: Broder 1997), confirmed exactly. A function of the set of texts.
std::vector<std::vector<std::uint32_t>> near_duplicates(const std::vector<std::string_view>& texts);

}  // namespace pg::graph
