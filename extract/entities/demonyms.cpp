#include "extract/entities/demonyms.hpp"

#include <algorithm>
#include <map>

namespace pg::extract {

void add_demonyms(const Document& document, const Gazetteer& gazetteer, EntityLayer& layer) {
    std::map<std::string, EntityIndex> named;
    for (EntityIndex e = 0; e < layer.entities.size(); ++e)
        if (layer.entities[e].type == NodeType::Country && !layer.entities[e].country.empty()) named.emplace(layer.entities[e].country, e);
    if (named.empty()) return;
    bool added = false;
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
        const Token& token = document.tokens[t];
        const auto describes = [](const Token& word) { return word.deprel == Deprel::Amod || word.deprel == Deprel::Compound; };
        const bool joined = token.deprel == Deprel::Conj && token.head != no_token && describes(document.tokens[token.head]);  // "Israeli and American exercises"
        if (!describes(token) && !joined) continue;
        const PlaceEntry* of = gazetteer.demonym(document.form(t));
        if (of == nullptr || layer.headed_by(t)) continue;
        const auto country = named.find(of->country);
        if (country == named.end()) continue;
        layer.mentions.push_back({token.span, {t, t + 1}, t, MentionForm::Nominal, country->second});
        added = true;
    }
    if (!added) return;
    std::stable_sort(layer.mentions.begin(), layer.mentions.end(), [](const EntityMention& a, const EntityMention& b) { return a.span < b.span; });
    layer.index_heads(document.tokens.size());
}

}  // namespace pg::extract
