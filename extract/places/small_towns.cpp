#include "extract/places/small_towns.hpp"

#include <algorithm>

namespace pg::extract {
namespace {

constexpr std::uint32_t small = 100'000;

int count(const std::map<std::string, int>& counts, const std::string& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

bool is_state_or_country(const PlaceEntry& e) { return e.type == NodeType::Country || e.type == NodeType::Admin1; }

/// Of what everybody thinks first when he reads the name.
bool is_greater(const PlaceEntry& e, const PlaceEntry& town) { return is_state_or_country(e) || e.type == NodeType::Region || e.capital || (e.population >= small && e.population / 10 >= town.population); }

/// Whether the other place is the one that tells towns of a name apart: in the United States the state ("Oregon, United States" is no town).
bool tells_apart(const PlaceEntry& whole, const PlaceEntry& town) { return is_state_or_country(whole) && whole.country == town.country && (whole.country != "US" || (!town.admin.empty() && whole.admin == town.admin)); }

constexpr std::uint32_t few = 4;

/// The places that stand where what tells a town apart is put: right behind a comma, some words behind "in", some words before "of".
std::vector<const MentionDraft*> beside(const Document& document, const NamedPlaces& places, const MentionDraft& town) {
    std::vector<const MentionDraft*> out;
    const auto add = [&](const MentionDraft* place) {
        if (place != nullptr) out.push_back(place);
    };
    const std::uint32_t begin = town.tokens.begin, end = town.tokens.end;
    if (begin > 0 && document.form(begin - 1) == "of")
        for (std::uint32_t way = 0; way <= std::min(few, begin); ++way) add(places.to(begin - way));
    if (end >= document.tokens.size()) return out;
    const auto behind = document.form(end);
    if (behind == "," || behind == "(") add(places.from(end + 1));
    if (behind == "in")
        for (std::uint32_t way = 1; way <= few; ++way) add(places.from(end + way));
    return out;
}

/// "Paris, Texas", "the Texas town of Paris", "Paris in eastern Texas": the state or country stands beside some mention of the name.
bool named_beside(const Document& document, const NamedPlaces& places, const std::string& name, const PlaceEntry& town, const Gazetteer& gazetteer) {
    for (const MentionDraft* mention : places.called(name))
        for (const MentionDraft* other : beside(document, places, *mention)) {
            if (other->about.name == name) continue;
            for (const std::uint32_t c : gazetteer.places(other->about.name))
                if (tells_apart(gazetteer.place(c), town)) return true;
        }
    return false;
}

/// Whether the article plays where a town lies of whose name it says nothing: the United States have a town of nearly every name.
bool plays_there(const PlaceEntry& town, bool alone, const Surroundings& around) {
    const int here = around.country(town.country);
    if (town.country != "US") return alone || here > 0;
    return around.admin(town.admin) > 0 || (here > 0 && std::all_of(around.countries.begin(), around.countries.end(), [&](const auto& c) { return c.second <= here; }));
}

}  // namespace

int Surroundings::country(const std::string& code) const { return count(countries, code); }
int Surroundings::admin(const std::string& code) const { return count(admins, code); }

bool is_small_town(const PlaceEntry& e) { return e.type == NodeType::City && !e.capital && e.population < small; }

std::vector<std::uint32_t> spoken_for(const Document& document, const NamedPlaces& places, const std::string& name, const std::vector<std::uint32_t>& candidates, const Surroundings& around,
                                      const Gazetteer& gazetteer) {
    std::vector<std::uint32_t> left;
    for (const std::uint32_t c : candidates) {
        const PlaceEntry& e = gazetteer.place(c);
        const bool rivalled = gazetteer.organization(name) != nullptr || std::any_of(candidates.begin(), candidates.end(), [&](std::uint32_t other) { return is_greater(gazetteer.place(other), e); });
        if (!is_small_town(e) || (!rivalled && plays_there(e, candidates.size() == 1, around)) || named_beside(document, places, name, e, gazetteer)) left.push_back(c);
    }
    return left;
}

}  // namespace pg::extract
