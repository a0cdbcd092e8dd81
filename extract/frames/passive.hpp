// The subject of a verb as written, and whether what is said of it was done to it.
#pragma once

#include "extract/tree.hpp"

namespace pg::extract {

/// "who", "which", "that": stands for what the relative clause speaks of.
bool is_relative_pronoun(const Token& t);

/// The subject as written, whatever the voice; no_token where the verb has none of its own.
std::uint32_t surface_subject(const Tree& tree, std::uint32_t verb);

/// What is said of the verb's subject was done to it: "was arrested", "men arrested in May", "got elected".
bool is_passive(const Tree& tree, std::uint32_t verb);

}  // namespace pg::extract
