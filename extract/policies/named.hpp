// Policies that are written as names: known ones, and those that look like names ("Voting Rights Act", "Treaty of Lisbon",
// "Executive Order 14159", "Resolution 1701", "Senate Bill 4", "Operation Metro Surge", "Roe v. Wade").
#pragma once

#include <vector>

#include "core/document.hpp"
#include "core/record.hpp"
#include "extract/policies/lexicon.hpp"

namespace pg::extract {

struct NamedPolicy {
    TokenRange tokens;
    Entity about;
};

/// In the order of the text, never overlapping; known names first where both fit.
std::vector<NamedPolicy> find_named_policies(const Document& document, const PolicyLexicon& lexicon);

}  // namespace pg::extract
