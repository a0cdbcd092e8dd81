#include "extract/times/times.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "core/utf8.hpp"
#include "extract/times/anchored.hpp"
#include "extract/times/calendar_words.hpp"
#include "extract/times/tense.hpp"

namespace pg::extract {
namespace {

Date make(int year, int month, int day) { return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)}; }

bool valid(int year, int month, int day) { return Date::from_iso(make(year, month, day).iso()).has_value(); }

class TimeFinder {
public:
    explicit TimeFinder(const Document& document) : document_(document), published_(document.article.published) {
        if (published_ && published_->day == 0) published_.reset();
    }

    std::vector<TimeExpression> run() {
        for (const Sentence& s : document_.sentences) {
            sentence_ = s.tokens;
            tense_.emplace(document_, s.tokens);
            for (first_ = s.tokens.begin; first_ < s.tokens.end;) first_ = std::max(read(first_), first_ + 1);
        }
        return std::move(found_);
    }

private:
    std::string_view form(std::uint32_t t) const { return t < sentence_.end ? document_.form(t) : std::string_view(); }
    std::string lower(std::uint32_t t) const { return utf8::lower(form(t)); }

    std::uint32_t put(std::uint32_t begin, std::uint32_t end, DateRange value) {
        found_.push_back({document_.span_of({begin, end}), value});
        return end;
    }
    std::uint32_t day(std::uint32_t begin, std::uint32_t end, Date d) { return put(begin, end, {d, d, Granularity::Day}); }

    std::uint32_t read(std::uint32_t t) {
        for (auto reader : {&TimeFinder::month_first, &TimeFinder::day_first, &TimeFinder::iso, &TimeFinder::feast, &TimeFinder::weekday, &TimeFinder::anchored, &TimeFinder::deictic, &TimeFinder::ago, &TimeFinder::season, &TimeFinder::year})
            if (const std::uint32_t end = (this->*reader)(t); end > t) return end;
        return t;
    }

    /// The year that brings a day or month closest to the publication.
    int nearest_year(int month, int day) const {
        int best = 0, distance = 0;
        const bool past = tense_->is_of_past(first_), future = tense_->is_of_future(first_);
        for (int year = published_->year - 1; year <= published_->year + 1; ++year) {
            if (day != 0 && !valid(year, month, day)) continue;
            const int gap = make(year, month, day == 0 ? 15 : day).days() - published_->days();
            const int cost = gap > 0 && past ? gap * (day == 0 ? 12 : 6) : gap > 0 && !future ? gap * 2 : gap < 0 && future ? -gap * 3 : std::abs(gap);
            if (best == 0 || cost < distance) {
                best = year;
                distance = cost;
            }
        }
        return best;
    }

    /// "May 7 last year", "October of this year": behind the year's words, or `end` where there are none.
    std::uint32_t year_beside(std::uint32_t end, int& year) const {
        const std::uint32_t at = lower(end) == "of" ? end + 1 : end;
        const std::string which = lower(at);
        if (lower(at + 1) != "year" || (which != "last" && which != "this" && which != "next")) return end;
        year = published_->year + (which == "last" ? -1 : which == "next" ? 1 : 0);
        return at + 2;
    }

    std::uint32_t with_year(std::uint32_t begin, std::uint32_t end, int month, int day_number) {
        std::uint32_t after = end;
        if (form(after) == ",") ++after;
        int year = year_of(form(after));
        if (year != 0) end = after + 1;
        else if (!published_) return begin;
        else if (const std::uint32_t told = year_beside(end, year); told > end) end = told;
        else year = nearest_year(month, day_number);
        if (year == 0) return begin;
        if (day_number == 0) return put(begin, end, {make(year, month, 0), make(year, month, 0), Granularity::Month});
        if (!valid(year, month, day_number)) return begin;
        return day(begin, end, make(year, month, day_number));
    }

    /// "February 4, 2026", "Feb. 4", "February 2026", "in February", "Jan. 20-22".
    std::uint32_t month_first(std::uint32_t t) {
        const int month = month_of(form(t));
        if (month == 0) return t;
        const int number = small_number(form(t + 1));
        if (number < 1 || number > 31) return with_year(t, t + 1, month, 0);
        const std::string_view joiner = form(t + 2);
        const int until = joiner == "-" || joiner == "\xE2\x80\x93" || joiner == "to" ? small_number(form(t + 3)) : -1;
        if (until <= number) return with_year(t, t + 2, month, number);
        const std::uint32_t end = with_year(t, t + 4, month, number);
        if (end > t) {
            DateRange& value = found_.back().value;
            if (valid(value.start.year, month, until)) value.end = make(value.start.year, month, until);
        }
        return end;
    }

    /// "4 February 2026", "the 4th of February".
    std::uint32_t day_first(std::uint32_t t) {
        const int number = small_number(form(t));
        if (number < 1 || number > 31) return t;
        const std::uint32_t at = lower(t + 1) == "of" ? t + 2 : t + 1;
        const int month = month_of(form(at));
        return month == 0 ? t : with_year(t, at + 1, month, number);
    }

    std::uint32_t iso(std::uint32_t t) {
        if (form(t).size() != 10 || form(t)[4] != '-') return t;
        const auto date = Date::from_iso(form(t));
        return date ? day(t, t + 1, *date) : t;
    }

    /// "on Christmas Day", "on New Year's Eve 2015".
    std::uint32_t feast(std::uint32_t t) {
        struct Feast {
            std::array<std::string_view, 4> words;
            int month, day;
        };
        static constexpr std::array<Feast, 9> feasts{{{{"christmas", "day", "", ""}, 12, 25}, {{"christmas", "eve", "", ""}, 12, 24}, {{"boxing", "day", "", ""}, 12, 26}, {{"new", "year", "'s", "day"}, 1, 1}, {{"new", "year", "'s", "eve"}, 12, 31}, {{"new", "year", "\xE2\x80\x99s", "day"}, 1, 1}, {{"new", "year", "\xE2\x80\x99s", "eve"}, 12, 31}, {{"valentine", "'s", "day", ""}, 2, 14}, {{"fourth", "of", "july", ""}, 7, 4}}};
        if (form(t).empty() || form(t)[0] < 'A' || form(t)[0] > 'Z') return t;
        for (const Feast& feast : feasts) {
            std::uint32_t words = 0;
            while (words < feast.words.size() && !feast.words[words].empty() && lower(t + words) == feast.words[words]) ++words;
            if (words == feast.words.size() || feast.words[words].empty()) return with_year(t, t + words, feast.month, feast.day);
        }
        return t;
    }

    /// "Tuesday", "last Tuesday", "next Tuesday", "Tuesday, February 3".
    std::uint32_t weekday(std::uint32_t t) {
        const std::string word = lower(t);
        const bool last = word == "last" || word == "past", next = word == "next";
        const std::uint32_t at = last || next || word == "this" ? t + 1 : t;
        const int wanted = weekday_of(form(at));
        if (wanted < 0) return t;
        const std::uint32_t after = form(at + 1) == "," ? at + 2 : at + 1;
        const bool day_and_month = small_number(form(after)) > 0 && month_of(form(lower(after + 1) == "of" ? after + 2 : after + 1)) != 0;
        if ((month_of(form(after)) != 0 && small_number(form(after + 1)) > 0) || day_and_month) {
            const std::uint32_t end = day_and_month ? day_first(after) : month_first(after);
            if (end > after) {
                found_.back().span.begin = document_.tokens[t].span.begin;
                return end;
            }
        }
        if (!published_) return t;
        const int today = published_->weekday();
        const std::uint32_t which = lower(at + 1) == "of" ? at + 2 : at + 1;
        if (const std::string week = lower(which); at == t && lower(which + 1) == "week" && (week == "last" || week == "this" || week == "next")) {  // "on Tuesday last week"
            const int weeks = week == "last" ? -1 : week == "next" ? 1 : 0;
            return day(t, which + 2, Date::from_days(published_->days() - today + 7 * weeks + wanted));
        }
        int back = (today - wanted + 7) % 7;
        if (last && back == 0) back = 7;
        int shift = -back;
        if (next || (!last && back != 0 && tense_->is_of_future(first_))) shift = back == 0 ? 7 : 7 - back;
        return day(t, at + 1, Date::from_days(published_->days() + shift));
    }

    std::uint32_t put_month(std::uint32_t t, std::uint32_t end, int shift) {
        const int index = published_->year * 12 + published_->month - 1 + shift;
        const Date month = make(index / 12, index % 12 + 1, 0);
        return put(t, end, {month, month, Granularity::Month});
    }

    /// "earlier in the day", "two weeks later": of the time told last, not further back than a few sentences.
    std::uint32_t anchored(std::uint32_t t) {
        constexpr std::uint32_t near = 600;  // bytes
        std::optional<DateRange> anchor;
        if (!found_.empty() && found_.back().span.end + near > document_.tokens[t].span.begin) anchor = found_.back().value;
        const auto time = read_anchored({lower(t), lower(t + 1), lower(t + 2), lower(t + 3), lower(t + 4)}, anchor, published_);
        return time ? put(t, t + time->words, time->value) : t;
    }

    /// today, yesterday, tonight; this, last and next week, month, year; "earlier this month".
    std::uint32_t deictic(std::uint32_t t) {
        if (!published_) return t;
        const std::string word = lower(t);
        const auto shifted = [&](int days) { return day(t, t + 1, Date::from_days(published_->days() + days)); };
        if (word == "today" || word == "tonight") return shifted(0);
        if (word == "yesterday") return shifted(-1);
        if (word == "tomorrow") return shifted(1);
        if (word == "the" && lower(t + 1) == "weekend") {  // "over the weekend"
            const int saturday = published_->days() - (published_->weekday() + 2) % 7;
            return put(t, t + 2, {Date::from_days(saturday), Date::from_days(saturday + 1), Granularity::Week});
        }
        if (word == "the" && t > sentence_.begin + 1 && lower(t - 1) == "of" && lower(t - 2) == "end") {  // "by the end of the year"
            const Date year = make(published_->year, 0, 0);
            if (lower(t + 1) == "year") return put(t, t + 2, {year, year, Granularity::Year});
            if (lower(t + 1) == "month") return put_month(t, t + 2, 0);
        }
        const int shift = word == "last" || word == "past" || word == "previous" ? -1 : word == "next" || word == "coming" ? 1 : 0;
        if (shift == 0 && word != "this") return t;
        const std::string unit = lower(t + 1);
        if (unit == "morning" || unit == "afternoon" || unit == "evening" || unit == "night") return day(t, t + 2, Date::from_days(published_->days() + (shift < 0 ? -1 : 0)));
        if (unit == "week" || unit == "weekend") {
            const int monday = published_->days() - published_->weekday() + 7 * shift;
            return put(t, t + 2, {Date::from_days(monday + (unit == "weekend" ? 5 : 0)), Date::from_days(monday + 6), Granularity::Week});
        }
        if (unit == "month") return put_month(t, t + 2, shift);
        if (unit == "year") {
            const Date year = make(published_->year + shift, 0, 0);
            return put(t, t + 2, {year, year, Granularity::Year});
        }
        if (const int month = month_of(form(t + 1)); month != 0 && shift < 0) {
            const int year = month >= published_->month ? published_->year - 1 : published_->year;
            return put(t, t + 2, {make(year, month, 0), make(year, month, 0), Granularity::Month});
        }
        return t;
    }

    /// "three days ago", "two weeks earlier" only with "ago".
    std::uint32_t ago(std::uint32_t t) {
        if (!published_) return t;
        const int count = count_of(lower(t));
        if (count <= 0) return t;
        std::string unit = lower(t + 1);
        if (unit.ends_with('s')) unit.pop_back();
        if (lower(t + 2) != "ago") return t;
        if (unit == "day") return day(t, t + 3, Date::from_days(published_->days() - count));
        if (unit == "week") {
            const int monday = published_->days() - published_->weekday() - 7 * count;
            return put(t, t + 3, {Date::from_days(monday), Date::from_days(monday + 6), Granularity::Week});
        }
        if (unit == "month") return put_month(t, t + 3, -count);
        if (unit == "year") {
            const Date year = make(published_->year - count, 0, 0);
            return put(t, t + 3, {year, year, Granularity::Year});
        }
        return t;
    }

    std::uint32_t season(std::uint32_t t) {
        const std::string word = lower(t);
        const int first = word == "spring" ? 3 : word == "summer" ? 6 : word == "autumn" ? 9 : word == "winter" ? 12 : 0;
        if (first == 0) return t;
        const std::uint32_t at = lower(t + 1) == "of" ? t + 2 : t + 1;
        int year = year_of(form(at));
        std::uint32_t begin = t, end = at + 1;
        if (year == 0) {
            if (!published_ || t == sentence_.begin) return t;
            const std::string before = lower(t - 1);
            if (before != "last" && before != "this" && before != "next") return t;
            year = published_->year + (before == "next" ? 1 : before == "last" && published_->month <= first + 2 ? -1 : 0);
            begin = t - 1;
            end = t + 1;
        }
        const Date start = make(year, first, 0), until = first == 12 ? make(year + 1, 2, 0) : make(year, first + 2, 0);
        return put(begin, end, {start, until, Granularity::Season});
    }

    /// "the 2008 attacks", "her 1997 resignation"
    bool stands_before_noun(std::uint32_t t) const {
        const std::uint32_t head = document_.tokens[t].head;
        if (head == no_token || head <= t || head > t + 3 || document_.tokens[head].upos != Upos::Noun) return false;
        const std::string_view before = document_.tokens[t - 1].lemma;
        return document_.tokens[t - 1].upos == Upos::Det || document_.tokens[t - 1].xpos == Xpos::Pos || document_.tokens[t - 1].xpos == Xpos::PrpPoss || before == "the";
    }

    /// "2019" after a preposition that speaks of time, or alone between commas; "the 1990s".
    std::uint32_t year(std::uint32_t t) {
        const std::string_view f = form(t);
        if (f.size() == 5 && f.back() == 's' && f[3] == '0' && year_of(f.substr(0, 4)) != 0) {
            const int first = year_of(f.substr(0, 4));
            return put(t, t + 1, {make(first, 0, 0), make(first + 9, 0, 0), Granularity::Decade});
        }
        if (f.size() == 8 && lower(t).starts_with("mid-") && year_of(f.substr(4)) != 0) {  // "in mid-2009"
            const Date middle = make(year_of(f.substr(4)), 0, 0);
            return put(t, t + 1, {middle, middle, Granularity::Year});
        }
        const int value = year_of(f);
        if (value == 0 || t == sentence_.begin) return t;
        static constexpr std::array<std::string_view, 11> before{"in", "since", "by", "until", "from", "of", "during", "before", "after", "early", "late"};
        const std::string word = lower(t - 1);
        const bool timely = std::find(before.begin(), before.end(), word) != before.end() || stands_before_noun(t);
        if (!timely || value < 1700) return t;
        return put(t, t + 1, {make(value, 0, 0), make(value, 0, 0), Granularity::Year});
    }

    const Document& document_;
    std::optional<Date> published_;
    TokenRange sentence_;
    std::optional<Tense> tense_;
    std::uint32_t first_ = 0;  ///< where the words begin that are being read: what they hang on tells whether they lie behind or ahead
    std::vector<TimeExpression> found_;
};

}  // namespace

std::vector<TimeExpression> find_times(const Document& document) { return TimeFinder(document).run(); }

}  // namespace pg::extract
