// Direct speech, who speaks, and the verb that says so.
#pragma once

#include <vector>

#include "extract/layers.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Quotations of four words and more between quotation marks of one paragraph. The speaker is the subject of the nearest reporting verb that
/// stands in the same sentence outside the marks, who acts in front of a colon before them, the subject of a reporting verb right behind
/// them, or, where the marks stand alone, who spoke in those before. Sorted by span.
std::vector<Quote> find_quotes(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality);

}  // namespace pg::extract
