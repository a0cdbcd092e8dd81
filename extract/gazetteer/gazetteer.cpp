#include "extract/gazetteer/gazetteer.hpp"

#include <charconv>
#include <cstdlib>

#include "core/tsv.hpp"

namespace pg::extract {
namespace {

std::vector<std::string> list(std::string_view text, char separator = ';') {
    std::vector<std::string> out;
    for (auto part : split(text, separator)) out.emplace_back(part);
    return out;
}

double number(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

std::string_view without_the(std::string_view name) {
    for (std::string_view the : {"the ", "The "})
        if (name.starts_with(the)) name.remove_prefix(the.size());
    return name;
}

/// "U.S.", "U.A.E.": letters each with its stop.
bool is_spelt_out(std::string_view name) { return name.size() > 3 && name.ends_with('.') && name[1] == '.'; }

const std::vector<std::uint32_t> nothing;

}  // namespace

Gazetteer Gazetteer::load(const std::filesystem::path& data_dir) {
    Gazetteer g;
    const auto folder = data_dir / "gazetteers";
    g.load_countries(folder / "countries.tsv");
    g.load_states(folder / "us-states.tsv");
    g.load_regions(folder / "regions.tsv", NodeType::Region);
    g.load_regions(folder / "divisions.tsv", NodeType::Admin1);
    g.load_cities(folder / "cities.tsv", folder / "city-aliases.tsv");
    g.load_organizations(folder / "organizations.tsv");
    g.load_people(folder / "officials.tsv");
    const Tsv names = Tsv::read(folder / "first-names.tsv");
    for (std::size_t r = 0; r < names.rows(); ++r) g.genders_.emplace(names.cell(r, 0), names.cell(r, 1).front());
    return g;
}

void Gazetteer::add_place(PlaceEntry entry) {
    const auto index = static_cast<std::uint32_t>(places_.size());
    place_index_[entry.name].push_back(index);
    for (const auto& alias : entry.aliases) {
        place_index_[alias].push_back(index);
        if (is_spelt_out(alias)) place_index_[alias.substr(0, alias.size() - 1)].push_back(index);  // "the U.S", at the end of a sentence or by oversight
    }
    places_.push_back(std::move(entry));
}

void Gazetteer::load_countries(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        PlaceEntry e;
        e.country = e.id = file.cell(r, file.column("code"));
        e.id_scheme = "iso3166";
        e.name = file.cell(r, file.column("name"));
        e.aliases = list(file.cell(r, file.column("names")), '|');
        e.type = NodeType::Country;
        e.latitude = number(file.cell(r, file.column("latitude")));
        e.longitude = number(file.cell(r, file.column("longitude")));
        e.located = true;
        e.population = 50'000'000;  // what a bare name is taken for first
        for (auto& demonym : list(file.cell(r, file.column("people")), '|')) demonyms_.emplace(demonym, static_cast<std::uint32_t>(places_.size()));
        add_place(std::move(e));
    }
}

void Gazetteer::load_states(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        PlaceEntry e;
        e.country = "US";
        e.id = e.admin = file.cell(r, file.column("code"));
        e.id_scheme = "iso3166";
        e.name = file.cell(r, file.column("name"));
        e.aliases = list(file.cell(r, file.column("aliases")));
        e.type = NodeType::Admin1;
        e.latitude = number(file.cell(r, file.column("latitude")));
        e.longitude = number(file.cell(r, file.column("longitude")));
        e.located = true;
        e.population = 5'000'000;
        for (auto& demonym : list(file.cell(r, file.column("demonyms")))) demonyms_.emplace(demonym, static_cast<std::uint32_t>(places_.size()));
        add_place(std::move(e));
    }
}

void Gazetteer::load_regions(const std::filesystem::path& path, NodeType type) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        PlaceEntry e;
        e.name = file.cell(r, file.column("name"));
        e.aliases = list(file.cell(r, file.column("names")), '|');
        e.type = type;
        if (type == NodeType::Admin1) {
            const auto given = from_name<NodeType>(file.cell(r, file.column("type")));
            if (!given) file.fail(r, unknown_name_message<NodeType>(file.cell(r, file.column("type"))));
            e.type = *given;
        }
        e.country = file.cell(r, file.column("country"));
        e.latitude = number(file.cell(r, file.column("latitude")));
        e.longitude = number(file.cell(r, file.column("longitude")));
        e.located = !file.cell(r, file.column("latitude")).empty();
        e.population = 1'000'000;
        for (auto& demonym : list(file.cell(r, file.column("people")), '|')) demonyms_.emplace(demonym, static_cast<std::uint32_t>(places_.size()));
        add_place(std::move(e));
    }
}

void Gazetteer::load_cities(const std::filesystem::path& path, const std::filesystem::path& alias_path) {
    std::unordered_map<std::string, std::vector<std::string>> more;
    const Tsv others = Tsv::read(alias_path);
    for (std::size_t r = 0; r < others.rows(); ++r) more[std::string(others.cell(r, others.column("id")))] = list(others.cell(r, others.column("aliases")));
    const Tsv file = Tsv::read(path);
    const auto id = file.column("id"), name = file.column("name"), aliases = file.column("aliases"), country = file.column("country"), admin = file.column("admin"),
               lat = file.column("lat"), lon = file.column("lon"), population = file.column("population"), seat = file.column("seat");
    places_.reserve(file.rows() + 500);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        PlaceEntry e;
        e.id = file.cell(r, id);
        e.id_scheme = "geonames";
        e.name = file.cell(r, name);
        e.aliases = list(file.cell(r, aliases));
        if (const auto found = more.find(e.id); found != more.end()) e.aliases.insert(e.aliases.end(), found->second.begin(), found->second.end());
        e.capital = file.cell(r, seat) == "C";
        e.country = file.cell(r, country);
        if (!file.cell(r, admin).empty()) e.admin = e.country + "-" + std::string(file.cell(r, admin));
        e.latitude = number(file.cell(r, lat));
        e.longitude = number(file.cell(r, lon));
        e.located = true;
        const auto people = file.cell(r, population);
        std::from_chars(people.data(), people.data() + people.size(), e.population);
        add_place(std::move(e));
    }
}

void Gazetteer::load_organizations(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        OrganizationEntry e;
        e.name = file.cell(r, file.column("name"));
        e.aliases = list(file.cell(r, file.column("aliases")));
        const auto type = from_name<NodeType>(file.cell(r, file.column("type")));
        if (!type) file.fail(r, unknown_name_message<NodeType>(file.cell(r, file.column("type"))));
        e.type = *type;
        e.sector = from_name<Sector>(file.cell(r, file.column("sector")));
        e.country = file.cell(r, file.column("country"));
        const auto index = static_cast<std::uint32_t>(organizations_.size());
        organization_index_.emplace(without_the(e.name), index);
        for (const auto& alias : e.aliases) organization_index_.emplace(without_the(alias), index);
        organizations_.push_back(std::move(e));
    }
}

void Gazetteer::load_people(const std::filesystem::path& path) {
    const Tsv file = Tsv::read(path);
    for (std::size_t r = 0; r < file.rows(); ++r) {
        PersonEntry e;
        e.name = file.cell(r, file.column("name"));
        e.aliases = list(file.cell(r, file.column("aliases")));
        e.office = file.cell(r, file.column("office"));
        e.country = "US";
        const std::string_view id = file.cell(r, file.column("id"));
        if (const auto colon = id.find(':'); colon != std::string_view::npos) {
            e.id_scheme = id.substr(0, colon);
            e.id = id.substr(colon + 1);
        }
        if (const auto gender = file.cell(r, file.column("gender")); !gender.empty()) e.gender = gender.front();
        const auto index = static_cast<std::uint32_t>(people_.size());
        person_index_.emplace(e.name, index);
        for (const auto& alias : e.aliases) person_index_.emplace(alias, index);
        people_.push_back(std::move(e));
    }
}

const std::vector<std::uint32_t>& Gazetteer::places(std::string_view name) const {
    const auto found = place_index_.find(std::string(without_the(name)));
    return found == place_index_.end() ? nothing : found->second;
}

const OrganizationEntry* Gazetteer::organization(std::string_view name) const {
    const auto found = organization_index_.find(std::string(without_the(name)));
    return found == organization_index_.end() ? nullptr : &organizations_[found->second];
}

const PersonEntry* Gazetteer::person(std::string_view name) const {
    const auto found = person_index_.find(std::string(name));
    return found == person_index_.end() ? nullptr : &people_[found->second];
}

const PlaceEntry* Gazetteer::demonym(std::string_view word) const {
    const auto found = demonyms_.find(std::string(word));
    return found == demonyms_.end() ? nullptr : &places_[found->second];
}

char Gazetteer::gender(std::string_view first_name) const {
    const auto found = genders_.find(std::string(first_name));
    return found == genders_.end() ? '\0' : found->second;
}

}  // namespace pg::extract
