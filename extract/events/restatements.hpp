// Two words of a sentence that tell one thing in two ways: the intention and the deed, the letter and what it asks, the saying and what is said.
#pragma once

#include <cstdint>
#include <vector>

#include "core/record.hpp"
#include "extract/layers.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Takes away of each two the claim that says less: "its plans to buy jets" (the buying, planned), "failed to cooperate" (the refusal), "sent a letter
/// asking for talks" (the asking), "set up an office to police the ban" (what is set up), "said Russia would send troops" (the sending, claimed).
/// Unlike those that told_twice.hpp joins they have different types. `predicates`: the token of each claim, in the order of the claims; loses the same.
void drop_restatements(const Tree& tree, const EntityLayer& layer, const ModalityLexicon& lexicon, std::vector<std::uint32_t>& predicates, std::vector<EventClaim>& claims);

}  // namespace pg::extract
