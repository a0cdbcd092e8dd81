// The policies that an article speaks of: named ("Affordable Care Act", "Executive Order 14159"), described ("sanctuary policies",
// "a ban on assault weapons", "access to local jails") and referred back to ("the bill").
#pragma once

#include <vector>

#include "extract/layers.hpp"
#include "extract/policies/lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Drafts sorted by span, never two with the same head. A description's `about.name` is its shortest full form (no determiner, no
/// possessor, no empty adjective), the wording of the text is among the aliases, `about.jurisdiction` the possessor or modifier
/// that is a place. A draft with form Nominal and about.generic is a bare anaphor ("the bill"): it means nothing until coreference
/// ties it to a policy, and is to be dropped otherwise. Pure; linear in the text.
std::vector<MentionDraft> find_policy_mentions(const Document& document, const Tree& tree, const PolicyLexicon& lexicon);

}  // namespace pg::extract
