// Crimes which no government has anything to do with. Data: data/lexicons/ordinary-crimes.tsv (thefts, drunk driving and brawls), public-violence.tsv.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/frames/clause.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Immutable after loading.
class OrdinaryCrimes {
public:
    static OrdinaryCrimes load(const std::filesystem::path& data_dir);
    bool contains(std::string_view lemma) const { return words_.contains(std::string(lemma)); }
    /// The article has no word of terror, war, protest, corruption, migration or hatred.
    bool is_private(const Document& document) const;

private:
    std::unordered_set<std::string> words_, public_words_;
};

/// The article names a government, a parliament or somebody in office: what it tells of crimes may be their business.
bool names_government(const EntityLayer& layer);

/// Somebody private is arrested, charged or sentenced, by police, a court or nobody told, and the clause speaks of such a crime.
bool is_ordinary_crime(const Tree& tree, const EntityLayer& layer, const OrdinaryCrimes& crimes, const Clause& clause, const EventClaim& claim);

/// Bombs, artillery, what is done to crowds: not what a single person does in private.
bool is_public_violence(const EventClaim& claim);

/// People of whom no more is known than that they are people; police and courts may be who acts.
bool is_between_private_people(const EntityLayer& layer, const EventClaim& claim);

/// Such people, migrants and officers, on either side.
bool concerns_private_people(const EntityLayer& layer, const EventClaim& claim);

/// Where an article names no government and no public violence, takes away what private people did to one another and what police and courts did to
/// them for it. Not in texts of a few sentences, which need not say whom they are about.
void drop_private_crimes(const Document& document, const EntityLayer& layer, const OrdinaryCrimes& crimes, std::vector<EventClaim>& claims);

}  // namespace pg::extract
