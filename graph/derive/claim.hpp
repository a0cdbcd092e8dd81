// Claims while it is found out which of them tell of the same event. Internal to graph/derive.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/derive/observed.hpp"
#include "graph/judge/event_court.hpp"

namespace pg::graph {

/// A participant as it is compared: a node, or for a role group what it is called ("protesters" of two articles may be the same ones).
struct Party {
    std::string_view id;   ///< node id; both live as long as the derivation
    std::string_view key;  ///< node id, or "~" and the normal form of a role group's name
    NodeType type = NodeType::Person;

    bool specific() const { return key == id; }
};

/// Days since 1970, both included.
struct Days {
    std::int32_t from = 0, to = 0;

    bool meet(const Days& other) const { return from <= other.to && other.from <= to; }
};

struct Claim {
    std::uint32_t article = 0;  ///< index into the observed articles
    std::uint32_t report = 0;   ///< the first of the articles that are copies of this one
    const EventClaim* claim = nullptr;
    const Verdict* verdict = nullptr;  ///< where people judged of it
    std::array<std::vector<Party>, enum_size<Role>()> parties;  ///< sorted by id, unique
    DateRange date;
    std::optional<Days> told;       ///< when it happened, where the claim tells
    std::optional<std::int32_t> published;
    std::string trigger;            ///< the trigger's stem
    std::string_view sentence;
    std::uint32_t trigger_at = 0;   ///< where in the sentence the trigger stands

    const std::vector<Party>& in(Role role) const { return parties[static_cast<std::size_t>(role)]; }
    bool exact_day() const { return told && told->from == told->to; }
};

/// Type, mode, act; and the status unless it is left out.
std::string nature(const EventClaim& claim, bool with_status = true);
/// The same as a number: equal where the words are equal.
std::uint32_t nature_number(const EventClaim& claim, bool with_status = true);

/// Whether two claims of one nature can be about the same happening: their times meet, and no place, number aside, speaks against it.
/// Of what is told once only (a law is adopted once) two close dates are one.
bool same_time(const Claim& a, const Claim& b);
bool places_agree(const Claim& a, const Claim& b);
/// Recipients and policies agree; one article may leave out one of the two.
bool parties_agree(const Claim& a, const Claim& b);
/// Of a type that has no direction.
bool mutual(const EventClaim& claim);
/// Who did it: what all tellings share. For mutual events all sides, and empty unless there are two.
std::string sides(const Claim& claim);
/// The agents are named, and something tells to whom or about what.
bool well_told(const Claim& claim);

/// Groups of claims (indices, sorted) that tell of one event each; all claims are in one. A function of the set of claims.
std::vector<std::vector<std::uint32_t>> same_events(const std::vector<Claim>& claims);

/// What is told differently: numbers and days within an event, and events that one article tells and another denies. Sorted.
std::vector<Contradiction> contradictions(const std::vector<Claim>& claims, const std::vector<std::vector<std::uint32_t>>& events,
                                          const std::vector<std::string>& event_ids, const std::function<Evidence(std::uint32_t)>& evidence);  ///< of a claim

}  // namespace pg::graph
