// Articles about something else than politics: sport, where the words of conflict are moves of a game, and what tells hardly any event.
// Data: data/lexicons/contests.tsv.
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

/// Whether the article is long and tells hardly any event: storms, films and inventions are no politics.
bool tells_little(const Document& document, const std::vector<EventClaim>& claims);

/// Keeps of an article about something else what a government, a court, a party or the police takes part in, and what countries do (`countries_act`:
/// not in sport, where countries and cities are teams).
void keep_official(const EntityLayer& layer, bool countries_act, std::vector<EventClaim>& claims);

}  // namespace pg::extract
