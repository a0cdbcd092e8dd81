// Whether the words beside one that no frame fits tell the same already.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/frames/frames.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/triggers/features.hpp"

namespace pg::extract {

/// The claims of an article by the tokens that tell them. Keeps references to its layers and to the claims, which may grow.
class ToldBeside {
public:
    ToldBeside(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality, const std::vector<EventClaim>& claims)
        : tree_(tree), layer_(layer), modality_(modality), claims_(claims), claim_at_(document.tokens.size(), 0) {}

    /// The last of the claims is told by this token.
    void note_last(std::uint32_t predicate) { claim_at_[predicate] = static_cast<std::uint32_t>(claims_.size()); }

    /// "reached a compromise", "said it is a disaster": the word above or below tells the same of the same.
    bool tells_same(const TriggerCandidate& open, const Frame& frame) const;
    /// "lifted restrictions", "requested an injunction": what a told verb is done to is part of what it tells, unless somebody else does it ("denied
    /// the claims of the union").
    bool is_object_of_told(const TriggerCandidate& open) const;

private:
    const EventClaim* at(std::uint32_t token) const { return token == no_token || claim_at_[token] == 0 ? nullptr : &claims_[claim_at_[token] - 1]; }
    bool tells_stand(const Clause& clause) const;
    bool tells_decision(const Clause& clause) const;

    const Tree& tree_;
    const EntityLayer& layer_;
    const ModalityLexicon& modality_;
    const std::vector<EventClaim>& claims_;
    std::vector<std::uint32_t> claim_at_;  ///< of each token: the claim that it tells, counted from 1
};

}  // namespace pg::extract
