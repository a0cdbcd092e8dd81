// Articles about sport, where the words of conflict are moves of a game. Data: data/lexicons/contests.tsv.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "extract/layers.hpp"

namespace pg::extract {

/// Immutable after loading.
class ContestLexicon {
public:
    static ContestLexicon load(const std::filesystem::path& data_dir);
    /// Whether the article as a whole tells of contests: several different words of sport, and one in so many words.
    bool covers(const Document& document) const;

private:
    std::unordered_set<std::string> words_;
};

/// Keeps of an article about contests what a government, a court, a party or the police takes part in; countries and cities are teams there.
void drop_contests(const EntityLayer& layer, std::vector<EventClaim>& claims);

}  // namespace pg::extract
