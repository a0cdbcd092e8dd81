// Whether an event happened, is planned, is only possible, or did not happen.
#pragma once

#include "extract/status/modality_lexicon.hpp"

namespace pg::extract {

/// The status of the event that a verb or noun tells, from its own auxiliaries and everything that governs it up to the root.
/// The least certain word on the way wins: negated, then hypothetical, then planned; two negations cancel.
Status status_of(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon);

}  // namespace pg::extract
