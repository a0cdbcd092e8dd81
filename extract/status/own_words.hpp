// What stands at a word itself and changes its status: auxiliaries, negation, conjunction, adjectives.
#pragma once

#include "extract/status/modality_lexicon.hpp"

namespace pg::extract {

/// What the words on the way from an event up to the root add up to; two negations cancel.
struct Tally {
    int negations = 0;
    bool hypothetical = false, planned = false;

    /// Nothing where there is no effect, or where the governor's own status is kept.
    void take(const std::optional<ModalityLexicon::Effect>& effect);
};

/// Adds what the children of the verb or noun tell: "will", "did not", "if", "possible".
void read_own_words(const Tree& tree, std::uint32_t t, const ModalityLexicon& lexicon, Tally& tally);

}  // namespace pg::extract
