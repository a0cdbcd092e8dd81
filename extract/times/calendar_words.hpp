// Names of days and months, and numbers, as times tell them.
#pragma once

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/utf8.hpp"

namespace pg::extract {

inline constexpr std::array<std::string_view, 12> months{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
inline constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/// 1-12, or 0; "mid-September" as well.
inline int month_of(std::string_view form) {
    if (form.starts_with("mid-") || form.starts_with("Mid-")) form.remove_prefix(4);
    std::string word = utf8::lower(form);
    const bool capital = !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
    if (!word.empty() && word.back() == '.') word.pop_back();
    for (std::size_t m = 0; m < months.size(); ++m) {
        if (word == months[m]) return word == "may" || word == "march" ? (capital ? static_cast<int>(m) + 1 : 0) : static_cast<int>(m) + 1;
        if (capital && form.back() == '.' && (word == months[m].substr(0, 3) || (m == 8 && word == "sept"))) return static_cast<int>(m) + 1;
    }
    return 0;
}

/// 0-6 from Monday, or -1.
inline int weekday_of(std::string_view form) {
    if (form.empty() || form[0] < 'A' || form[0] > 'Z') return -1;
    const std::string word = utf8::lower(form);
    const auto found = std::find(weekdays.begin(), weekdays.end(), word);
    return found == weekdays.end() ? -1 : static_cast<int>(found - weekdays.begin());
}

/// Four digits from 1500 to 2100, or 0.
inline int year_of(std::string_view form) {
    if (form.size() != 4 || !std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; })) return 0;
    const int year = std::atoi(std::string(form).c_str());
    return year >= 1500 && year <= 2100 ? year : 0;
}

/// For who must not take "on Tuesday" for what something is about. `lower`: in lower case.
inline bool names_day_or_month(std::string_view lower) {
    return std::find(weekdays.begin(), weekdays.end(), lower) != weekdays.end() || std::find(months.begin(), months.end(), lower) != months.end();
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
