// Offices as evidence of who is who.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/record.hpp"

namespace pg::graph {

/// Whether a word of a title makes another office of it: a vice president is no president, nor is his spokesman.
bool is_rank(std::string_view word);

/// The offices that an entity is told to hold, in the form in which they are compared. Former ones are no evidence: many people
/// are former presidents at a time.
class Offices {
public:
    void add(const std::vector<Office>& offices, const std::set<std::string>& places);
    void add(const Offices& more);
    bool empty() const { return titles_.empty(); }
    /// "President" and "US President", "Secretary of State" and "US Secretary of State".
    bool share(const Offices& other) const;
    /// The same office of two places: the mayor of one city is not the mayor of another.
    bool clash(const Offices& other) const;

private:
    std::set<std::set<std::string>> titles_;                        ///< words of each title
    std::set<std::pair<std::string, std::string>> seats_;           ///< "mayor", "minneapolis"
};

}  // namespace pg::graph
