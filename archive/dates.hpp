// Publication dates as sites, feeds and mails write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"

namespace pg::archive {

/// What "02/04/2026" means. Unknown gives a date only when one of the numbers is above 12.
enum class NumericOrder : std::uint8_t { Unknown, MonthFirst, DayFirst };

/// Where a date stands in a text.
struct FoundDate {
    Date date;
    std::size_t begin = 0;  ///< bytes
    std::size_t end = 0;
};

/// The first full or month-precise date in `text`: "2026-02-04T10:00:00Z", "20260204", "Wed, 04 Feb 2026 10:00:00 GMT", "Feb. 4, 2026",
/// "February 4th, 2026 at 3:05 pm", "4 February 2026", "02/04/2026", "February 2026", Unix times in seconds or milliseconds (alone).
/// Only possible dates of the years 1900-2100. Pure, linear.
std::optional<FoundDate> find_date(std::string_view text, NumericOrder order = NumericOrder::Unknown);

/// The same, but only its date; for fields that hold a date and little else (at most 100 bytes are looked at).
std::optional<Date> parse_date(std::string_view field, NumericOrder order = NumericOrder::Unknown);

/// The line is a date line: "February 4, 2026", "Published: Wed., Feb. 4, 2026 3:05 p.m. ET", "Updated 4 February 2026, 10:12 GMT".
/// Nothing but the date, weekday, time of day, time zone and words such as "published", "posted on".
std::optional<Date> date_line(std::string_view line, NumericOrder order = NumericOrder::Unknown);

/// What is left of a short line that holds a date when date, time of day, weekday, time zone and words such as "published" are taken out:
/// "Feb. 4, 2026 / 3:05 PM EST / CBS News" -> "CBS News"; from the first to the last of the other words. std::nullopt if it holds no date.
struct DatedLine {
    Date date;
    std::string rest;
};
std::optional<DatedLine> dated_line(std::string_view line, NumericOrder order = NumericOrder::Unknown);

/// The day in the dateline that a text begins with: "SACRAMENTO, March 12, 2024 — ", "WASHINGTON (Feb. 4, 2026) -- ", "Durban, May 17 2022 (IPS)-",
/// "CAIRO - 26 July 2022: ". Between the place, the date and the dash
/// only capitalised words and one bracket (an agency) may stand; dates without a year give none.
std::optional<Date> dateline_date(std::string_view text);

/// "/2026/02/04/" or "2026-02-04" or "/2026/feb/04/" in a URL's path.
std::optional<Date> date_in_url(std::string_view url);

/// How the host of a URL writes numeric dates: month first for .gov, .mil, .com, .us, .org; day first for the UK, Ireland, Australia, New Zealand, India and Europe.
NumericOrder numeric_order_of(std::string_view url);

}  // namespace pg::archive
