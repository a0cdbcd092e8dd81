#include "extract/events/tidy.hpp"

#include <algorithm>

#include "extract/events/traits.hpp"

namespace pg::extract {

void tidy(const EntityLayer& layer, EventClaim& claim) {
    for (std::size_t r = 0; r < enum_size<Role>(); ++r) {
        auto& list = claim.role(static_cast<Role>(r));
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    // "visited Kyiv": a town is where, not whom.
    if (claim.mode == Mode::Visit)
        std::erase_if(claim.recipient, [&](MentionIndex m) {
            const NodeType type = layer.entity_of(m).type;
            return (type == NodeType::City || type == NodeType::County) && std::find(claim.place.begin(), claim.place.end(), m) != claim.place.end();
        });
    // Nobody is both who does it and who suffers it.
    std::erase_if(claim.recipient, [&](MentionIndex m) {
        return std::any_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex a) { return layer.mentions[a].entity == layer.mentions[m].entity; });
    });
}

double confidence_of(const Clause& clause, const EventClaim& claim, int weight) {
    double c = 0.55 + 0.04 * std::min(weight, 6);
    if (!claim.agent.empty()) c += 0.08;
    if (!claim.recipient.empty() || !claim.policy.empty()) c += 0.08;
    if (clause.nominal) c -= 0.15;
    return std::clamp(c, 0.05, 0.95);
}

}  // namespace pg::extract
