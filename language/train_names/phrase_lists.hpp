// The phrases that the recogniser knows from data/gazetteers and data/lexicons.
#pragma once

#include <string>
#include <vector>

#include "language/names/phrases.hpp"

namespace pg::train {

/// Sorted by hash. Beginnings of longer phrases are rows as well, without classes of their own.
std::vector<pg::language::PhraseTable::Row> phrase_rows(const std::string& data_dir);

}  // namespace pg::train
