// Who does and who suffers an event where no frame says which argument plays which role.
#pragma once

#include "extract/events/arguments.hpp"
#include "extract/events/doer_words.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// Who and what stand in the clause of a word that no frame fits: the subject as agent, the object, else whom "to", "with" or "against" lead to, as
/// recipient, the first policy told in them.
struct OpenRoles {
    std::vector<MentionIndex> agents, recipients, policies;
};
OpenRoles open_roles(const Participants& participants, const ArgumentFinder& arguments, const Clause& clause);

/// The object was taken for who suffers it and the subject for who does it; changes that where word and type tell otherwise:
/// "a meeting of ministers", "posted police", "transferred to Paris", "died in the blast", "his murder".
void settle_open_roles(const Participants& participants, const FrameLexicon& frames, const DoerWords& words, const Clause& clause, FrameMatch& match);

}  // namespace pg::extract
