// Names of people taken apart, and which of them may mean one person.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pg::graph {

/// All parts folded. "J.D. Vance" has the given names "j" and "d"; "Jr." is a suffix.
struct PersonName {
    std::vector<std::string> given;
    std::string surname;
    std::string suffix;

    bool surname_only() const { return given.empty(); }
    /// How much the name tells: whole given names count more than initials.
    std::size_t weight() const;
};
PersonName parse_person(std::string_view name);

/// Short and familiar forms of given names (data/lexicons/nicknames.tsv).
class Nicknames {
public:
    static Nicknames read(const std::filesystem::path& file);
    /// One is a familiar form of the other, or both are of the same name.
    bool alike(const std::string& a, const std::string& b) const;

private:
    std::map<std::string, std::set<std::string>> formal_;
};

/// The two names contradict each other nowhere: same surname, first given names equal, familiar or initial, middle names and suffixes
/// compatible where both are told. True for a surname alone.
bool compatible(const PersonName& a, const PersonName& b, const Nicknames& nicknames);
/// The first given names are spelt out and equal in both.
bool same_first_name(const PersonName& a, const PersonName& b);

}  // namespace pg::graph
