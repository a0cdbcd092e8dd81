// What stands between two blanks or marks, into words: units behind numbers, clitics, words written as one.
#pragma once

#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "language/text/lexicon.hpp"

namespace pg::language {

/// Appends the tokens of one word that has no separators inside. `next` is the text behind it up to the following blank, for the
/// few words whose reading depends on it.
void split_word(std::string_view text, Span word, std::string_view next, const TextLexicon& lexicon, std::vector<Token>& tokens);

/// Appends a token of these bytes with no space behind it.
void put_token(Span span, bool joined_to_next, std::vector<Token>& tokens);

}  // namespace pg::language
