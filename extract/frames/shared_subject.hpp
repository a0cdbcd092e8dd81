// Who does what a verb without a subject of its own tells, by the words that it hangs on.
#pragma once

#include "extract/tree.hpp"

namespace pg::extract {

/// The subject that a verb without one shares with what it hangs on: "met and agreed", "asked the judge to halt it", "an offer by France to help".
std::uint32_t shared_subject(const Tree& tree, std::uint32_t verb);

/// "got the mayor arrested": who has it done to another.
std::uint32_t causer(const Tree& tree, std::uint32_t verb);

}  // namespace pg::extract
