// Names of days and months, and numbers as times tell them.
#pragma once

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

namespace pg::extract {

/// For who must not take "on Tuesday" for what something is about. `lower`: in lower case.
inline bool names_day_or_month(std::string_view lower) {
    static constexpr std::array<std::string_view, 19> words{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
    return std::find(words.begin(), words.end(), lower) != words.end();
}

/// A number of 1 or 2 digits (with "st", "th"), or -1.
inline int small_number(std::string_view form) {
    std::size_t digits = 0;
    while (digits < form.size() && form[digits] >= '0' && form[digits] <= '9') ++digits;
    if (digits == 0 || digits > 2) return -1;
    const std::string_view rest = form.substr(digits);
    if (!rest.empty() && rest != "st" && rest != "nd" && rest != "rd" && rest != "th") return -1;
    return std::atoi(std::string(form.substr(0, digits)).c_str());
}

/// "two", "a", "12"; -1 for others. `lower`: in lower case.
inline int count_of(std::string_view lower) {
    static constexpr std::array<std::string_view, 12> words{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
    const auto found = std::find(words.begin(), words.end(), lower);
    if (found != words.end()) return static_cast<int>(found - words.begin()) + 1;
    return lower == "a" || lower == "an" ? 1 : small_number(lower);
}

}  // namespace pg::extract
