// Whether a word is one of a few.
#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace pg::extract {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) { return std::find(words.begin(), words.end(), word) != words.end(); }

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), word) != words.end(); }

}  // namespace pg::extract
