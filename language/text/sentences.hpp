// Tokens into sentences.
#pragma once

#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "language/text/lexicon.hpp"

namespace pg::language {

/// Fills the document's sentences and tokens (spans only) from its article's text. Paragraphs ("\n\n") and lines end sentences;
/// so does the dash of a dateline; a paragraph that does not end like a sentence is a Headline (short, without final stop) or a Fragment. Sentences longer than
/// `longest` tokens are cut at the last semicolon, dash or comma before the limit. Any bytes are accepted; linear time.
void split_sentences(Document& document, const TextLexicon& lexicon, std::size_t longest = 200);

}  // namespace pg::language
