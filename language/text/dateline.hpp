// "BOSTON — ", "EL PASO, Texas – ", "MINNEAPOLIS (AP) -- ": where an article was written, before its first sentence.
#pragma once

#include <string_view>
#include <vector>

#include "core/document.hpp"

namespace pg::language {

/// Tokens of the dateline at the beginning of a paragraph, its dash included; 0 when there is none. Only capitalised words, commas and one bracket stand
/// before the dash, and the sentence behind it begins like a sentence. Names in small letters ("Miami – ") count only where no second dash follows,
/// because "Homan — Trump's border czar — said" is no dateline. Constant time.
std::size_t dateline_length(std::string_view text, const std::vector<Token>& tokens);

}  // namespace pg::language
