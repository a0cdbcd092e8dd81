#include "extract/places/toponyms.hpp"

#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/places/small_towns.hpp"

namespace pg::extract {
namespace {

/// "State of Michigan", "Canadian Province of Ontario", "Republic of Chad": the state or country behind the word for what it is; "" for other names.
std::string_view called_by_kind(std::string_view name, const Gazetteer& gazetteer, NodeType& type) {
    static constexpr std::pair<std::string_view, NodeType> kinds[] = {{"State of ", NodeType::Admin1},     {"Province of ", NodeType::Admin1}, {"Commonwealth of ", NodeType::Admin1},
                                                                      {"Territory of ", NodeType::Admin1}, {"Kingdom of ", NodeType::Country}, {"Republic of ", NodeType::Country}};
    if (const std::size_t space = name.find(' '); space != std::string_view::npos && gazetteer.demonym(name.substr(0, space)) != nullptr) name.remove_prefix(space + 1);
    for (const auto& [kind, of] : kinds)
        if (name.starts_with(kind)) {
            type = of;
            return name.substr(kind.size());
        }
    return {};
}

/// What a name may mean.
std::vector<std::uint32_t> candidates_of(const std::string& name, const Gazetteer& gazetteer) {
    const auto& known = gazetteer.places(name);
    NodeType type = NodeType::Region;
    const std::string rest(known.empty() ? called_by_kind(name, gazetteer, type) : std::string_view{});
    std::vector<std::uint32_t> candidates = known;
    if (!rest.empty())
        for (const std::uint32_t c : gazetteer.places(rest))
            if (gazetteer.place(c).type == type) candidates.push_back(c);
    return candidates;
}

/// "Georgia", "Punjab", "Washington": names of several countries and states say nothing about where the article plays.
bool ambiguous(const std::vector<std::uint32_t>& candidates, const Gazetteer& gazetteer) {
    std::size_t large = 0;
    for (const std::uint32_t c : candidates) large += gazetteer.place(c).type == NodeType::Country || gazetteer.place(c).type == NodeType::Admin1 || gazetteer.place(c).capital ? 1u : 0u;
    return large > 1;
}

/// How likely a name means this place before the article has said anything.
double prior(const PlaceEntry& e) {
    double score = std::log10(1.0 + e.population);
    if (e.type == NodeType::Country) score += 2.5;
    if (e.capital) score += 1.5;
    return score;
}

Surroundings surroundings_of(const Document& document, const std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer) {
    Surroundings s;
    for (const MentionDraft& d : drafts) {
        if (!d.about.country.empty()) ++s.countries[d.about.country];
        if (!names_place(d)) continue;
        const auto& candidates = gazetteer.places(d.about.name);
        if (candidates.empty()) continue;
        if (ambiguous(candidates, gazetteer)) continue;
        const PlaceEntry& first = gazetteer.place(candidates.front());
        if (first.type == NodeType::Country) s.countries[first.country] += 2;
        if (first.type == NodeType::Admin1 && !first.admin.empty()) {
            s.admins[first.admin] += 2;
            s.countries[first.country] += 1;
        }
        if (candidates.size() == 1 && !is_small_town(first)) ++s.countries[first.country];
    }
    for (const Token& t : document.tokens)
        if (t.upos == Upos::Adj || t.upos == Upos::Propn)
            if (const PlaceEntry* of = gazetteer.demonym(document.form(t)); of != nullptr && !of->country.empty()) {
                ++s.countries[of->country];
                if (!of->admin.empty()) ++s.admins[of->admin];
            }
    return s;
}

/// The place named right behind this one after a comma: "Springfield, Illinois".
const MentionDraft* container_behind(const Document& document, const NamedPlaces& places, const MentionDraft& d) {
    if (d.tokens.end >= document.tokens.size() || (document.form(d.tokens.end) != "," && document.form(d.tokens.end) != "(")) return nullptr;
    return places.from(d.tokens.end + 1);
}

void take(const PlaceEntry& entry, const std::string& written, Entity& about) {
    about.type = entry.type;
    about.country = entry.country;
    if (!entry.id.empty()) about.ids[entry.id_scheme] = entry.id;
    if (entry.located) {
        about.latitude = entry.latitude;
        about.longitude = entry.longitude;
    }
    // Countries and states are called by their usual name, whatever the article's short form.
    if (entry.type == NodeType::Country || entry.type == NodeType::Admin1) {
        about.aliases.clear();
        about.name = entry.name;
        if (written != entry.name) about.aliases.push_back(written);
    }
}

}  // namespace

void resolve_toponyms(const Document& document, std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer) {
    const Surroundings around = surroundings_of(document, drafts, gazetteer);
    const NamedPlaces places(document.tokens.size(), drafts);
    std::map<std::string, std::vector<std::uint32_t>> meant;  // by name
    std::vector<std::pair<std::size_t, const PlaceEntry*>> chosen;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const MentionDraft& d = drafts[i];
        if (!names_place(d)) continue;
        const MentionDraft* behind = container_behind(document, places, d);
        std::set<std::string> inside;
        if (behind != nullptr)
            for (std::uint32_t c : gazetteer.places(behind->about.name)) {
                const PlaceEntry& e = gazetteer.place(c);
                if (e.type == NodeType::Country || e.type == NodeType::Admin1) inside.insert(e.id.empty() || e.country != "US" ? e.country : e.id);
            }
        const PlaceEntry* best = nullptr;
        double best_score = 0;
        const auto [known, is_new] = meant.try_emplace(d.about.name);
        if (is_new) known->second = spoken_for(document, places, d.about.name, candidates_of(d.about.name, gazetteer), around, gazetteer);
        for (const std::uint32_t c : known->second) {
            const PlaceEntry& e = gazetteer.place(c);
            double score = prior(e);
            score += 1.5 * std::log2(1.0 + around.country(e.country));
            if (!e.admin.empty()) score += 1.5 * std::log2(1.0 + around.admin(e.admin));
            if (inside.contains(e.country) || (!e.admin.empty() && inside.contains(e.admin))) score += e.type == NodeType::City ? 8 : 0;
            if (best == nullptr || score > best_score) {
                best = &e;
                best_score = score;
            }
        }
        if (best != nullptr) chosen.emplace_back(i, best);
    }
    for (const auto& [i, entry] : chosen) take(*entry, drafts[i].about.name, drafts[i].about);
}

}  // namespace pg::extract
