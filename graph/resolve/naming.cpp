#include "graph/resolve/naming.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "core/hash.hpp"
#include "core/tsv.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

constexpr std::size_t short_suffix = 6;  ///< hexadecimal digits

class Namer {
public:
    Namer(Gathering& all, const Groups& groups, const std::vector<Observed>& observed) : all_(all), groups_(groups), observed_(observed) {}

    Named run() {
        Named out;
        for (const auto& members : groups_) {
            out.names.push_back(best_name(members));
            out.ids.push_back(std::string(name_of(all_.at(members.front()).kind)) + ":" + slug(out.names.back()));
        }
        for (const auto& sharing : shared(out.ids)) tell_apart(sharing, out);
        return out;
    }

private:
    /// The groups that share an id, for each such id.
    static std::vector<std::vector<std::size_t>> shared(const std::vector<std::string>& ids) {
        std::unordered_map<std::string_view, std::size_t> first;
        std::map<std::size_t, std::vector<std::size_t>> more;  // by the first of them
        for (std::size_t g = 0; g < ids.size(); ++g)
            if (const auto [at, fresh] = first.try_emplace(ids[g], g); !fresh) more[at->second].push_back(g);
        std::vector<std::vector<std::size_t>> out;
        for (auto& [g, others] : more) {
            others.insert(others.begin(), g);
            out.push_back(std::move(others));
        }
        return out;
    }

    std::string identity(const std::vector<std::uint32_t>& members) const {
        std::string best;
        for (auto r : members)
            if (const std::string& id = all_.at(r).id; !id.empty() && (best.empty() || id < best)) best = id;
        return best;
    }

    /// "pg:org/Department of Defense/US" names its body.
    static std::string gazetteer_name(const std::string& identity) {
        if (!identity.starts_with("pg:")) return {};
        const auto parts = split(identity, '/');
        return parts.size() >= 2 ? std::string(parts[1]) : std::string();
    }

    std::string best_name(const std::vector<std::uint32_t>& members) const {
        if (std::string name = gazetteer_name(identity(members)); !name.empty()) return name;
        if (members.size() == 1) return all_.at(members.front()).entity->name;
        std::map<std::string_view, std::size_t> counts;
        for (auto r : members)
            if (!all_.at(r).entity->generic) ++counts[all_.at(r).entity->name];
        if (counts.empty())  // "the president" gives no name to who has one
            for (auto r : members) ++counts[all_.at(r).entity->name];
        auto best = counts.begin();
        for (auto at = counts.begin(); at != counts.end(); ++at)
            if (std::make_pair(at->second, at->first.size()) > std::make_pair(best->second, best->first.size())) best = at;
        return std::string(best->first);
    }

    bool is_country(std::size_t g) const {
        return std::any_of(groups_[g].begin(), groups_[g].end(), [&](auto r) { return all_.at(r).entity->type == NodeType::Country; });
    }

    void tell_apart(const std::vector<std::size_t>& sharing, Named& out) const {
        std::vector<std::size_t> countries, known;
        for (auto g : sharing) {
            if (is_country(g)) countries.push_back(g);
            if (!identity(groups_[g]).empty()) known.push_back(g);
        }
        const auto& first = countries.size() == 1 ? countries : known;
        std::map<std::string, std::size_t> traits;
        for (auto g : sharing) ++traits[trait(g)];
        std::map<std::size_t, std::string> suffixes;
        std::map<std::string, std::size_t> uses;
        for (auto g : sharing) {
            if (first.size() == 1 && first.front() == g) continue;
            std::string tells = trait(g);
            if (traits[tells] > 1) tells += place(groups_[g]);
            ++uses[(suffixes[g] = content_hash(tells)).substr(0, short_suffix)];
        }
        // Thousands of "police" share a name: those whose short suffixes meet get the whole hash.
        for (const auto& [g, hash] : suffixes) out.ids[g] += "-" + (uses[hash.substr(0, short_suffix)] == 1 ? hash.substr(0, short_suffix) : hash);
    }

    /// What a node is, however many articles tell of it.
    std::string trait(std::size_t g) const {
        if (std::string id = identity(groups_[g]); !id.empty()) return id;
        std::string best;
        for (auto r : groups_[g]) {
            const Entity& e = *all_.at(r).entity;
            const std::string trait = std::string(e.generic ? "generic/" : "/") + all_.at(r).name + "/" + e.country + "/" + name_key(e.jurisdiction);
            if (best.empty() || trait < best) best = trait;
        }
        return best;
    }

    /// The place of its first mention, by the hash of the article.
    std::string place(const std::vector<std::uint32_t>& members) const {
        const EntityRef ref = all_.refs()[members.front()];
        return "/" + observed_[ref.article].hash + "/" + std::to_string(ref.entity);
    }

    Gathering& all_;
    const Groups& groups_;
    const std::vector<Observed>& observed_;
};

}  // namespace

Named named(Gathering& all, const Groups& groups, const std::vector<Observed>& observed) { return Namer(all, groups, observed).run(); }

}  // namespace pg::graph
