// Who speaks in what is written, shown or filed: "a report by Amnesty", "the White House statement", "a letter signed by senators".
#pragma once

#include <string_view>

#include "extract/tree.hpp"

namespace pg::extract {

/// Whose words the text is, by its possessor, its phrases and what is said of its making; no_token where the noun is no text or nobody is told.
std::uint32_t author_of(const Tree& tree, std::uint32_t noun);

/// "report", "statement": a noun for what somebody says by it.
bool is_text(const Tree& tree, std::uint32_t noun);

/// "issue", "sign": not "see", "obtain".
bool makes_text(std::string_view verb);

}  // namespace pg::extract
