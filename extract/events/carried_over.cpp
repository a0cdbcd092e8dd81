#include "extract/events/carried_over.hpp"

#include <algorithm>

#include "extract/events/traits.hpp"

namespace pg::extract {
namespace {

constexpr std::uint32_t reach = 2;  ///< sentences

bool is_done(const EventClaim& claim) {
    return claim.status == Status::Actual && is_one_of<EventType>(claim.type, {EventType::Assault, EventType::Protest, EventType::Coerce}) && !claim.act;
}

bool shares_somebody(const EntityLayer& layer, const EventClaim& a, const EventClaim& b) {
    const auto of = [&](const EventClaim& claim, EntityIndex entity) {
        for (const Role role : {Role::Agent, Role::Recipient})
            for (const MentionIndex m : claim.role(role))
                if (layer.mentions[m].entity == entity) return true;
        return false;
    };
    for (const Role role : {Role::Agent, Role::Recipient})
        for (const MentionIndex m : a.role(role))
            if (of(b, layer.mentions[m].entity)) return true;
    return false;
}

/// "fired rockets at Israel": the place is whom it was done to, not where.
bool is_target(const EntityLayer& layer, const EventClaim& claim) {
    return std::any_of(claim.recipient.begin(), claim.recipient.end(), [&](MentionIndex m) { return layer.mentions[m].entity == layer.mentions[claim.place.front()].entity; });
}

/// Index of the sentence that a claim stands in.
std::uint32_t sentence_of(const Document& document, const EventClaim& claim) {
    const auto found = std::upper_bound(document.sentences.begin(), document.sentences.end(), claim.sentence.begin, [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    return static_cast<std::uint32_t>(found - document.sentences.begin()) - 1;
}

}  // namespace

void carry_places_over(const Document& document, const EntityLayer& layer, std::vector<EventClaim>& claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        EventClaim& claim = claims[i];
        if (!is_done(claim) || !claim.place.empty()) continue;
        const std::uint32_t here = sentence_of(document, claim);
        for (std::size_t j = i; j-- > 0;) {
            const EventClaim& before = claims[j];
            const std::uint32_t there = sentence_of(document, before);
            if (here - there > reach || document.sentences[here].paragraph != document.sentences[there].paragraph) break;
            if (!is_done(before) || before.place.size() != 1 || is_target(layer, before) || (before.time && claim.time && *before.time != *claim.time)) continue;
            if (before.type != claim.type && !shares_somebody(layer, before, claim)) continue;
            claim.place = before.place;
            break;
        }
    }
}

}  // namespace pg::extract
