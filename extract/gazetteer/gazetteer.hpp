// Names that the program knows beforehand. They help to type and to resolve; nothing enters the graph because it stands here.
// Data: data/gazetteers/*.tsv. Immutable after loading.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/record.hpp"

namespace pg::extract {

struct PlaceEntry {
    std::string name;
    std::vector<std::string> aliases;
    NodeType type = NodeType::City;
    std::string id_scheme, id;       ///< "geonames" or "iso3166"; empty for regions
    std::string country;             ///< ISO 3166-1 alpha-2
    std::string admin;               ///< "US-MN"; United States only
    double latitude = 0, longitude = 0;
    bool located = false;            ///< coordinates are known
    std::uint32_t population = 0;
    bool capital = false;            ///< of a country
};

struct OrganizationEntry {
    std::string name;
    std::vector<std::string> aliases;
    NodeType type = NodeType::Organization;
    std::optional<Sector> sector;
    std::string country;
};

struct PersonEntry {
    std::string name;
    std::vector<std::string> aliases;
    std::string office, country, id_scheme, id;
    char gender = 0;  ///< 'm', 'f' or 0
};

class Gazetteer {
public:
    static Gazetteer load(const std::filesystem::path& data_dir);

    /// All places of this name, in the order of the files (larger ones first). Case matters, a leading "the" does not.
    const std::vector<std::uint32_t>& places(std::string_view name) const;
    const PlaceEntry& place(std::uint32_t i) const { return places_[i]; }
    const OrganizationEntry* organization(std::string_view name) const;
    const PersonEntry* person(std::string_view name) const;
    /// "Iranian", "Iranians" -> the country's place; "Texan" -> the state's.
    const PlaceEntry* demonym(std::string_view word) const;
    /// 'm', 'f' or 0.
    char gender(std::string_view first_name) const;

private:
    void add_place(PlaceEntry entry);
    void load_countries(const std::filesystem::path& file);
    void load_states(const std::filesystem::path& file);
    void load_regions(const std::filesystem::path& file, NodeType type);
    void load_cities(const std::filesystem::path& file, const std::filesystem::path& aliases);
    void load_organizations(const std::filesystem::path& file);
    void load_people(const std::filesystem::path& file);

    std::vector<PlaceEntry> places_;
    std::vector<OrganizationEntry> organizations_;
    std::vector<PersonEntry> people_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> place_index_;
    std::unordered_map<std::string, std::uint32_t> organization_index_, person_index_, demonyms_;
    std::unordered_map<std::string, char> genders_;
};

}  // namespace pg::extract
