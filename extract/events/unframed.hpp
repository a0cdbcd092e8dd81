// Words that no frame fits and that tell nothing of their own, whatever the model of triggers makes of them.
#pragma once

#include "extract/events/doer_words.hpp"
#include "extract/frames/frames.hpp"
#include "extract/triggers/features.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// "the crowd", "a tactic": nouns that no frame knows name things more often than happenings. "These people were embroiled": a verb that no frame
/// knows needs somebody who does it. ", he said,": the saying that is put into a sentence only names the speaker.
bool tells_nothing_unframed(const Tree& tree, const FrameLexicon& frames, const DoerWords& doers, const TriggerCandidate& candidate);

}  // namespace pg::extract
