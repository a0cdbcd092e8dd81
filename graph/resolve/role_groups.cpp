// Those without a name: "police", "the president", "city officials".
#include <unordered_map>

#include "graph/resolve/gathering.hpp"
#include "graph/resolve/offices.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

bool is_suffix(const std::string& longer, const std::string& name) {
    return longer.size() > name.size() && longer.ends_with(name) && longer[longer.size() - name.size() - 1] == ' ';
}

/// What the phrase is about: "government" of "the nation's government of President Reed".
std::string head_of(const std::string& description) {
    std::string out = description.substr(0, description.find(" of "));
    for (const std::string_view mark : {"'s ", "’s ", "s' ", "s’ "})
        if (const auto at = out.rfind(mark); at != std::string::npos) out.erase(0, at + mark.size());
    return out;
}

Offices office(const std::string& title) {
    Offices out;
    out.add({{title, {}, {}, false}}, {});
    return out;
}

/// The named actors of one article.
struct Named {
    std::vector<std::uint32_t> people, bodies;
};

class RoleGroups {
public:
    RoleGroups(Gathering& all, const std::vector<std::uint32_t>& report_of) : all_(all), report_of_(report_of), named_(all.articles()) {
        for (std::uint32_t r = 0; r < all.size(); ++r) {
            const Known& k = all.at(r);
            if (k.entity->generic || k.kind != NodeKind::Actor) continue;
            (k.person() ? named_[k.article].people : named_[k.article].bodies).push_back(r);
        }
    }

    void run() {
        std::unordered_map<std::string, std::uint32_t> first;
        for (std::uint32_t r = 0; r < all_.size(); ++r) {
            const Known& k = all_.at(r);
            if (!k.entity->generic || !k.id.empty()) continue;
            const std::string form = description_key(k.entity->name);
            if (k.kind == NodeKind::Actor && (holder(r, form) || body(r))) continue;
            std::string key = std::string(name_of(k.kind)) + "/" + form + "/" + k.entity->country;
            if (k.person() || k.entity->country.empty()) key += "/" + std::to_string(report_of_[k.article]);
            all_.join(first.try_emplace(key, r).first->second, r);
        }
    }

private:
    bool join_only(const std::set<std::uint32_t>& candidates, std::uint32_t r) { return candidates.size() == 1 && all_.join(*candidates.begin(), r); }

    /// "The president" is the only one in the article who is told to hold an office of that name; "the president's office" is not.
    bool holder(std::uint32_t r, const std::string& form) {
        const Known& k = all_.at(r);
        const std::string what = head_of(k.entity->name);
        if (form.empty() || what.ends_with('s')) return false;  // one, not many
        const Offices wanted = office(k.entity->name), head = office(what);
        std::set<std::uint32_t> candidates;
        for (auto p : named_[k.article].people) {
            if (all_.at(p).entity->offices.empty()) continue;
            Offices held;
            held.add(all_.at(p).entity->offices, {});
            if (held.share(wanted) && held.share(head)) candidates.insert(all_.root(p));
        }
        return join_only(candidates, r);
    }

    /// "Parliament" is the only body of that name in the article; "federal government" the only one with more words before it.
    bool body(std::uint32_t r) {
        const Known& k = all_.at(r);
        if (k.person()) return false;
        std::set<std::uint32_t> same, longer;
        for (auto b : named_[k.article].bodies) {
            if (all_.at(b).name == k.name) same.insert(all_.root(b));
            if (k.name.find(' ') != std::string::npos && is_suffix(all_.at(b).name, k.name)) longer.insert(all_.root(b));
        }
        return join_only(same.empty() ? longer : same, r);
    }

    Gathering& all_;
    const std::vector<std::uint32_t>& report_of_;
    std::vector<Named> named_;
};

}  // namespace

/// Role groups by what they are called and their country. Where no country is told it is another one in every report.
void join_role_groups(Gathering& all, const std::vector<std::uint32_t>& report_of) { RoleGroups(all, report_of).run(); }

}  // namespace pg::graph
