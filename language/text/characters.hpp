// Classes of characters that the tokenizer and the sentence splitter ask for. All functions look at bytes of UTF-8 text and
// return lengths in bytes, 0 for "no".
#pragma once

#include <cstdint>
#include <string_view>

#include "core/span.hpp"

namespace pg::language {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// White space at `at`: ASCII blanks, no-break and other Unicode spaces.
std::uint32_t blank_length(std::string_view text, std::uint32_t at, std::uint32_t end);
/// En dash, em dash, horizontal bar or "..." as one character.
std::uint32_t dash_length(std::string_view text, std::uint32_t at);
/// Quotation mark or bracket that opens, at the beginning of s.
std::uint32_t opening_length(std::string_view text, Span s);
/// Punctuation mark at the end of s.
std::uint32_t closing_mark_length(std::string_view text, Span s);
/// Currency sign with the letters before it ("$", "US$", "€") at the beginning of s, followed by a digit.
std::uint32_t currency_length(std::string_view text, Span s);
/// URL, e-mail address, @name or #tag.
bool is_address(std::string_view word);
/// A token that closes a quotation or bracket.
bool is_closer(std::string_view form);
bool is_opener(std::string_view form);

}  // namespace pg::language
