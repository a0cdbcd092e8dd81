#include "graph/resolve/gathering.hpp"

#include <algorithm>
#include <unordered_map>

#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

std::string identity(const Entity& e) {
    for (const char* scheme : {"wikidata", "geonames", "iso3166", "bioguide", "pg"})
        if (const auto found = e.ids.find(scheme); found != e.ids.end()) return std::string(scheme) + ":" + found->second;
    return {};
}

std::vector<EntityRef> refs_of(const std::vector<Observed>& observed) {
    std::vector<EntityRef> out;
    for (std::uint32_t a = 0; a < observed.size(); ++a)
        for (std::uint32_t e = 0; e < observed[a].record.entities.size(); ++e) out.push_back({a, e});
    return out;
}

void sort_unique(std::vector<std::uint32_t>& v) {
    std::sort(v.begin(), v.end());
    v.erase(std::unique(v.begin(), v.end()), v.end());
}

}  // namespace

Gathering::Gathering(const std::vector<Observed>& observed)
    : refs_(refs_of(observed)), sets_(refs_.size()), id_(refs_.size()), country_(refs_.size()), wide_(observed.size()), narrow_(observed.size()) {
    known_.reserve(refs_.size());
    for (std::uint32_t r = 0; r < refs_.size(); ++r) {
        const Record& record = observed[refs_[r].article].record;
        const Entity& e = record.entities[refs_[r].entity];
        const auto& published = record.article.published;
        known_.push_back({&e, refs_[r].article, kind_of(e.type), identity(e), name_key(e.name), published ? published->days() : no_day});
        id_[r] = known_.back().id;
        if (known_.back().kind == NodeKind::Actor && !e.generic) country_[r] = e.country;
    }
    gather_context();
}

bool Gathering::join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return true;
    for (const auto* told : {&id_, &country_})
        if (!(*told)[a].empty() && !(*told)[b].empty() && (*told)[a] != (*told)[b]) return false;
    const std::string id = std::max(id_[a], id_[b]), country = std::max(country_[a], country_[b]);
    sets_.join(a, b);
    id_[root(a)] = id;
    country_[root(a)] = country;
    return true;
}

void Gathering::gather_context() {
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::vector<std::uint32_t> in;
    for (std::uint32_t r = 0; r < refs_.size(); ++r) {
        const Known& k = known_[r];
        const std::string key = std::string(name_of(k.kind)) + (k.person() ? "/person/" : "/") + (k.id.empty() ? k.name : k.id);
        items_.push_back(numbers.try_emplace(key, static_cast<std::uint32_t>(numbers.size())).first->second);
        country_items_.resize(numbers.size());
        if (k.entity->type == NodeType::Country) country_items_[items_.back()] = true;
        // A role group or a surname tells too little.
        if (k.entity->generic || (k.person() && k.id.empty() && k.name.find(' ') == std::string::npos)) continue;
        wide_[k.article].push_back(items_.back());
    }
    in.resize(numbers.size());
    for (auto& article : wide_) {
        sort_unique(article);
        for (auto item : article) ++in[item];
    }
    const std::size_t common = std::max<std::size_t>(5, wide_.size() / 20);
    for (std::uint32_t a = 0; a < wide_.size(); ++a)
        for (auto item : wide_[a])
            if (in[item] <= common && !country_items_[item]) narrow_[a].push_back(item);
}

void join_by_identity(Gathering& all) {
    std::map<std::string, std::uint32_t> first;
    for (std::uint32_t r = 0; r < all.size(); ++r) {
        if (all.at(r).id.empty()) continue;
        const auto [at, fresh] = first.try_emplace(std::string(name_of(all.at(r).kind)) + "/" + all.at(r).id, r);
        if (!fresh) all.join(at->second, r);
    }
}

}  // namespace pg::graph
