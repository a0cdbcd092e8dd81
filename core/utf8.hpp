// UTF-8 helpers: validity, code point offsets, simple folding. Everything is pure, linear and safe on any bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.hpp"

namespace pg::utf8 {

/// Decodes the code point at byte `at` and moves `at` behind it. Invalid bytes give U+FFFD and move by one. Needs at < text.size().
char32_t next(std::string_view text, std::size_t& at);
void append(std::string& out, char32_t code_point);
bool valid(std::string_view text);
/// Replaces every invalid byte by U+FFFD.
std::string sanitised(std::string_view text);
/// Lower case of Latin, Greek and Cyrillic letters by simple one-to-one mapping; other code points are kept. Byte length may change.
std::string lower(std::string_view text);
bool is_upper(char32_t c);
bool is_letter(char32_t c);
/// Printable on a terminal: C0, C1 controls, bidi controls and invalid bytes become visible escapes ("\\x1b"). "\n" and "\t" are escaped as well.
std::string escaped_for_terminal(std::string_view text);

/// Byte offset -> code point offset of one text, for ascending and random look-ups: O(1) after one pass, one number per 64 bytes.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);  ///< keeps the view: the text must outlive the index
    std::uint32_t at(std::uint32_t byte) const;
    /// The inverse; code_point may be the text's length. Values beyond are clamped.
    std::uint32_t byte_of(std::uint32_t code_point) const;

private:
    std::string_view text_;
    std::vector<std::uint32_t> blocks_;
};

}  // namespace pg::utf8
