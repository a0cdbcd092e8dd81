// Dates with only the precision that is known.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/names.hpp"

namespace pg {

enum class Granularity : std::uint8_t { Day, Week, Month, Season, Quarter, Year, Decade, Unknown };

/// A proleptic Gregorian date of which the month or the day may be unknown (0). year is 1..9999; year 0 means no date.
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    auto operator<=>(const Date&) const = default;
    bool known() const { return year != 0; }
    /// "2026", "2026-02", "2026-02-04"; empty when unknown.
    std::string iso() const;
    /// Reads exactly what iso() writes, and the date part of "2026-02-04T10:00:00Z". std::nullopt for anything else or impossible dates.
    static std::optional<Date> from_iso(std::string_view text);
    /// First and last day that this date may mean: 2026-02 -> 2026-02-01 .. 2026-02-28.
    Date first_day() const;
    Date last_day() const;
    /// Days since 1970-01-01 of first_day().
    std::int32_t days() const;
    static Date from_days(std::int32_t days);
    /// Monday 0 .. Sunday 6; needs a full date.
    int weekday() const;
};

/// From start to end, both included, each with its own precision ("between March and May 2020").
struct DateRange {
    Date start;
    Date end;
    Granularity granularity = Granularity::Unknown;

    auto operator<=>(const DateRange&) const = default;
    bool known() const { return start.known() || end.known(); }
};

}  // namespace pg

PG_ENUM_NAMES(pg::Granularity, "granularity", "day", "week", "month", "season", "quarter", "year", "decade", "unknown");
