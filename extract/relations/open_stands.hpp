// Whether a sentence tells the side that the model of triggers reads in an event.
#pragma once

#include "extract/layers.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// The model names the type of an event by the whole of its sentence; the policy of that event may be anything the sentence speaks of ("said that the
/// minister had broken the law"). Keeps references.
class OpenStands {
public:
    OpenStands(const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality) : tree_(tree), layer_(layer), modality_(modality) {}

    /// The event's word acts upon the policy, is the policy's own noun ("his plan to ban it") or says something of it ("said the plan would work").
    /// `policy` is one of the event's.
    bool told(const EventClaim& event, MentionIndex policy) const;
    /// Of any event: "criticised Russia for derailing the reforms" is not against the reforms, what somebody is reproached with or did on the way is about them.
    bool only_mentioned(const EventClaim& event, MentionIndex policy) const;
    /// "passed a bill to amend the act": the event's policy stands inside another one of it, which does something to it that is not for it.
    bool only_changed(const EventClaim& event, MentionIndex policy) const;
    /// "called for the repeal of the law": the event's first policy puts an end to this one.
    bool ended_by_first(const EventClaim& event, MentionIndex policy) const;

private:
    bool acted_upon(std::uint32_t trigger, std::uint32_t policy) const;
    bool spoken_of(std::uint32_t trigger, std::uint32_t policy) const;

    const Tree& tree_;
    const EntityLayer& layer_;
    const ModalityLexicon& modality_;
};

}  // namespace pg::extract
