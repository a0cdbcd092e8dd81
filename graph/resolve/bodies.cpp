// Organizations, governments, parties: by name and country; acronyms are in acronyms.cpp.
#include <algorithm>
#include <map>

#include "core/tsv.hpp"
#include "graph/resolve/bodies.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

class Bodies {
public:
    Bodies(Gathering& all, const LegalForms& legal_forms) : all_(all), legal_forms_(legal_forms), countries_(all) {
        for (std::uint32_t r = 0; r < all.size(); ++r)
            if (all.at(r).body() && !all.at(r).entity->generic) refs_.push_back(r);
    }

    void run() {
        find_shared_names();
        Acronyms acronyms(all_, countries_, refs_);
        std::vector<std::uint32_t> named;
        for (auto r : refs_)
            if (!acronyms.is_open(r)) named.push_back(r);
        by_name(named);
        by_name(acronyms.join(refs_));  // "NBC" where no article speaks for Namibia's is one body all the same
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

    /// "Apple Inc." is "Apple".
    std::string key_of(const Known& k) const { return legal_forms_.without(k.name); }

    /// Bodies without id that bear one name: one for each country. Who bears a name that is shared and tells no country goes by the
    /// only country of the article, or stays alone.
    void by_name(const std::vector<std::uint32_t>& refs) {
        std::map<std::string, std::map<std::string, std::vector<std::uint32_t>>> without;  // name -> country -> refs
        std::map<std::string, std::set<std::uint32_t>> with;                               // name or long alias -> sets with an id
        for (auto r : refs) {
            const Known& k = all_.at(r);
            if (!k.id.empty()) {
                with[key_of(k)].insert(all_.root(r));
                for (const std::string& alias : k.entity->aliases)
                    if (fold(alias).size() >= 5) with[name_key(alias)].insert(all_.root(r));
                continue;
            }
            std::string country = k.entity->country;
            if (country.empty() && shared_.contains(k.name)) country = countries_.only(k.article);
            if (country.empty() && shared_.contains(k.name)) country = "article " + std::to_string(k.article);
            without[key_of(k)][country].push_back(r);
        }
        for (auto& [name, by_country] : without) {
            for (const auto& [country, same] : by_country)
                for (auto r : same) all_.join(same.front(), r);
            // Who tells no country is the only one of that name.
            if (const auto unknown = by_country.find(""); unknown != by_country.end() && by_country.size() == 2)
                all_.join(by_country.rbegin()->second.front(), unknown->second.front());
            const auto known = with.find(name);
            if (known == with.end()) continue;
            for (const auto& [country, same] : by_country) {
                if (known->second.size() == 1 && all_.join(*known->second.begin(), same.front())) continue;
                for (auto root : known->second) all_.doubt(root, same.front());
            }
        }
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
    const LegalForms& legal_forms_;
    const ArticleCountries countries_;
    std::vector<std::uint32_t> refs_;
    std::set<std::string> shared_;
};

}  // namespace

LegalForms LegalForms::read(const std::filesystem::path& file) {
    LegalForms out;
    const Tsv table = Tsv::read(file);
    for (std::size_t row = 0; row < table.rows(); ++row) out.forms_.insert(name_key(table.cell(row, table.column("form"))));
    return out;
}

std::string LegalForms::without(const std::string& name) const {
    std::string out = name;
    for (auto blank = out.rfind(' '); blank != std::string::npos && forms_.contains(std::string_view(out).substr(blank + 1)); blank = out.rfind(' ')) out.resize(blank);
    return out;
}

void join_bodies(Gathering& all, const LegalForms& legal_forms) { Bodies(all, legal_forms).run(); }

}  // namespace pg::graph
