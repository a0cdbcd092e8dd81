#include "extract/times/periods.hpp"

#include <algorithm>
#include <string_view>

#include "core/utf8.hpp"
#include "extract/times/calendar_words.hpp"

namespace pg::extract {
namespace {

bool is_dash(std::string_view word) { return word == "-" || word == "\xE2\x80\x93"; }
bool reaches(std::string_view word) { return word == "to" || word == "through" || is_dash(word); }

Date make(int year, int month) { return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 0}; }

/// "moved from June 3 to June 5", "extended the truce from Monday to Friday": one day or another.
bool is_moved(const Document& document, std::uint32_t t) {
    static constexpr std::array<std::string_view, 12> verbs{"move", "postpone", "delay", "push", "reschedule", "shift", "change", "extend", "bring", "advance", "defer", "adjourn"};
    for (int steps = 0; steps < 8 && t != no_token; ++steps, t = document.tokens[t].head)
        if (std::find(verbs.begin(), verbs.end(), document.tokens[t].lemma) != verbs.end()) return true;
    return false;
}

class Joiner {
public:
    Joiner(const Document& document, TokenRange sentence) : document_(document), sentence_(sentence) {}

    /// The time from the first to the second; nothing where they are two.
    std::optional<DateRange> join(const TimeExpression& a, const TimeExpression& b) const {
        const TokenRange first = tokens_of(a.span), second = tokens_of(b.span);
        if (first.empty() || second.empty() || second.begin != first.end + 1 || a.value.granularity != b.value.granularity) return std::nullopt;
        if (second.end < sentence_.end && document_.tokens[second.end].xpos == Xpos::Pos) return std::nullopt;  // "on Monday and Tuesday's vote"
        const std::string link = utf8::lower(document_.form(first.end)), before = first.begin > sentence_.begin ? utf8::lower(document_.form(first.begin - 1)) : std::string();
        DateRange value{of_year(a.value.start, first, b.value, second), b.value.end, a.value.granularity};
        const int days = value.end.last_day().days() - value.start.first_day().days();
        const bool next = link == "and" && a.value.granularity == Granularity::Day && days == 1;
        const bool lasts = (reaches(link) && !is_moved(document_, first.begin)) || (link == "and" && before == "between") || next;
        return lasts && days > 0 ? std::optional(value) : std::nullopt;
    }

private:
    TokenRange tokens_of(Span span) const {
        TokenRange range{sentence_.end, sentence_.begin};
        for (std::uint32_t t = sentence_.begin; t < sentence_.end; ++t)
            if (span.contains(document_.tokens[t].span)) range = {std::min(range.begin, t), t + 1};
        return range.begin < range.end ? range : TokenRange{sentence_.begin, sentence_.begin};
    }

    bool tells_year(TokenRange words) const {
        for (std::uint32_t t = words.begin; t < words.end; ++t)
            if (year_of(document_.form(t)) != 0) return true;
        return false;
    }

    /// "from April 29 to May 1, 2019": the year behind the second is that of the first as well.
    Date of_year(Date start, TokenRange first, const DateRange& until, TokenRange second) const {
        if (start.month == 0 || tells_year(first) || !tells_year(second)) return start;
        start.year = static_cast<std::int16_t>(until.end.year - (start.month > until.end.month ? 1 : 0));
        return start;
    }

    const Document& document_;
    TokenRange sentence_;
};

int ordinal_of(std::string_view word) {
    static constexpr std::array<std::string_view, 4> words{"first", "second", "third", "fourth"};
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 1;
}

}  // namespace

void join_periods(const Document& document, TokenRange sentence, std::size_t first, std::vector<TimeExpression>& found) {
    const Joiner joiner(document, sentence);
    for (std::size_t i = first; i + 1 < found.size();) {
        const auto joined = joiner.join(found[i], found[i + 1]);
        if (!joined) {
            ++i;
            continue;
        }
        found[i] = {{found[i].span.begin, found[i + 1].span.end}, *joined};
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

std::optional<Period> read_quarter(const PeriodWords& w, const std::optional<Date>& published) {
    const int which = ordinal_of(w[0]);
    const int length = w[1] == "quarter" ? 3 : w[1] == "half" && which < 3 ? 6 : 0;
    if (which == 0 || length == 0) return std::nullopt;
    const std::size_t at = w[2] == "of" ? 3 : 2;
    int year = year_of(w[at]);
    std::uint32_t words = static_cast<std::uint32_t>(at) + 1;
    if (year == 0 && published && w[at + 1] == "year" && (w[at] == "this" || w[at] == "last" || w[at] == "next")) {
        year = published->year + (w[at] == "last" ? -1 : w[at] == "next" ? 1 : 0);
        ++words;
    }
    if (year == 0) return std::nullopt;
    return Period{words, {make(year, (which - 1) * length + 1), make(year, which * length), length == 3 ? Granularity::Quarter : Granularity::Season}};
}

std::optional<Period> read_fiscal_year(const PeriodWords& w) {
    const auto told = [](std::uint32_t words, std::string_view year) -> std::optional<Period> {
        const int value = year_of(year);
        return value == 0 ? std::nullopt : std::optional(Period{words, {make(value, 0), make(value, 0), Granularity::Year}});
    };
    if (w[0] == "fiscal") return w[1] == "year" ? told(3, w[2]) : told(2, w[1]);
    if (w[0] == "fy") return told(2, w[1]);
    return w[0].starts_with("fy") ? told(1, std::string_view(w[0]).substr(2)) : std::nullopt;
}

std::optional<Period> read_years(const std::string& before, const PeriodWords& w) {
    const int first = year_of(w[0]), last = year_of(w[2]);
    if (first == 0 || last <= first) return std::nullopt;
    const bool lasts = before == "between" ? w[1] == "and" : before == "from" && reaches(w[1]);
    return lasts ? std::optional(Period{3, {make(first, 0), make(last, 0), Granularity::Year}}) : std::nullopt;
}

}  // namespace pg::extract
