// Times told by a time told before: "earlier that day", "two weeks later", "the following year".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/date.hpp"

namespace pg::extract {

struct AnchoredTime {
    std::uint32_t words = 0;  ///< that it takes
    DateRange value;
};

/// Up to five words in lower case from where it may begin; "" behind the sentence's end.
using TimeWords = std::array<std::string, 5>;

/// `anchor`: the time told last, if it was near; `published`: the day of publication, if known, which "the day", "that day" and "a day earlier"
/// take where nothing nearer was told. nullopt where the words tell no such time, or where the anchor is less precise than they are
/// ("two days later" of "in May").
std::optional<AnchoredTime> read_anchored(const TimeWords& words, const std::optional<DateRange>& anchor, const std::optional<Date>& published);

/// So many units ("days", "week") after the anchor, or before it if the count is negative, with the precision of the unit; nullopt for other words and
/// where the anchor is less precise than they are.
std::optional<DateRange> shifted(const DateRange& anchor, const std::string& unit, int count);

}  // namespace pg::extract
