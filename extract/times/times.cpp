#include "extract/times/times.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "core/utf8.hpp"
#include "extract/times/anchored.hpp"
#include "extract/times/calendar_words.hpp"
#include "extract/times/feasts.hpp"
#include "extract/times/periods.hpp"
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
            const std::size_t before = found_.size();
            for (first_ = s.tokens.begin; first_ < s.tokens.end;) first_ = std::max(read(first_), first_ + 1);
            join_periods(document_, s.tokens, before, found_);
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
        for (auto reader : {&TimeFinder::feast, &TimeFinder::month_first, &TimeFinder::day_first, &TimeFinder::iso, &TimeFinder::weekday, &TimeFinder::distance, &TimeFinder::anchored, &TimeFinder::deictic, &TimeFinder::ago, &TimeFinder::season, &TimeFinder::period, &TimeFinder::year})
            if (const std::uint32_t end = (this->*reader)(t); end > t) return end;
        return t;
    }

    /// The year that brings a day or month closest to the publication; 0 where it has none. `in`: the day in a year, the middle of a month.
    template <class In>
    int nearest_year(bool of_month, In in) const {
        int best = 0, distance = 0;
        const bool past = tense_->is_of_past(first_), future = tense_->is_of_future(first_), begun = first_ > sentence_.begin && lower(first_ - 1) == "since";
        for (int year = published_->year - 1; year <= published_->year + 1; ++year) {
            const std::optional<Date> day = in(year);
            if (!day || (begun && (of_month ? make(year, day->month, 1) : *day) > *published_)) continue;
            const int gap = day->days() - published_->days();
            const int cost = gap > 0 && past ? gap * (of_month ? 12 : 6) : gap > 0 && !future ? gap * 2 : gap < 0 && future ? -gap * 3 : std::abs(gap);
            if (best == 0 || cost < distance) {
                best = year;
                distance = cost;
            }
        }
        return best;
    }

    int nearest_year(int month, int day) const {
        return nearest_year(day == 0, [&](int year) { return day == 0 || valid(year, month, day) ? std::optional(make(year, month, day == 0 ? 15 : day)) : std::nullopt; });
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

    /// "Jan. 20-22", "May 2 through 9", "between May 2 and 9", "May 3 and 4": the last day, behind the month at `t` and its first day; -1 for others.
    int last_day_behind(std::uint32_t t, int first) const {
        const std::string link = lower(t + 2);
        const int last = small_number(form(t + 3));
        if (link == "-" || link == "\xE2\x80\x93" || link == "to" || link == "through") return last;
        const bool between = t > sentence_.begin && lower(t - 1) == "between";
        return link == "and" && (between || (last == first + 1 && month_of(form(t + 4)) == 0)) ? last : -1;
    }

    /// "February 4, 2026", "Feb. 4", "February 2026", "in February", "Jan. 20-22".
    std::uint32_t month_first(std::uint32_t t) {
        const int month = month_of(form(t));
        if (month == 0) return t;
        const int number = small_number(form(t + 1));
        if (number < 1 || number > 31) return with_year(t, t + 1, month, 0);
        const int until = last_day_behind(t, number);
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

    /// "on Christmas Day", "on New Year's Eve 2015", "on Good Friday".
    std::uint32_t feast(std::uint32_t t) {
        if (form(t).empty() || form(t)[0] < 'A' || form(t)[0] > 'Z' || (t > sentence_.begin && names_weekday(lower(t - 1)))) return t;
        std::uint32_t words = 0;
        const Feast* feast = feast_at({lower(t), lower(t + 1), lower(t + 2), lower(t + 3), lower(t + 4), lower(t + 5)}, words);
        if (feast == nullptr || (feast->needs_preposition && !stands_alone(t))) return t;
        std::uint32_t end = t + words;
        const std::uint32_t after = form(end) == "," ? end + 1 : end;
        int year = year_of(form(after));
        if (year != 0) end = after + 1;
        else if (!published_) return t;
        else if (const std::uint32_t told = year_beside(end, year); told > end) end = told;
        else year = nearest_year(false, [&](int y) { return std::optional(feast_in(*feast, y)); });
        return day(t, end, feast_in(*feast, year));
    }

    /// "before Easter", not "the Easter marches".
    bool stands_alone(std::uint32_t t) const {
        static constexpr std::array<std::string_view, 8> before{"by", "before", "after", "since", "until", "on", "at", "over"};
        if (t == sentence_.begin || std::find(before.begin(), before.end(), lower(t - 1)) == before.end()) return false;
        const Deprel relation = document_.tokens[t].deprel;
        return relation != Deprel::Compound && relation != Deprel::Amod && relation != Deprel::Nummod;
    }

    /// "Tuesday", "last Tuesday", "next Tuesday", "Tuesday, February 3".
    std::uint32_t weekday(std::uint32_t t) {
        const std::string word = lower(t);
        const bool last = word == "last" || word == "past", next = word == "next";
        const std::uint32_t at = last || next || word == "this" ? t + 1 : t;
        const int wanted = weekday_of(form(at));
        if (wanted < 0 || (t > sentence_.begin && names_weekday(lower(t - 1)))) return t;
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
        const bool due = at == t && t > sentence_.begin && lower(t - 1) == "by" && !tense_->is_of_past(first_);  // "must agree by Friday"
        if (next || (!last && back != 0 && (due || tense_->is_of_future(first_)))) shift = back == 0 ? 7 : 7 - back;
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
        const auto last = std::find_if(found_.rbegin(), found_.rend(), [&](const TimeExpression& time) {  // not what lies "a day after" the time told
            const std::string_view words = time.span.of(document_.article.text);
            return !words.ends_with(" after") && !words.ends_with(" before");
        });
        if (last != found_.rend() && last->span.end + near > document_.tokens[t].span.begin) anchor = last->value;
        const auto time = read_anchored({lower(t), lower(t + 1), lower(t + 2), lower(t + 3), lower(t + 4)}, anchor, published_);
        return time ? put(t, t + time->words, time->value) : t;
    }

    /// "two days after Sunday's vote": the first two words are a time; "on Monday, a day after rebels attacked": the three tell when they attacked.
    std::uint32_t distance(std::uint32_t t) {
        const std::string side = lower(t + 2);
        const int count = lower(t) == "the" ? 1 : count_of(lower(t)), direction = side == "after" ? 1 : side == "before" ? -1 : 0;
        if (count <= 0 || direction == 0) return t;
        if (const auto from = time_at(lower(t + 3) == "the" ? t + 4 : t + 3)) {
            const auto value = shifted(*from, lower(t + 1), direction * count);
            return value ? put(t, t + 2, *value) : t;
        }
        if (t < sentence_.begin + 2 || form(t - 1) != "," || found_.empty() || found_.back().span.end != document_.tokens[t - 2].span.end) return t;
        const auto value = shifted(found_.back().value, lower(t + 1), -direction * count);
        return value ? put(t, t + 3, *value) : t;
    }

    /// What the words from the token on tell, without noting it.
    std::optional<DateRange> time_at(std::uint32_t t) {
        const std::size_t before = found_.size();
        const std::uint32_t end = read(t);
        std::optional<DateRange> value;
        if (end > t && found_.size() > before) value = found_.back().value;
        found_.resize(before);
        return value;
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
        if (word == "week" && lower(t + 1) == "of") return week_of(t);
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

    /// "the week of April 8": from its Monday on.
    std::uint32_t week_of(std::uint32_t t) {
        const std::uint32_t end = month_of(form(t + 2)) != 0 ? month_first(t + 2) : day_first(t + 2);
        if (end <= t + 2 || found_.back().value.granularity != Granularity::Day) return end <= t + 2 ? t : end;
        const Date day = found_.back().value.start;
        const int monday = day.days() - day.weekday();
        found_.pop_back();
        return put(t, end, {Date::from_days(monday), Date::from_days(monday + 6), Granularity::Week});
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
        const int first = word == "spring" ? 3 : word == "summer" ? 6 : word == "autumn" || word == "fall" ? 9 : word == "winter" ? 12 : 0;
        if (first == 0) return t;
        if (word == "fall" && document_.tokens[t].upos == Upos::Verb) return t;
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

    /// Quarters, fiscal years behind a preposition of time, years from one to another.
    std::uint32_t period(std::uint32_t t) {
        static constexpr std::array<std::string_view, 6> timely{"in", "during", "since", "between", "through", "for"};
        const PeriodWords words{lower(t), lower(t + 1), lower(t + 2), lower(t + 3), lower(t + 4), lower(t + 5)};
        const std::string before = t > sentence_.begin ? lower(t - 1) : std::string();
        std::optional<Period> found = read_quarter(words, published_);
        if (!found && std::find(timely.begin(), timely.end(), before) != timely.end()) found = read_fiscal_year(words);
        if (!found) found = read_years(before, words);
        return found ? put(t, t + found->words, found->value) : t;
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
