#include "extract/entities/sides.hpp"

#include <string>

#include "core/utf8.hpp"

namespace pg::extract {

std::uint32_t land_of_side(const Chains& chains, std::uint32_t d) {
    const auto& draft = chains.drafts[d];
    const std::string head = utf8::lower(chains.tree.lemma(draft.head));
    const bool hostile = head == "regime" || head == "entity";
    if ((head != "side" && !hostile) || chains.document.tokens[draft.head].xpos == Xpos::Nns || draft.tokens.size() < 2) return no_cluster;
    const bool israel = hostile && utf8::lower(chains.document.form(draft.head - 1)) == "zionist";
    const std::string country = israel ? "IL" : hostile ? "" : draft.about.country;
    if (country.empty()) return no_cluster;
    for (std::uint32_t c = 0; c < chains.clusters.size(); ++c) {
        const Cluster& cluster = chains.clusters[c];
        if (!cluster.gone && cluster.type == NodeType::Country && chains.drafts[cluster.mentions.front()].about.country == country) return c;
    }
    return no_cluster;
}

}  // namespace pg::extract
