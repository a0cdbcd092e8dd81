// Drafts of all actors and places: names, role nouns ("city officials"), pronouns.
#pragma once

#include <vector>

#include "extract/actors/lexicon.hpp"
#include "extract/gazetteer/gazetteer.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Sorted by span; heads are the tokens where the phrases hang in the tree. Titles before a name are no part of it but become its
/// offices ("Gov. Tim Walz"). Role groups are generic. Places are resolved to gazetteer ids. Pronouns have form Pronoun and, in
/// about.name, the lower-cased pronoun: coreference gives them a meaning or drops them.
std::vector<MentionDraft> find_actor_and_place_mentions(const Document& document, const Tree& tree, const Gazetteer& gazetteer, const ActorLexicon& lexicon);

/// The token of the range whose head lies outside it: where the phrase hangs.
std::uint32_t phrase_head(const Document& document, TokenRange range);

}  // namespace pg::extract
