// Which of several names somebody may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pg {

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make b of a (optimal string alignment distance, by bytes);
/// `limit` + 1 where it is more than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// Those of `choices` that differ from `word` in at most a third of its letters, the most similar first, at most `most`; of equals the first.
std::vector<std::string> similar_names(std::string_view word, const std::vector<std::string>& choices, std::size_t most = 3);

/// ": did you mean a or b?", or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& choices);

}  // namespace pg
