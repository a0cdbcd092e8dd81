// Organizations, governments, parties: by name and country, by acronym.
#include <algorithm>
#include <map>

#include "graph/resolve/gathering.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

bool is_acronym(const std::string& name) {
    if (name.size() < 2 || name.size() > 8) return false;
    return std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '&' || (c >= '0' && c <= '9'); });
}

class Bodies {
public:
    explicit Bodies(Gathering& all) : all_(all) {
        for (std::uint32_t r = 0; r < all.size(); ++r)
            if (all.at(r).body() && !all.at(r).entity->generic) refs_.push_back(r);
    }

    void run() {
        find_shared_names();
        by_name();
        acronyms();
        strays();
    }

private:
    /// A name that several bodies bear with more words ("Israeli Army", "Indian Army") means another body in every country.
    void find_shared_names() {
        std::map<std::string, std::set<std::string>> longer;
        for (auto r : refs_) {
            const std::string& name = all_.at(r).name;
            for (auto at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) longer[name.substr(at + 1)].insert(name);
            for (auto at = name.find(" of "); at != std::string::npos; at = name.find(" of ", at + 1)) longer[name.substr(0, at)].insert(name);
        }
        for (const auto& [name, all] : longer)
            if (all.size() >= 2) shared_.insert(name);
    }

    /// The only country that an article names; empty when there are several or none.
    std::string country_of(std::uint32_t article) {
        if (countries_.empty()) {
            countries_.resize(all_.articles());
            for (std::uint32_t r = 0; r < all_.size(); ++r)
                if (all_.at(r).kind == NodeKind::Place && !all_.at(r).entity->country.empty()) countries_[all_.at(r).article].insert(all_.at(r).entity->country);
        }
        return countries_[article].size() == 1 ? *countries_[article].begin() : std::string();
    }

    /// Bodies without id that bear one name: one for each country. Who bears a name that is shared and tells no country goes by the
    /// only country of the article, or stays alone.
    void by_name() {
        std::map<std::string, std::map<std::string, std::vector<std::uint32_t>>> without;  // name -> country -> refs
        std::map<std::string, std::set<std::uint32_t>> with;                               // name or long alias -> sets with an id
        for (auto r : refs_) {
            const Known& k = all_.at(r);
            if (!k.id.empty()) {
                with[k.name].insert(all_.root(r));
                for (const std::string& alias : k.entity->aliases)
                    if (fold(alias).size() >= 5) with[name_key(alias)].insert(all_.root(r));
                continue;
            }
            std::string country = k.entity->country;
            if (country.empty() && shared_.contains(k.name)) country = country_of(k.article);
            if (country.empty() && shared_.contains(k.name)) country = "article " + std::to_string(k.article);
            without[k.name][country].push_back(r);
        }
        for (auto& [name, by_country] : without) {
            for (const auto& [country, refs] : by_country)
                for (auto r : refs) all_.join(refs.front(), r);
            // Who tells no country is the only one of that name.
            if (const auto unknown = by_country.find(""); unknown != by_country.end() && by_country.size() == 2)
                all_.join(by_country.rbegin()->second.front(), unknown->second.front());
            const auto known = with.find(name);
            if (known == with.end()) continue;
            for (const auto& [country, refs] : by_country) {
                if (known->second.size() == 1 && all_.join(*known->second.begin(), refs.front())) continue;
                for (auto root : known->second) all_.doubt(root, refs.front());
            }
        }
    }

    /// An acronym alone is the only body that is known by it: because an article tells so, or, four letters and more, because its
    /// words begin so.
    void acronyms() {
        std::map<std::string, std::set<std::uint32_t>> told, spelt;
        for (auto r : refs_) {
            const Known& k = all_.at(r);
            if (is_acronym(k.entity->name)) continue;
            for (const std::string& alias : k.entity->aliases)
                if (is_acronym(alias)) told[fold(alias)].insert(all_.root(r));
            std::string initials;
            for (const auto& word : words_of(description_key(k.entity->name))) initials += word.front();
            if (initials.size() >= 3) spelt[initials].insert(all_.root(r));
        }
        for (auto r : refs_) {
            const Known& k = all_.at(r);
            if (!is_acronym(k.entity->name) || !k.id.empty()) continue;
            const std::string key = fold(k.entity->name);
            const auto by_word = told.find(key), by_letter = spelt.find(key);
            if (by_word != told.end()) meet(r, by_word->second, true);
            else if (by_letter != spelt.end()) meet(r, by_letter->second, key.size() >= 4);
        }
    }

    void meet(std::uint32_t r, const std::set<std::uint32_t>& candidates, bool sure) {
        std::set<std::uint32_t> roots;
        for (auto c : candidates) roots.insert(all_.root(c));
        if (sure && roots.size() == 1 && all_.join(*roots.begin(), r)) return;
        for (auto c : roots)
            if (c != all_.root(r)) all_.doubt(c, r);
    }

    /// One word that was taken for a person, without office, is the body of that very name that has an id, unless it is a surname.
    void strays() {
        std::map<std::string, std::set<std::uint32_t>> names;
        std::set<std::string> surnames;
        for (std::uint32_t r = 0; r < all_.size(); ++r)
            if (const Known& k = all_.at(r); k.person())
                if (const auto blank = k.name.rfind(' '); blank != std::string::npos) surnames.insert(k.name.substr(blank + 1));
        for (auto r : refs_)
            if (!all_.at(r).id.empty()) names[all_.at(r).name].insert(all_.root(r));
        for (std::uint32_t r = 0; r < all_.size(); ++r) {
            const Known& k = all_.at(r);
            if (!k.person() || k.entity->generic || !k.id.empty() || !k.entity->offices.empty() || k.name.find(' ') != std::string::npos) continue;
            const auto found = names.find(k.name);
            if (found == names.end() || found->second.size() != 1 || surnames.contains(k.name)) continue;
            all_.join(*found->second.begin(), r);
        }
    }

    Gathering& all_;
    std::vector<std::uint32_t> refs_;
    std::set<std::string> shared_;
    std::vector<std::set<std::string>> countries_;
};

}  // namespace

void join_bodies(Gathering& all) { Bodies(all).run(); }

}  // namespace pg::graph
