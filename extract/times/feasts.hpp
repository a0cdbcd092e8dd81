// Days that are told by name: "Christmas Eve", "Good Friday", "Memorial Day".
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/date.hpp"

namespace pg::extract {

/// How a feast lies in its year.
enum class FeastRule : std::uint8_t { Fixed, Nth, Last, FromEaster };

struct Feast {
    std::string_view words;  ///< in lower case, as they are cut into tokens
    FeastRule rule;
    int a, b = 0, c = 0;  ///< Fixed: month, day. Nth: month, weekday (0 is Monday), which one. Last: month, weekday. FromEaster: days behind Easter Sunday.
    bool needs_preposition = false;  ///< "Easter" is a day only in "on Easter"
};

/// The words from a token on, in lower case; "" behind the sentence.
using FeastWords = std::array<std::string, 6>;

/// The feast that the words begin with, the longest one; nullptr for other words. `words`: how many words it has.
const Feast* feast_at(const FeastWords& from, std::uint32_t& words);

Date feast_in(const Feast& feast, int year);

/// "Super Tuesday", "Black Friday", "Bloody Sunday": the weekday behind the word (in lower case) is part of a name.
bool names_weekday(std::string_view before);

}  // namespace pg::extract
