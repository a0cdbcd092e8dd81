// Clusters become entities: the best name, all the other forms, what the mentions and gazetteers tell.
#include <algorithm>
#include <map>

#include "extract/entities/chains.hpp"
#include "extract/entities/name_key.hpp"

namespace pg::extract {
namespace {

std::string without_possessive(std::string_view text) {
    for (const std::string_view end : {"'s", "\xE2\x80\x99s"})
        if (text.size() > end.size() && text.substr(text.size() - end.size()) == end) return std::string(text.substr(0, text.size() - end.size()));
    return std::string(text);
}

/// One line, single blanks.
std::string tidy(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == '\n' || c == '\t' || c == ' ';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return without_possessive(out);
}

std::size_t rank(const std::string& name, NodeType type, bool named) {
    if (!named) return 0;
    const bool acronym = type != NodeType::Person && is_acronym(name);
    if (kind_of(type) == NodeKind::Place) return 1;
    return acronym ? 1 : 1 + std::min<std::size_t>(name_words(name).size(), 8);
}

class EntityBuilder {
public:
    EntityBuilder(const Chains& chains, const Cluster& cluster) : chains_(chains), cluster_(cluster), mentions_(cluster.mentions) {
        std::sort(mentions_.begin(), mentions_.end(), [&](std::uint32_t a, std::uint32_t b) { return chains_.drafts[a].span < chains_.drafts[b].span; });
    }

    Entity run() {
        entity_.generic = !cluster_.named && cluster_.generic;
        entity_.type = type();
        names();
        for (const auto m : mentions_) facts(chains_.drafts[m].about);
        std::sort(entity_.aliases.begin(), entity_.aliases.end());
        entity_.aliases.erase(std::unique(entity_.aliases.begin(), entity_.aliases.end()), entity_.aliases.end());
        std::erase(entity_.aliases, entity_.name);
        return std::move(entity_);
    }

private:
    /// What the named mentions say most, those that a gazetteer knows first.
    NodeType type() const {
        std::map<NodeType, int> votes;
        for (const auto m : mentions_) {
            const auto& draft = chains_.drafts[m];
            if (draft.form == MentionForm::Pronoun || (cluster_.named && draft.form != MentionForm::Name)) continue;
            if (kind_of(draft.about.type) != cluster_.kind()) continue;
            if (cluster_.kind() == NodeKind::Actor && draft.about.generic && !cluster_.named && !entity_.generic) continue;  // "the government" says less than "the Greek government"
            votes[draft.about.type] += draft.about.ids.empty() ? 1 : 100;
        }
        NodeType best = cluster_.type;
        int most = 0;
        for (const auto& [type, count] : votes)
            if (count > most) {
                most = count;
                best = type;
            }
        return best;
    }

    void names() {
        std::size_t best = 0;
        for (const auto m : mentions_) {
            const auto& draft = chains_.drafts[m];
            if (draft.form == MentionForm::Pronoun) continue;
            const bool named = draft.form == MentionForm::Name;
            if (cluster_.named && !named) continue;
            if (!named && draft.about.generic && !entity_.generic) continue;  // a bare "the bill"
            const std::string form = tidy(draft.span.of(chains_.document.text()));
            const std::string name = draft.about.name.empty() ? form : tidy(draft.about.name);
            const std::size_t r = rank(name, entity_.type, true);
            if (entity_.name.empty() || r > best) {
                entity_.name = name;
                best = r;
            }
            entity_.aliases.push_back(name);
            if (!entity_.generic) entity_.aliases.push_back(form);
        }
    }

    void facts(const Entity& about) {
        if (!about.generic || entity_.generic)
            for (const auto& alias : about.aliases) entity_.aliases.push_back(alias);
        for (const auto& [scheme, id] : about.ids) entity_.ids.emplace(scheme, id);
        if (!entity_.sector) entity_.sector = about.sector;
        if (!entity_.topic) entity_.topic = about.topic;
        if (entity_.jurisdiction.empty()) entity_.jurisdiction = about.jurisdiction;
        if (entity_.country.empty()) entity_.country = about.country;
        if (!entity_.latitude && about.latitude) {
            entity_.latitude = about.latitude;
            entity_.longitude = about.longitude;
        }
        for (const auto& office : about.offices) {
            const bool known = std::any_of(entity_.offices.begin(), entity_.offices.end(), [&](const Office& o) { return o.title == office.title && o.former == office.former; });
            if (!known) entity_.offices.push_back(office);
        }
    }

    const Chains& chains_;
    const Cluster& cluster_;
    std::vector<std::uint32_t> mentions_;
    Entity entity_;
};

}  // namespace

EntityLayer build_entities(const Chains& chains) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t d = 0; d < chains.drafts.size(); ++d)
        if (chains.cluster_of[d] != no_cluster) order.push_back(d);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return chains.drafts[a].span < chains.drafts[b].span; });

    EntityLayer layer;
    std::vector<std::uint32_t> entity_of(chains.clusters.size(), no_cluster);
    for (const auto d : order) {
        const auto c = chains.cluster_of[d];
        if (entity_of[c] == no_cluster) {
            entity_of[c] = static_cast<std::uint32_t>(layer.entities.size());
            layer.entities.push_back(EntityBuilder(chains, chains.clusters[c]).run());
        }
        const auto& draft = chains.drafts[d];
        layer.mentions.push_back({draft.span, draft.tokens, draft.head, draft.form, entity_of[c]});
    }
    layer.index_heads(chains.document.tokens.size());
    return layer;
}

}  // namespace pg::extract
