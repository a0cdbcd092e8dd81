// What is known of people while they are resolved. Internal to graph/resolve.
#pragma once

#include <map>

#include "graph/resolve/gathering.hpp"
#include "graph/resolve/offices.hpp"
#include "graph/resolve/person_name.hpp"

namespace pg::graph {

/// Some entities taken for one person, with all that can be held against or for that.
struct Profile {
    std::uint32_t ref = 0;  ///< the first member
    PersonName name;
    Offices offices;
    std::set<std::uint32_t> articles;
    std::vector<std::uint32_t> context;  ///< sorted
    std::int32_t first = 0, last = 0;    ///< days of publication; both no_day when unknown
};

class People {
public:
    People(Gathering& all, const Nicknames& nicknames);
    void run();

private:
    Profile profile(std::uint32_t ref);
    static void absorb(Profile& into, const Profile& more);
    bool contradict(const Profile& a, const Profile& b);
    static bool share_context(const Profile& a, const Profile& b);
    bool corroborated(const Profile& a, const Profile& b) const;

    void full_names();
    void homonyms(const std::vector<std::uint32_t>& refs);
    void variants(std::vector<Profile*>& block);
    void surnames();
    void surname(std::uint32_t ref, const std::vector<Profile*>& block, std::vector<std::uint32_t>& left);
    void left_over(const std::vector<std::uint32_t>& refs, bool somebody_else);

    Gathering& all_;
    const Nicknames& nicknames_;
    std::vector<std::set<std::string>> places_;            ///< names of places by article
    std::vector<Profile> full_;                            ///< one for each full name and person
    std::map<std::string, std::vector<Profile*>> blocks_;  ///< full names by surname
};

}  // namespace pg::graph
