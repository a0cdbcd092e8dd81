// Direct speech, who speaks, and the verb that says so.
#pragma once

#include <vector>

#include "extract/layers.hpp"
#include "extract/status/modality.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Quotations of four words and more between quotation marks of one paragraph. The speaker is the subject of the reporting verb that
/// stands in the same sentence outside the marks, or in the sentence right behind. Sorted by span.
std::vector<Quote> find_quotes(const Document& document, const Tree& tree, const EntityLayer& layer, const ModalityLexicon& modality);

}  // namespace pg::extract
