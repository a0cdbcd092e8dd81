// Who or what may take part in an event: the noun phrases of a sentence, mentions first of all.
#pragma once

#include <optional>
#include <vector>

#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

struct Phrase {
    TokenRange tokens;               ///< what is shown: the mention, else the noun with what stands before it
    std::uint32_t head = no_token;   ///< where the phrase hangs in the tree
    std::optional<MentionIndex> mention;  ///< of an actor or place
};

/// At most 16 of a sentence, in the order of the text; mentions are kept before other phrases. Pronouns, times and parts of names are left out.
std::vector<Phrase> phrases_of(const Tree& tree, const EntityLayer& layer, TokenRange sentence);

}  // namespace pg::extract
