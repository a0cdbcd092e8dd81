// Clauses that have the form of an event and tell none, or that another clause tells already.
#pragma once

#include "extract/events/events.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// Keeps references to the layers of one article.
class ToldElsewhere {
public:
    ToldElsewhere(const Tree& tree, const EntityLayer& layer, const EventKnowledge& knowledge, const Participants& participants)
        : document_(tree.document()), tree_(tree), layer_(layer), knowledge_(knowledge), participants_(participants) {}

    /// "convicted felons", "the ruling party": a participle before its noun tells what somebody is.
    bool is_attribute(std::uint32_t t) const;
    /// "presidents generally restrict such requests": a rule, no event.
    bool is_habit(std::uint32_t t) const;
    /// "grants for states that restrict phones", "towns that refuse": what sort of them is meant, no event.
    bool is_described(std::uint32_t t) const;
    /// "failed to leave as ordered", "as required by the policy": told by what was ordered.
    bool is_restated(std::uint32_t t) const;
    /// "the Revenue Service - Criminal Investigations": the last word of a name, in a sentence that writes other words small.
    bool ends_name(std::uint32_t t) const;
    /// "refused to hold a vote": the refusal tells it.
    bool is_declined(std::uint32_t t) const;
    /// "rejected its amendment": what is done to the policy is told, the noun is the policy.
    bool is_decided(std::uint32_t t) const;
    bool carries_event(const Clause& clause) const;
    /// "began to withdraw": the complement tells it.
    bool leaves_it_to_complement(const Clause& clause, const Frame& frame) const;
    /// "met to discuss the deal", "refused to help": one happening, told by the verb above.
    bool told_above(const Clause& clause, const Frame& frame) const;
    /// "called the bill unconstitutional" is told by the verb.
    bool is_named(std::uint32_t t) const;
    /// "a bill that would strip him of his power to impose tariffs": the imposing is part of what the bill is called, not about the bill.
    void leave_own_description(const Clause& clause, EventClaim& claim) const;

private:
    /// "refused to lower the flag"
    bool is_declined_deed(std::uint32_t verb) const;
    /// "let the ban expire": what becomes of the policy is told by the verb above.
    bool is_same_act(std::uint32_t above, const Frame& frame) const;
    /// "opposes banning it": the stand tells it.
    bool is_stand_on(std::uint32_t verb, std::uint32_t gerund) const;

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const EventKnowledge& knowledge_;
    const Participants& participants_;
};

}  // namespace pg::extract
