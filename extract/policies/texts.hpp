// Kinds of policies that are written down and in force or to be put in force as such.
#pragma once

#include "core/ontology.hpp"

namespace pg::extract {

/// A text of its own, wherever it is spoken of: not a ruling, a rule, a practice, a programme or what is only proposed.
constexpr bool is_text(NodeType type) { return type == NodeType::Law || type == NodeType::Bill || type == NodeType::Order || type == NodeType::Agreement; }

}  // namespace pg::extract
