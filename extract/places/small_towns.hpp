// Small towns that share their name with something greater, or lie where the article does not play.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/gazetteer/gazetteer.hpp"
#include "extract/layers.hpp"
#include "extract/places/named_places.hpp"

namespace pg::extract {

/// What the article says about where it plays: how often countries and states are named, or their people.
struct Surroundings {
    std::map<std::string, int> countries, admins;

    int country(const std::string& code) const;
    int admin(const std::string& code) const;
};

/// A city of few people that is the seat of nothing: a name that lists of cities give to many a village.
bool is_small_town(const PlaceEntry& entry);

/// The candidates without the small towns for which the article does not speak. A town whose name is also that of a country, a state, a capital, a much
/// larger city or a known body is meant only where its state or country stands beside the name ("Paris, Texas"). The United States have a town of nearly every
/// name: another one of theirs is meant where the article names its state, or no country more often than theirs. A name of which nothing is left keeps its
/// type and has no place on the map. Takes time with every mention of the name: ask once a name.
std::vector<std::uint32_t> spoken_for(const Document& document, const NamedPlaces& places, const std::string& name, const std::vector<std::uint32_t>& candidates, const Surroundings& around,
                                      const Gazetteer& gazetteer);

}  // namespace pg::extract
