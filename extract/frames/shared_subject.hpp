// Who does what a verb without a subject of its own tells, by the words that it hangs on.
#pragma once

#include "extract/tree.hpp"

namespace pg::extract {

/// "who", "which", "that": stands for what the relative clause speaks of.
bool is_relative_pronoun(const Token& t);

/// The subject as written, whatever the voice; no_token where the verb has none of its own.
std::uint32_t surface_subject(const Tree& tree, std::uint32_t verb);

/// What is said of the verb's subject was done to it: "was arrested", "men arrested in May", "got elected".
bool is_passive(const Tree& tree, std::uint32_t verb);

/// The subject that a verb without one shares with what it hangs on: "met and agreed", "asked the judge to halt it", "an offer by France to help".
std::uint32_t shared_subject(const Tree& tree, std::uint32_t verb);

/// "the only country to oppose it was Malta", "among those who voted for it were Collins and Snowe": who is told to be them; the noun itself elsewhere.
std::uint32_t told_by_name(const Tree& tree, std::uint32_t noun);

/// "got the mayor arrested": who has it done to another.
std::uint32_t causer(const Tree& tree, std::uint32_t verb);

}  // namespace pg::extract
