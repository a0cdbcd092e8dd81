// What the frames say of the words of a sentence if its two marked phrases are actors: a view that needs no entities.
#pragma once

#include <vector>

#include "extract/frames/frames.hpp"
#include "extract/status/modality_lexicon.hpp"
#include "extract/types/participation.hpp"

namespace pg::extract {

/// A verb or noun that fits a frame with a type.
struct FrameReading {
    std::uint32_t trigger = no_token;
    EventType type = EventType::Consult;
    Status status = Status::Actual;
    bool agent = false, recipient = false;  ///< the frame gives that role to that participant
    bool swapped = false;                   ///< the frame makes the agent the recipient, or the recipient the agent
};

/// In the order of the text. An object of which nothing is known may be of any kind.
std::vector<FrameReading> frame_readings(const Tree& tree, const Participation& who, const FrameLexicon& frames, const ModalityLexicon& modality);

}  // namespace pg::extract
