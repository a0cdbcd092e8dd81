#include "language/text/boundaries.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "language/text/characters.hpp"

namespace pg::language {
namespace {

/// How far to look over quotes and brackets: bounds the work on lines of nothing else.
constexpr std::size_t reach = 8;

}  // namespace

bool Boundaries::is_stop(std::string_view f) {
    return f == "." || (!f.empty() && f.find_first_not_of(".!?") == std::string_view::npos && f.find_first_of("!?") != std::string_view::npos);
}

bool Boundaries::is_ellipsis(std::string_view f) { return (f.size() >= 2 && f.find_first_not_of('.') == std::string_view::npos) || f == "\xE2\x80\xA6"; }

bool Boundaries::starts_upper(std::size_t t) const {
    std::size_t at = 0;
    return utf8::is_upper(utf8::next(form(t), at));
}

bool Boundaries::starts_lower(std::size_t t) const {
    std::size_t at = 0;
    const char32_t c = utf8::next(form(t), at);
    return utf8::is_letter(c) && !utf8::is_upper(c);
}

/// The first token behind i that is no opening quote, bracket or dash.
std::size_t Boundaries::next_word(std::size_t i) const {
    std::size_t n = i + 1;
    while (n + 1 < tokens_.size() && n < i + reach && (is_opener(form(n)) || form(n) == "-")) ++n;
    return n;
}

/// "[14]" behind a full stop belongs to the sentence before it.
bool Boundaries::is_reference(std::size_t t) const {
    return t + 2 < tokens_.size() && form(t) == "[" && form(t + 2) == "]" && form(t + 1).size() <= 3 && is_digit(form(t + 1).front());
}

bool Boundaries::ends_at(std::size_t begin, std::size_t i) const {
    if (!tokens_[i].space_after) return false;
    if (i >= begin + 3 && form(i) == "]" && is_reference(i - 2) && is_stop(form(i - 3))) return !is_reference(i + 1) && !starts_lower(i + 1);
    // Closing quotes and brackets belong to the sentence whose stop they follow.
    std::size_t stop = i;
    while (stop > begin && i - stop < reach && is_closer(form(stop)) && !tokens_[stop - 1].space_after) --stop;
    const std::string_view f = form(stop);
    if (is_closer(form(i + 1)) && !is_opener(form(i + 1))) return false;
    const std::size_t next = next_word(i);
    if (is_stop(f)) return stop_ends(begin, stop, i, next);
    if (is_ellipsis(f)) return starts_upper(next);
    if (f.size() > 1 && f.back() == '.') return abbreviation_ends(f.substr(0, f.size() - 1), next, stop != i);
    return lexicon_.gaps().ends(text_, tokens_, begin, i);
}

bool Boundaries::stop_ends(std::size_t begin, std::size_t stop, std::size_t i, std::size_t next) const {
    if (stop == begin) return false;
    const std::string_view f = form(stop), following = form(i + 1);
    const bool list_number = stop == begin + 1 && form(begin).size() <= 2 && is_digit(form(begin).front());
    if (f == "." && list_number) return false;
    if (is_reference(i + 1)) return false;
    // ":)" belongs to what it smiles about.
    if (lexicon_.is_whole(following) && !is_ascii_letter(following.front())) return false;
    if (!starts_lower(next)) return true;
    if (stop != i) return false;  // "Why?" he asked.
    // A lower-case word behind a full stop opens a sentence unless the stop may be that of an abbreviation nobody told us of.
    const std::string_view before = form(stop - 1);
    return f != "." || before.size() > 4 || (before.size() > 1 && before.front() >= 'a' && before.front() <= 'z') || tokens_[stop - 1].space_after;
}

bool Boundaries::abbreviation_ends(std::string_view word, std::size_t next, bool quoted) const {
    if (!starts_upper(next)) return quoted && !starts_lower(next) && !is_digit(form(next).front());
    const bool opener = lexicon_.opens_sentence(utf8::lower(form(next)));
    const auto kind = lexicon_.abbreviation(word);
    if (!kind) return word.size() > 1 ? opener : opener && word != "J";  // initials: "George W. Bush"
    switch (*kind) {
        case Abbreviation::Title:
        case Abbreviation::Number:
        case Abbreviation::Inner: return false;
        case Abbreviation::Date: return opener;
        case Abbreviation::Final: return true;
        case Abbreviation::Unit:
        case Abbreviation::Place: return opener || (quoted && *kind == Abbreviation::Unit);
    }
    return false;
}

}  // namespace pg::language
