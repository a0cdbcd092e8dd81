#include "archive/dates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace pg::archive {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// A run of digits, a run of letters (lower-cased, at most 12) or one other character; white space is skipped.
struct Piece {
    enum class Kind : std::uint8_t { Number, Word, Mark } kind = Kind::Mark;
    std::size_t begin = 0, end = 0;
    std::int64_t value = 0;  ///< of a number
    std::string word;        ///< of a word
    char mark = 0;
    std::size_t digits() const { return end - begin; }
};

constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",   "may",      "june",
                                                     "july",    "august",   "september", "october", "november", "december"};

int month_of(std::string_view word) {
    if (word == "sept") return 9;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (word == months[i] || (word.size() == 3 && months[i].starts_with(word))) return static_cast<int>(i) + 1;
    return 0;
}

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        Piece piece;
        piece.begin = at;
        if (is_digit(c)) {
            piece.kind = Piece::Kind::Number;
            for (; at < text.size() && is_digit(text[at]); ++at)
                if (at - piece.begin < 15) piece.value = piece.value * 10 + (text[at] - '0');
        } else if (is_alpha(c)) {
            piece.kind = Piece::Kind::Word;
            for (; at < text.size() && is_alpha(text[at]); ++at)
                if (piece.word.size() < 12) piece.word.push_back(to_lower(text[at]));
        } else {
            ++at;
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
            piece.mark = c;
        }
        piece.end = at;
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::optional<Date> possible(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 0 || day > 31) return std::nullopt;
    const Date date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    if (day == 0) return date;
    const Date whole_month{date.year, date.month, 0};
    return date.day <= whole_month.last_day().day ? std::optional(date) : std::nullopt;
}

/// Matches date forms at one position of the pieces; `used` is the number of pieces matched.
class Matcher {
public:
    Matcher(const std::vector<Piece>& pieces, NumericOrder order) : pieces_(pieces), order_(order) {}

    std::optional<Date> match(std::size_t at, std::size_t& used) const {
        for (const auto form : {&Matcher::iso, &Matcher::month_day_year, &Matcher::day_month_year, &Matcher::numeric, &Matcher::compact, &Matcher::month_year})
            if (const auto date = (this->*form)(at, used)) return date;
        return std::nullopt;
    }

private:
    const Piece* at(std::size_t i) const { return i < pieces_.size() ? &pieces_[i] : nullptr; }
    bool number(std::size_t i, std::size_t least, std::size_t most) const {
        const Piece* p = at(i);
        return p != nullptr && p->kind == Piece::Kind::Number && p->digits() >= least && p->digits() <= most;
    }
    bool mark(std::size_t i, char c) const { const Piece* p = at(i); return p != nullptr && p->kind == Piece::Kind::Mark && p->mark == c; }
    int month(std::size_t i) const { const Piece* p = at(i); return p != nullptr && p->kind == Piece::Kind::Word ? month_of(p->word) : 0; }
    bool word(std::size_t i, std::string_view w) const { const Piece* p = at(i); return p != nullptr && p->kind == Piece::Kind::Word && p->word == w; }
    std::int64_t value(std::size_t i) const { return pieces_[i].value; }
    bool ordinal(std::size_t i) const {
        return at(i) != nullptr && i > 0 && pieces_[i - 1].end == pieces_[i].begin && (word(i, "st") || word(i, "nd") || word(i, "rd") || word(i, "th"));
    }

    std::optional<Date> iso(std::size_t i, std::size_t& used) const {
        if (!number(i, 4, 4)) return std::nullopt;
        const char separator = at(i + 1) != nullptr ? pieces_[i + 1].mark : '\0';
        if ((separator != '-' && separator != '/' && separator != '.') || !number(i + 2, 1, 2) || !mark(i + 3, separator) || !number(i + 4, 1, 2))
            return std::nullopt;
        used = 5;
        return possible(value(i), value(i + 2), std::max<std::int64_t>(1, value(i + 4)));
    }
    std::optional<Date> month_day_year(std::size_t i, std::size_t& used) const {
        const int m = month(i);
        if (m == 0) return std::nullopt;
        std::size_t next = i + 1;
        if (mark(next, '.')) ++next;
        if (!number(next, 1, 2)) return std::nullopt;
        const std::int64_t day = value(next++);
        if (ordinal(next)) ++next;
        if (mark(next, '.')) ++next;
        if (mark(next, ',')) ++next;
        if (!number(next, 4, 4)) return std::nullopt;
        used = next + 1 - i;
        return day == 0 ? std::nullopt : possible(value(next), m, day);
    }
    std::optional<Date> day_month_year(std::size_t i, std::size_t& used) const {
        if (!number(i, 1, 2)) return std::nullopt;
        std::size_t next = i + 1;
        if (ordinal(next)) ++next;
        if (word(next, "of")) ++next;
        if (mark(next, '-') || mark(next, '.')) ++next;
        const int m = month(next);
        if (m == 0) return std::nullopt;
        ++next;
        if (mark(next, '.') || mark(next, '-')) ++next;
        if (mark(next, ',')) ++next;
        if (!number(next, 4, 4)) return std::nullopt;
        used = next + 1 - i;
        return value(i) == 0 ? std::nullopt : possible(value(next), m, value(i));
    }
    std::optional<Date> numeric(std::size_t i, std::size_t& used) const {
        if (!number(i, 1, 2)) return std::nullopt;
        const char separator = at(i + 1) != nullptr ? pieces_[i + 1].mark : '\0';
        if ((separator != '-' && separator != '/' && separator != '.') || !number(i + 2, 1, 2) || !mark(i + 3, separator) || !number(i + 4, 4, 4))
            return std::nullopt;
        const std::int64_t first = value(i), second = value(i + 2);
        if (first == 0 || second == 0) return std::nullopt;
        used = 5;
        if (first > 12) return possible(value(i + 4), second, first);
        if (second > 12 || first == second) return possible(value(i + 4), first, second);
        if (separator == '.' || order_ == NumericOrder::DayFirst) return possible(value(i + 4), second, first);
        return order_ == NumericOrder::MonthFirst ? possible(value(i + 4), first, second) : std::nullopt;
    }
    std::optional<Date> compact(std::size_t i, std::size_t& used) const {
        if (!number(i, 8, 8)) return std::nullopt;
        used = 1;
        const std::int64_t day = value(i) % 100;
        return day == 0 ? std::nullopt : possible(value(i) / 10000, value(i) / 100 % 100, day);
    }
    std::optional<Date> month_year(std::size_t i, std::size_t& used) const {
        const int m = month(i);
        if (m == 0) return std::nullopt;
        std::size_t next = i + 1;
        if (mark(next, '.') || mark(next, ',')) ++next;
        if (!number(next, 4, 4)) return std::nullopt;
        used = next + 1 - i;
        return possible(value(next), m, 0);
    }

    const std::vector<Piece>& pieces_;
    NumericOrder order_;
};

std::optional<Date> unix_time(const std::vector<Piece>& pieces) {
    if (pieces.size() != 1 || pieces[0].kind != Piece::Kind::Number) return std::nullopt;
    std::int64_t seconds = pieces[0].value;
    if (pieces[0].digits() == 13) seconds /= 1000;
    else if (pieces[0].digits() != 10) return std::nullopt;
    return Date::from_days(static_cast<std::int32_t>(seconds / 86400));
}

bool is_date_company(const Piece& piece) {
    static constexpr std::array<std::string_view, 51> words = {
        "published", "posted",   "updated",  "last",     "modified", "on",       "at",     "date",    "created", "release", "released", "first", "filed",
        "am",        "pm",       "a",        "p",        "m",        "et",       "est",    "edt",     "ct",      "cst",     "cdt",      "mt",    "mst",
        "mdt",       "pt",       "pst",      "pdt",      "gmt",      "utc",      "bst",    "z",       "monday",  "tuesday", "wednesday", "thursday", "friday",
        "saturday",  "sunday",   "mon",      "tue",      "tues",     "wed",      "thu",    "thurs",   "fri",     "sat",     "sun",      "t"};
    if (piece.kind == Piece::Kind::Word) return std::find(words.begin(), words.end(), piece.word) != words.end();
    if (piece.kind == Piece::Kind::Number) return piece.digits() <= 3 || piece.digits() == 4;
    return static_cast<unsigned char>(piece.mark) >= 0x80 || std::string_view(":.,|-/()+*•").find(piece.mark) != std::string_view::npos;
}

std::optional<FoundDate> find_in(const std::vector<Piece>& pieces, NumericOrder order, std::size_t& from, std::size_t& used) {
    const Matcher matcher(pieces, order);
    std::optional<FoundDate> rough;
    std::size_t rough_from = 0, rough_used = 0;
    for (from = 0; from < pieces.size(); ++from) {
        const auto date = matcher.match(from, used);
        if (!date) continue;
        const FoundDate found{*date, pieces[from].begin, pieces[from + used - 1].end};
        if (date->day != 0) return found;
        if (!rough) { rough = found; rough_from = from; rough_used = used; }
    }
    from = rough_from;
    used = rough_used;
    return rough;
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view text, NumericOrder order) {
    const auto pieces = pieces_of(text);
    if (const auto date = unix_time(pieces)) return FoundDate{*date, pieces[0].begin, pieces[0].end};
    std::size_t from = 0, used = 0;
    return find_in(pieces, order, from, used);
}

std::optional<Date> parse_date(std::string_view field, NumericOrder order) {
    const auto found = find_date(field.substr(0, 100), order);
    return found ? std::optional(found->date) : std::nullopt;
}

std::optional<DatedLine> dated_line(std::string_view line, NumericOrder order) {
    if (line.size() > 120) return std::nullopt;
    const auto pieces = pieces_of(line);
    std::size_t from = 0, used = 0;
    const auto found = find_in(pieces, order, from, used);
    if (!found) return std::nullopt;
    std::size_t begin = std::string_view::npos, end = 0;  // of the strangers
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i >= from && i < from + used) continue;
        const Piece& piece = pieces[i];
        // A second date ("Updated ...") may follow: its month is no stranger.
        if (is_date_company(piece) || (piece.kind == Piece::Kind::Word && month_of(piece.word) != 0)) continue;
        begin = std::min(begin, piece.begin);
        end = piece.end;
    }
    return DatedLine{found->date, begin < end ? std::string(line.substr(begin, end - begin)) : std::string()};
}

std::optional<Date> date_line(std::string_view line, NumericOrder order) {
    const auto dated = dated_line(line, order);
    return dated && dated->rest.empty() ? std::optional(dated->date) : std::nullopt;
}

namespace {

constexpr std::size_t longest_dateline = 90;  ///< bytes

/// Where the dateline ends: at the first dash, "DURBAN, May 17 2022 (IPS)-Goals to ..." behind its bracket, "CAIRO - 26 July 2022: The ..." behind its date.
std::size_t end_of_dateline(std::string_view text, const FoundDate& date) {
    std::size_t at = date.end;
    const auto skip = [&](char c) { return at < text.size() && text[at] == c && ++at; };
    bool bracket = skip(')');
    while (skip(' ')) {}
    if (skip('(')) {
        at = std::min(text.find(')', at), text.size());
        bracket = skip(')');
    }
    if (at < text.size() && (text[at] == ':' || (bracket && text[at] == '-'))) return at;
    std::size_t dash = std::string_view::npos;
    for (const std::string_view sign : {" \xE2\x80\x94 ", " \xE2\x80\x93 ", " -- ", " - "}) dash = std::min(dash, text.find(sign));
    return dash;
}

/// Outside brackets and the date nothing but capitalised words.
bool is_dateline(std::string_view line, const FoundDate& date) {
    bool bracket = false, word = true;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i == date.begin) i = date.end;
        if (i >= line.size()) break;
        if (line[i] == '(' || line[i] == ')') bracket = line[i] == '(';
        else if (word && !bracket && ((line[i] >= 'a' && line[i] <= 'z') || (line[i] >= '0' && line[i] <= '9'))) return false;  // a sentence
        word = line[i] == ' ';
    }
    return true;
}

}  // namespace

std::optional<Date> dateline_date(std::string_view text) {
    text = text.substr(0, std::min(text.find('\n'), text.size()));
    const auto found = find_date(text.substr(0, longest_dateline));
    if (!found || found->date.day == 0 || found->begin == 0) return std::nullopt;
    const std::size_t end = end_of_dateline(text, *found);
    if (end > longest_dateline || end < found->end || !is_dateline(text.substr(0, end), *found)) return std::nullopt;
    return found->date;
}

std::optional<Date> date_in_url(std::string_view url) {
    const auto path = url.find('/', std::min(url.size(), url.find("//") == std::string_view::npos ? 0 : url.find("//") + 2));
    if (path == std::string_view::npos) return std::nullopt;
    const auto pieces = pieces_of(url.substr(path, 500));
    const Matcher matcher(pieces, NumericOrder::Unknown);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].kind != Piece::Kind::Number) continue;
        std::size_t used = 0;
        const auto date = matcher.match(i, used);
        if (date && date->day != 0 && (pieces[i].digits() == 4 || pieces[i].digits() == 8)) return date;
        // "/2026/feb/04/"
        if (pieces[i].digits() == 4 && i + 4 < pieces.size() && pieces[i + 1].mark == '/' && pieces[i + 2].kind == Piece::Kind::Word &&
            month_of(pieces[i + 2].word) != 0 && pieces[i + 3].mark == '/' && pieces[i + 4].kind == Piece::Kind::Number && pieces[i + 4].digits() <= 2)
            if (const auto named = possible(pieces[i].value, month_of(pieces[i + 2].word), pieces[i + 4].value); named && named->day != 0) return named;
    }
    return std::nullopt;
}

NumericOrder numeric_order_of(std::string_view url) {
    const auto scheme = url.find("//");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 2);
    const auto host = url.substr(0, std::min(url.size(), url.find_first_of("/?#:")));
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos) return NumericOrder::Unknown;
    std::string top(host.substr(dot + 1));
    std::transform(top.begin(), top.end(), top.begin(), to_lower);
    for (const std::string_view us : {"gov", "mil", "com", "us", "org"})
        if (top == us) return NumericOrder::MonthFirst;
    for (const std::string_view country : {"uk", "ie", "au", "nz", "in", "eu", "de", "fr", "it", "es", "pl", "nl", "be", "at", "ch", "pt", "br", "mx", "ng", "pk"})
        if (top == country) return NumericOrder::DayFirst;
    return NumericOrder::Unknown;
}

}  // namespace pg::archive
