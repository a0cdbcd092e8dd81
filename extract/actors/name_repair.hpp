// What the recogniser found, cut into single names: "Fort Myers, Florida" is two places, "Suffolk Constabulary Sergeant" a body and a title.
#pragma once

#include <vector>

#include "core/document.hpp"
#include "extract/actors/lexicon.hpp"
#include "extract/gazetteer/gazetteer.hpp"

namespace pg::extract {

/// The document's names, sorted and not overlapping, split at brackets, commas between places, possessives of known names and "and"
/// between known names; without titles at the end of bodies; state abbreviations behind a comma and datelines in capitals are
/// places. Names that contain nothing to say ("17°5' N") are left out. Legal cases ("Perry v. Schwarzenegger") become Misc.
std::vector<Name> repaired_names(const Document& document, const Gazetteer& gazetteer, const ActorLexicon& lexicon);

/// "Perry v. Schwarzenegger".
bool is_legal_case(const Document& document, TokenRange range);
/// "JACKSON" -> "Jackson", "SAN FRANCISCO" -> "San Francisco"; other text unchanged.
std::string title_case(std::string_view text);

}  // namespace pg::extract
