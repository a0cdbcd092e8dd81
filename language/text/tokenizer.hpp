// Text into words by the conventions of UD English: clitics are words of their own ("do" + "n't", "Frey" + "'s"), hyphens and
// slashes split, full stops of abbreviations do not.
#pragma once

#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "language/text/lexicon.hpp"

namespace pg::language {

/// Tokens (span, space_after, joined_to_next) of one line or paragraph of `text`. Spans are bytes of `text`. Any bytes are
/// accepted; linear in the paragraph's length.
std::vector<Token> tokenize(std::string_view text, Span paragraph, const TextLexicon& lexicon);

}  // namespace pg::language
