// Where what somebody does or says depends on its status: not agreeing rejects, not allowing forbids, who runs for an office does not hold it yet.
#pragma once

#include "extract/events/voice.hpp"
#include "extract/frames/clause.hpp"
#include "extract/status/modality_lexicon.hpp"

namespace pg::extract {

/// Keeps references to the layers of one article.
class StatusTurns {
public:
    StatusTurns(const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality, const Voice& voice) : tree_(tree), layer_(layer), modality_(modality), voice_(voice) {}

    /// Changes type, mode, act and status of a claim whose status was read off its clause.
    void turn(const Clause& clause, EventClaim& claim) const;

private:
    bool declines(const Clause& clause) const;
    bool disapproves(const Clause& clause, const EventClaim& claim) const;
    bool forbids(const Clause& clause, const EventClaim& claim) const;
    bool rules_otherwise(const Clause& clause, const EventClaim& claim) const;
    bool does_not_yield(const Clause& clause, const EventClaim& claim) const;
    bool is_told_of_rejected(const Clause& clause) const;
    bool is_included(std::uint32_t gerund) const;
    bool is_provision(const Clause& clause) const;
    bool is_sought_by_policy(const Clause& clause) const;

    const Tree& tree_;
    const EntityLayer& layer_;
    const ModalityLexicon& modality_;
    const Voice& voice_;
};

}  // namespace pg::extract
