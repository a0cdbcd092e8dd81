// Small words and marks around titles and names.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace pg::extract {

/// Between a body and the title of who has an office in it: "ICE Boston acting Field Office Director".
inline bool is_rank(std::string_view word) {
    static constexpr std::array<std::string_view, 8> words{"acting", "interim", "deputy", "assistant", "Acting", "Interim", "Deputy", "Assistant"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Anna Berg, from the Red Cross".
inline bool is_belonging(std::string_view word) { return word == "from" || word == "of" || word == "with" || word == "at"; }

inline bool is_dash(std::string_view form) { return form == "\xE2\x80\x94" || form == "\xE2\x80\x93" || form == "--"; }

}  // namespace pg::extract
