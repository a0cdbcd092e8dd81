#include "extract/times/anchored.hpp"

#include <algorithm>
#include <string_view>

#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

enum class Unit { None, Day, Week, Month, Year };

Unit unit_of(std::string_view word) {
    if (word.ends_with('s')) word.remove_suffix(1);
    if (word == "day") return Unit::Day;
    if (word == "week") return Unit::Week;
    if (word == "month") return Unit::Month;
    return word == "year" ? Unit::Year : Unit::None;
}

Date make(int year, int month) { return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 0}; }

/// `count` units after the anchor (before it, if negative), with the precision of the unit.
std::optional<DateRange> shifted(const DateRange& anchor, Unit unit, int count) {
    const Date from = anchor.start;
    switch (unit) {
        case Unit::Day: {
            if (anchor.granularity != Granularity::Day) return std::nullopt;
            const Date day = Date::from_days((count > 0 ? anchor.end : from).days() + count);
            return DateRange{day, day, Granularity::Day};
        }
        case Unit::Week: {
            if (anchor.granularity != Granularity::Day && anchor.granularity != Granularity::Week) return std::nullopt;
            const int monday = from.days() - from.weekday() + 7 * count;
            return DateRange{Date::from_days(monday), Date::from_days(monday + 6), Granularity::Week};
        }
        case Unit::Month: {
            if (from.month == 0 || anchor.granularity == Granularity::Season) return std::nullopt;
            const int index = from.year * 12 + from.month - 1 + count;
            return DateRange{make(index / 12, index % 12 + 1), make(index / 12, index % 12 + 1), Granularity::Month};
        }
        case Unit::Year: {
            if (anchor.granularity == Granularity::Decade) return std::nullopt;
            return DateRange{make(from.year + count, 0), make(from.year + count, 0), Granularity::Year};
        }
        case Unit::None: break;
    }
    return std::nullopt;
}

bool is_part_of_day(std::string_view word) { return word == "day" || word == "morning" || word == "afternoon" || word == "evening" || word == "night"; }

/// "that day", "that same evening", "the same day", "earlier in the day": how many words; 0 for others.
std::uint32_t same_day(const TimeWords& w) {
    if (w[0] == "that" && is_part_of_day(w[1])) return 2;
    if ((w[0] == "that" || w[0] == "the") && w[1] == "same" && is_part_of_day(w[2])) return 3;
    if (w[0] == "same" && is_part_of_day(w[1])) return 2;
    if ((w[0] == "earlier" || w[0] == "later") && w[1] == "in" && w[2] == "the" && w[3] == "day") return 4;
    return 0;
}

/// -1 or 1 for "previous", "next", "following"; 0 for others.
int direction_of(std::string_view word) { return word == "previous" || word == "preceding" ? -1 : word == "next" || word == "following" ? 1 : 0; }

}  // namespace

std::optional<DateRange> shifted(const DateRange& anchor, const std::string& unit, int count) { return shifted(anchor, unit_of(unit), count); }

std::optional<AnchoredTime> read_anchored(const TimeWords& w, const std::optional<DateRange>& anchor, const std::optional<Date>& published) {
    const std::optional<DateRange> today = published ? std::optional(DateRange{*published, *published, Granularity::Day}) : std::nullopt;
    const std::optional<DateRange> near = anchor ? anchor : today;
    const auto told = [](std::uint32_t words, const std::optional<DateRange>& value) { return value ? std::optional(AnchoredTime{words, *value}) : std::nullopt; };
    if (const std::uint32_t words = same_day(w); words > 0 && near && near->granularity == Granularity::Day && near->start == near->end) return told(words, near);
    if (!near) return std::nullopt;
    if (w[0] == "the" && w[1] == "day" && w[2] == "before" && w[3] != "the") return told(3, shifted(*near, Unit::Day, -1));
    if (w[0] == "the" || w[0] == "that")
        if (const int direction = direction_of(w[1]); direction != 0 && (w[1] != "next" || w[2] == "day") && unit_of(w[2]) != Unit::None && !w[2].ends_with('s') && (direction < 0 || anchor)) return told(3, shifted(*near, unit_of(w[2]), direction));
    if (w[0] == "that" && anchor && (w[1] == "week" || w[1] == "month" || w[1] == "year")) return told(2, shifted(*anchor, unit_of(w[1]), 0));
    const int count = count_of(w[0]);
    const int direction = w[2] == "later" ? 1 : w[2] == "earlier" ? -1 : 0;
    if (count <= 0 || direction == 0 || unit_of(w[1]) == Unit::None || (direction > 0 && !anchor)) return std::nullopt;
    return told(3, shifted(*near, unit_of(w[1]), direction * count));
}

}  // namespace pg::extract
