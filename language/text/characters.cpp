#include "language/text/characters.hpp"

#include <algorithm>
#include <array>

namespace pg::language {
namespace {

constexpr std::string_view left_double = "\xE2\x80\x9C", right_double = "\xE2\x80\x9D", left_single = "\xE2\x80\x98", right_single = "\xE2\x80\x99";

bool at_is(std::string_view text, std::size_t at, std::string_view what) { return text.substr(at, what.size()) == what; }

}  // namespace

std::uint32_t blank_length(std::string_view text, std::uint32_t at, std::uint32_t end) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || (c >= 9 && c <= 13)) return 1;
    std::uint32_t length = 0;
    if (c == 0xC2 && at_is(text, at, "\xC2\xA0")) length = 2;
    else if (c == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80') {
        const auto last = static_cast<unsigned char>(text[at + 2]);
        if ((last >= 0x80 && last <= 0x8B) || last == 0xA8 || last == 0xA9 || last == 0xAF) length = 3;
    } else if (at_is(text, at, "\xE3\x80\x80") || at_is(text, at, "\xEF\xBB\xBF")) length = 3;
    return at + length <= end ? length : 0;
}

std::uint32_t dash_length(std::string_view text, std::uint32_t at) {
    for (std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95", "\xE2\x80\xA6"})
        if (at_is(text, at, dash)) return 3;
    return 0;
}

namespace {

/// Length of the run of one and the same character that begins (step 1) or ends (step -1) the bytes of s.
std::uint32_t run_at(std::string_view word, bool from_end) {
    const char c = from_end ? word.back() : word.front();
    std::uint32_t n = 1;
    while (n < word.size() && (from_end ? word[word.size() - n - 1] : word[n]) == c) ++n;
    return n;
}

/// Rules of asterisks, equals signs and the like are one token.
std::uint32_t symbol_length(std::string_view word, bool from_end) {
    const char c = from_end ? word.back() : word.front();
    if (c == '*' || c == '<' || c == '>' || c == '|' || c == '=') return run_at(word, from_end);
    if (c != '-' && c != '_' && c != '~' && c != '+' && c != '#') return 0;
    const std::uint32_t run = run_at(word, from_end);
    return run >= 2 ? run : 0;
}

}  // namespace

std::uint32_t opening_length(std::string_view text, Span s) {
    const std::string_view word = s.of(text);
    const char c = word[0];
    if (c == '"' || c == '(' || c == '[' || c == '{') return 1;
    if (const auto run = symbol_length(word, false); run != 0) return run;
    if (c == '-' && word.size() > 1 && is_ascii_letter(word[1])) return 1;  // "-more": an item of a list
    if (c == '@' && word.size() > 1 && is_digit(word[1])) return 1;
    if (c == '`') return word.size() > 1 && word[1] == '`' ? 2 : 1;
    if (c == '\'' && word.size() > 1) return word[1] == '\'' ? 2 : 1;
    if ((word.starts_with(left_single) || word.starts_with(right_single)) && word.substr(3).starts_with(right_single)) return 6;
    for (std::string_view mark : {left_double, right_double, left_single}) if (word.starts_with(mark)) return 3;
    if (word.starts_with("\xC2\xAB")) return 2;
    if (word.starts_with("\xE2\x80\xA2")) return 3;  // bullet
    return dash_length(text, s.begin);
}

std::uint32_t closing_mark_length(std::string_view text, Span s) {
    const std::string_view word = s.of(text);
    const char c = word.back();
    for (char mark : {'.', ',', ';', ':', '!', '?', '"', ')', ']', '}'}) if (c == mark) return 1;
    if (const auto run = symbol_length(word, true); run != 0 && !word.ends_with("++")) return run;
    if (c == '\'') {
        if (word.ends_with("''")) return 2;
        return word.size() > 2 && word[word.size() - 2] == 's' && word.find('\'') == word.size() - 1 ? 0 : 1;
    }
    for (std::string_view mark : {left_double, right_double, left_single, std::string_view("\xE2\x80\x93"), std::string_view("\xE2\x80\x94"), std::string_view("\xE2\x80\xA6")}) if (word.ends_with(mark)) return 3;
    if (word.ends_with("\xE2\x80\x99\xE2\x80\x99")) return 6;
    if (word.ends_with(right_single)) return word.size() > 4 && word[word.size() - 4] == 's' ? 0 : 3;
    if (word.ends_with("\xC2\xBB")) return 2;
    return 0;
}

std::uint32_t currency_length(std::string_view text, Span s) {
    std::uint32_t at = s.begin;
    while (at < s.end && at < s.begin + 3 && text[at] >= 'A' && text[at] <= 'Z') ++at;
    std::uint32_t sign = 0;
    if (at < s.end && text[at] == '$') sign = 1;
    else if (at_is(text, at, "\xE2\x82\xAC")) sign = 3;
    else if (at_is(text, at, "\xC2\xA3") || at_is(text, at, "\xC2\xA5")) sign = 2;
    else if (at < s.end && text[at] == '#' && at == s.begin) sign = 1;
    const std::uint32_t end = at + sign;
    return sign != 0 && end < s.end && is_digit(text[end]) ? end - s.begin : 0;
}

bool is_address(std::string_view word) {
    if (word.size() < 4) return false;
    for (std::string_view start : {"http://", "https://", "www.", "ftp://", "HTTP://"}) if (word.starts_with(start)) return true;
    const auto at = word.find('@');
    if (at != std::string_view::npos && word.find('@', at + 1) == std::string_view::npos)
        return at == 0 ? is_ascii_letter(word[1]) : word.find('.', at) != std::string_view::npos;
    return word[0] == '#' && is_ascii_letter(word[1]) && word.find('-') == std::string_view::npos;
}

bool is_closer(std::string_view form) {
    return form == "\"" || form == "'" || form == "''" || form == ")" || form == "]" || form == "}" || form == right_double || form == right_single || form == "\xC2\xBB";
}

bool is_opener(std::string_view form) {
    return form == "\"" || form == "'" || form == "``" || form == "`" || form == "(" || form == "[" || form == "{" || form == left_double || form == left_single || form == "\xC2\xAB";
}

}  // namespace pg::language
