#include "core/date.hpp"

#include <chrono>
#include <cstdio>

namespace pg {
namespace {

namespace ch = std::chrono;

bool digits(std::string_view text, std::size_t from, std::size_t count, int& value) {
    if (text.size() < from + count) return false;
    value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return false;
        value = value * 10 + (text[i] - '0');
    }
    return true;
}

ch::year_month_day ymd(const Date& d) { return ch::year{d.year} / ch::month{d.month} / ch::day{d.day}; }

Date make(int year, int month, int day) {
    return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

}  // namespace

std::string Date::iso() const {
    char out[32] = "";
    if (!known()) return {};
    if (month == 0) std::snprintf(out, sizeof out, "%04d", year);
    else if (day == 0) std::snprintf(out, sizeof out, "%04d-%02u", year, month);
    else std::snprintf(out, sizeof out, "%04d-%02u-%02u", year, month, day);
    return out;
}

std::optional<Date> Date::from_iso(std::string_view text) {
    int y = 0, m = 0, d = 0;
    if (!digits(text, 0, 4, y) || y == 0) return std::nullopt;
    if (text.size() == 4) return make(y, 0, 0);
    if (text[4] != '-' || !digits(text, 5, 2, m) || m < 1 || m > 12) return std::nullopt;
    if (text.size() == 7) return make(y, m, 0);
    if (text[7] != '-' || !digits(text, 8, 2, d)) return std::nullopt;
    if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
    const Date date = make(y, m, d);
    if (!ymd(date).ok()) return std::nullopt;
    return date;
}

Date Date::first_day() const {
    if (!known()) return {};
    return make(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
}

Date Date::last_day() const {
    if (!known() || day != 0) return *this;
    const int m = month == 0 ? 12 : month;
    const ch::year_month_day_last last{ch::year{year} / ch::month{static_cast<unsigned>(m)} / ch::last};
    return make(year, m, static_cast<int>(static_cast<unsigned>(last.day())));
}

std::int32_t Date::days() const { return static_cast<std::int32_t>(ch::sys_days{ymd(first_day())}.time_since_epoch().count()); }

Date Date::from_days(std::int32_t days) {
    const ch::year_month_day d{ch::sys_days{ch::days{days}}};
    return make(static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())), static_cast<int>(static_cast<unsigned>(d.day())));
}

int Date::weekday() const { return static_cast<int>(ch::weekday{ch::sys_days{ymd(first_day())}}.iso_encoding()) - 1; }

}  // namespace pg
