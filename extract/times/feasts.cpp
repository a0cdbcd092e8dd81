#include "extract/times/feasts.hpp"

#include <algorithm>

namespace pg::extract {
namespace {

using R = FeastRule;

/// American where countries differ ("Labor Day"; "Labour Day" is many days and left out, and so is "Independence Day").
constexpr std::array<Feast, 53> feasts{{
    {"new year 's day", R::Fixed, 1, 1}, {"new year \xE2\x80\x99s day", R::Fixed, 1, 1}, {"new year 's eve", R::Fixed, 12, 31}, {"new year \xE2\x80\x99s eve", R::Fixed, 12, 31},
    {"valentine 's day", R::Fixed, 2, 14}, {"valentine \xE2\x80\x99s day", R::Fixed, 2, 14}, {"st. patrick 's day", R::Fixed, 3, 17}, {"st. patrick \xE2\x80\x99s day", R::Fixed, 3, 17},
    {"international women 's day", R::Fixed, 3, 8}, {"international women \xE2\x80\x99s day", R::Fixed, 3, 8}, {"may day", R::Fixed, 5, 1}, {"cinco de mayo", R::Fixed, 5, 5},
    {"juneteenth", R::Fixed, 6, 19}, {"fourth of july", R::Fixed, 7, 4}, {"bastille day", R::Fixed, 7, 14}, {"halloween", R::Fixed, 10, 31},
    {"veterans day", R::Fixed, 11, 11}, {"veterans ' day", R::Fixed, 11, 11}, {"armistice day", R::Fixed, 11, 11}, {"christmas eve", R::Fixed, 12, 24},
    {"christmas day", R::Fixed, 12, 25}, {"christmas", R::Fixed, 12, 25, 0, true}, {"boxing day", R::Fixed, 12, 26}, {"earth day", R::Fixed, 4, 22},
    {"martin luther king jr. day", R::Nth, 1, 0, 3}, {"martin luther king day", R::Nth, 1, 0, 3}, {"mlk day", R::Nth, 1, 0, 3}, {"presidents day", R::Nth, 2, 0, 3},
    {"presidents ' day", R::Nth, 2, 0, 3}, {"presidents \xE2\x80\x99 day", R::Nth, 2, 0, 3}, {"mother 's day", R::Nth, 5, 6, 2}, {"mother \xE2\x80\x99s day", R::Nth, 5, 6, 2},
    {"memorial day", R::Last, 5, 0}, {"father 's day", R::Nth, 6, 6, 3}, {"father \xE2\x80\x99s day", R::Nth, 6, 6, 3}, {"labor day", R::Nth, 9, 0, 1},
    {"columbus day", R::Nth, 10, 0, 2}, {"indigenous peoples ' day", R::Nth, 10, 0, 2}, {"indigenous peoples \xE2\x80\x99 day", R::Nth, 10, 0, 2}, {"thanksgiving day", R::Nth, 11, 3, 4},
    {"thanksgiving", R::Nth, 11, 3, 4, true}, {"ash wednesday", R::FromEaster, -46}, {"palm sunday", R::FromEaster, -7}, {"maundy thursday", R::FromEaster, -3},
    {"holy thursday", R::FromEaster, -3}, {"good friday", R::FromEaster, -2}, {"holy saturday", R::FromEaster, -1}, {"easter eve", R::FromEaster, -1},
    {"easter sunday", R::FromEaster, 0}, {"easter day", R::FromEaster, 0}, {"easter", R::FromEaster, 0, 0, 0, true}, {"easter monday", R::FromEaster, 1},
    {"whit monday", R::FromEaster, 50},
}};

Date make(int year, int month, int day) { return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)}; }

/// Of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.
Date easter(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return make(year, f / 31, f % 31 + 1);
}

/// How many words of the feast stand there, all of them or 0.
std::uint32_t matched(std::string_view feast, const FeastWords& from) {
    std::uint32_t words = 0;
    for (std::size_t at = 0; at <= feast.size();) {
        const std::size_t end = std::min(feast.find(' ', at), feast.size());
        if (words == from.size() || from[words] != feast.substr(at, end - at)) return 0;
        ++words;
        at = end + 1;
    }
    return words;
}

}  // namespace

const Feast* feast_at(const FeastWords& from, std::uint32_t& words) {
    const Feast* longest = nullptr;
    words = 0;
    for (const Feast& feast : feasts)
        if (const std::uint32_t found = matched(feast.words, from); found > words) {
            words = found;
            longest = &feast;
        }
    return longest;
}

Date feast_in(const Feast& feast, int year) {
    switch (feast.rule) {
        case R::Fixed: return make(year, feast.a, feast.b);
        case R::Nth: {
            const Date first = make(year, feast.a, 1);
            return Date::from_days(first.days() + (feast.b - first.weekday() + 7) % 7 + 7 * (feast.c - 1));
        }
        case R::Last: {
            const Date last = make(year, feast.a, 0).last_day();
            return Date::from_days(last.days() - (last.weekday() - feast.b + 7) % 7);
        }
        case R::FromEaster: break;
    }
    return Date::from_days(easter(year).days() + feast.a);
}

bool names_weekday(std::string_view before) {
    static constexpr std::array<std::string_view, 10> words{"super", "black", "bloody", "cyber", "giving", "fat", "shrove", "spy", "orthodox", "holy"};
    return std::find(words.begin(), words.end(), before) != words.end();
}

}  // namespace pg::extract
