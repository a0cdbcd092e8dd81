// Toponym resolution: which of the places of a name is meant.
#pragma once

#include <vector>

#include "extract/gazetteer/gazetteer.hpp"
#include "extract/layers.hpp"

namespace pg::extract {

/// Fills type, ids, country and coordinates of the place drafts. A candidate counts by its population (logarithm), by the country
/// and state that the article names elsewhere, and most by what stands right behind it ("Springfield, Illinois"). A name that no
/// gazetteer has keeps its type and has no id.
void resolve_toponyms(const Document& document, std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer);

}  // namespace pg::extract
