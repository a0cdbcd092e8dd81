// Who does and who suffers an event that the model of triggers tells: no frame says which argument plays which role.
#pragma once

#include "extract/events/doer_words.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// The object was taken for who suffers it and the subject for who does it; changes that where word and type tell otherwise:
/// "a meeting of ministers", "posted police", "transferred to Paris", "died in the blast".
void settle_open_roles(const Participants& participants, const DoerWords& words, const Clause& clause, FrameMatch& match);

}  // namespace pg::extract
