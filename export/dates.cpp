#include "export/dates.hpp"

#include <array>

#include "graph/query/select.hpp"

namespace pg::exporting {

namespace {

constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string day_and_month(const Date& date) {
    if (date.month == 0) return {};
    return (date.day == 0 ? std::string() : std::to_string(date.day) + " ") + months[date.month - 1u];
}

/// The start without what it shares with the end: "16" of "16 – 22 Feb 2026".
std::string opening(const Date& start, const Date& end) {
    if (start.year != end.year || start.month == 0 || end.month == 0) return written(start);
    if (start.month == end.month && start.day != 0 && end.day != 0) return std::to_string(start.day);
    return day_and_month(start);
}

}  // namespace

std::string written(const Date& date) {
    if (!date.known()) return {};
    const auto front = day_and_month(date);
    return (front.empty() ? front : front + " ") + std::to_string(date.year);
}

std::string written(const DateRange& range) {
    if (!range.end.known() || range.start == range.end) return written(range.start);
    if (!range.start.known()) return "until " + written(range.end);
    return opening(range.start, range.end) + " – " + written(range.end);
}

std::string written_when(const graph::Node& event, const std::vector<graph::ArticleInfo>& articles) {
    if (event.date.known()) return written(event.date);
    const auto seen = Date::from_iso(graph::sort_date(event, articles));
    return seen ? "reported " + written(*seen) : std::string();
}

}  // namespace pg::exporting
