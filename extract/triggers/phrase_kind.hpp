// What stands at the head of a phrase, as features of triggers name it.
#pragma once

#include <cstdint>
#include <string>

#include "extract/frames/frames.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// A kind of mention with what is known of it ("person+"; * generic, + political), a word that tells an event, another thing, else the word's part of speech.
std::string kind_of_phrase(const Tree& tree, const EntityLayer& layer, const FrameLexicon& frames, std::uint32_t head);

}  // namespace pg::extract
