// Gerunds that only tell what somebody is for or against, asks for, thinks about or is charged with: nobody is said to have done it.
#pragma once

#include "extract/status/modality_lexicon.hpp"

namespace pg::extract {

/// "supports banning it", "called for talks and lifting the sanctions", "the idea of sending troops", "is against sending them", "sending them would be a mistake".
bool is_only_content(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon);

}  // namespace pg::extract
