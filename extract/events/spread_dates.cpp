// Decisions about the same policy on one day, which an article dates once.
#include <algorithm>
#include <map>

#include "extract/events/traits.hpp"
#include "extract/events/when.hpp"

namespace pg::extract {
namespace {

bool decides(const EventClaim& claim) {
    if (claim.status != Status::Actual || claim.policy.empty()) return false;
    if (claim.act) return *claim.act == Act::Adopt || *claim.act == Act::Reject || *claim.act == Act::Veto || *claim.act == Act::Block || *claim.act == Act::Uphold;
    return false;
}

bool takes_part_in_decision(const EventClaim& claim) {
    return decides(claim) || (claim.status == Status::Actual && (claim.type == EventType::Support || claim.type == EventType::Reject) && claim.rule.starts_with("verb:vote"));
}

/// "Greece approved it today; Hungary and Malta have ratified it": both name who decides, and it is another.
bool decided_by_another(const EntityLayer& layer, const EventClaim& dated, const EventClaim& claim) {
    const auto is_state = [&](MentionIndex m) { return layer.kind_of_mention(m) == NodeKind::Place; };
    if (std::none_of(claim.agent.begin(), claim.agent.end(), is_state)) return false;
    return !dated.agent.empty() && std::none_of(dated.agent.begin(), dated.agent.end(), [&](MentionIndex a) {
        return std::any_of(claim.agent.begin(), claim.agent.end(), [&](MentionIndex b) { return layer.mentions[a].entity == layer.mentions[b].entity; });
    });
}

}  // namespace

void spread_dates(const EntityLayer& layer, const std::vector<TimeExpression>& times, std::vector<EventClaim>& claims) {
    struct Decision {
        std::optional<TimeIndex> day;  ///< nullopt: several days
        std::size_t claim = 0;
    };
    std::map<EntityIndex, Decision> decisions;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const EventClaim& claim = claims[i];
        if (!claim.time || !decides(claim) || times[*claim.time].value.granularity != Granularity::Day) continue;
        for (const MentionIndex m : claim.policy) {
            const auto [place, fresh] = decisions.emplace(layer.mentions[m].entity, Decision{claim.time, i});
            if (std::optional<TimeIndex>& day = place->second.day; !fresh && day && times[*day].value != times[*claim.time].value) day.reset();
        }
    }
    // An article about one day's decision tells who voted how without saying when again.
    std::optional<TimeIndex> only;
    bool several = false;
    for (const EventClaim& claim : claims) {
        if (!claim.time || !claim.act || (*claim.act != Act::Adopt && *claim.act != Act::Reject) || claim.status != Status::Actual || times[*claim.time].value.granularity != Granularity::Day) continue;
        several = several || (only && times[*only].value != times[*claim.time].value);
        only = claim.time;
    }
    for (EventClaim& claim : claims) {
        if (claim.time || !takes_part_in_decision(claim) || claim.rule.starts_with("verb:sign") || claim.rule.starts_with("verb:veto")) continue;  // signed later
        if (only && !several && claim.rule.starts_with("verb:vote")) claim.time = only;
        for (const MentionIndex m : claim.policy)
            if (const auto found = decisions.find(layer.mentions[m].entity); found != decisions.end() && found->second.day && !claim.time && !decided_by_another(layer, claims[found->second.claim], claim)) claim.time = found->second.day;
    }
}

}  // namespace pg::extract
