// Coreference within one article: which mentions mean the same.
#pragma once

#include <vector>

#include "extract/entities/knowledge.hpp"
#include "extract/layers.hpp"
#include "extract/policies/lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Ties the drafts of actors, places and policies into entities by sieves from the surest to the least sure: equal and compatible
/// names, acronyms, titles with the person who holds them, noun phrases that repeat or describe an entity, pronouns. Pronouns and
/// anaphors ("the bill") that find no antecedent give no mention. Generic role groups stay entities of their own.
/// Two drafts with one head and kind: the first in the order of `drafts` that is longer wins. Deterministic; linear in the text
/// for the usual article (names are looked up by hash; only nominals and pronouns search backwards, over a bounded window).
EntityLayer resolve_entities(const Document& document, const Tree& tree, std::vector<MentionDraft> drafts, const CoreferenceKnowledge& knowledge,
                             const PolicyLexicon& policies);

}  // namespace pg::extract
