// Which frame a clause fits, and who fills its roles.
#pragma once

#include <optional>
#include <vector>

#include "extract/frames/clause.hpp"
#include "extract/frames/frames.hpp"
#include "extract/frames/participants.hpp"

namespace pg::extract {

struct FrameMatch {
    const Frame* frame = nullptr;
    std::vector<MentionIndex> roles[enum_size<Role>()];
};

/// The first frame (they are sorted by weight) whose conditions hold. With `lenient` an object of which nothing is known (no
/// mention hangs there) may be of any kind.
std::optional<FrameMatch> match_frame(const Clause& clause, const std::vector<Frame>& frames, const Participants& participants, bool lenient = false);

}  // namespace pg::extract
