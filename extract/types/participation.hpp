// The two participants of an event, as tokens of one sentence.
#pragma once

#include <cstdint>

#include "extract/tree.hpp"

namespace pg::extract {

/// The participants of one event as token ranges of one sentence; the recipient may be empty.
struct Participation {
    TokenRange sentence;
    TokenRange agent, recipient;
    std::uint32_t predicate = no_token;  ///< the word that tells the event where it is known
};

/// The participants given as byte spans of the document's text; the sentence is the one, or the ones, that hold them.
Participation participation(const Document& document, Span agent, Span recipient);

/// The token of the range that hangs on something outside it; its first one where the tree is odd.
std::uint32_t head_of(const Tree& tree, TokenRange range);

}  // namespace pg::extract
