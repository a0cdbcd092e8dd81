// Names of days and months, for who must not take "on Tuesday" for what something is about.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {

/// `lower`: in lower case.
inline bool names_day_or_month(std::string_view lower) {
    static constexpr std::array<std::string_view, 19> words{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
    return std::find(words.begin(), words.end(), lower) != words.end();
}

}  // namespace pg::extract
