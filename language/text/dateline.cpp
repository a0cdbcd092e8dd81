#include "language/text/dateline.hpp"

#include <algorithm>

#include "core/utf8.hpp"

namespace pg::language {
namespace {

constexpr std::size_t longest_dateline = 18, look_ahead = 25;

bool begins_upper(std::string_view form) {
    std::size_t at = 0;
    return !form.empty() && utf8::is_upper(utf8::next(form, at));
}

bool all_upper(std::string_view form) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < form.size();) {
        const char32_t c = utf8::next(form, at);
        if (!utf8::is_letter(c)) continue;
        if (!utf8::is_upper(c)) return false;
        ++letters;
    }
    return letters >= 2;
}

class Reader {
public:
    Reader(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

    std::size_t length() const {
        const std::size_t dash = first_dash(0, longest_dateline);
        if (dash == 0 || dash + 1 >= tokens_.size() || !opens_sentence(dash + 1)) return 0;
        bool marked = all_upper(form(0)), bracket = false;
        std::size_t words = 0;
        for (std::size_t i = 0; i < dash; ++i) {
            const std::string_view f = form(i);
            if (f == "(" || f == ")") { bracket = f == "("; marked = true; continue; }
            if (f == ",") { marked = marked || i > 0; continue; }
            if (f == "." || f == "-" || bracket) continue;
            if (marked && is_number(f)) continue;  // "CHICAGO, Jan. 14, 2026 —"
            if (!begins_upper(f)) return 0;
            ++words;
        }
        if (words == 0 || words > 6) return 0;
        if (!marked && (words > 3 || first_dash(dash + 1, look_ahead) != 0)) return 0;
        return dash + 1;
    }

private:
    std::string_view form(std::size_t i) const { return tokens_[i].span.of(text_); }
    bool is_dash(std::size_t i) const {
        const std::string_view f = form(i);
        return f == "—" || f == "–" || f == "―" || f == "--" || f == "-";
    }
    static bool is_number(std::string_view f) { return f.size() <= 4 && std::all_of(f.begin(), f.end(), [](char c) { return c >= '0' && c <= '9'; }); }
    bool spaced(std::size_t dash) const { return tokens_[dash - 1].space_after && tokens_[dash].space_after; }
    bool opens_sentence(std::size_t i) const {
        const std::string_view f = form(i);
        return begins_upper(f) || f == "\"" || f == "“" || f == "``";
    }
    /// The first dash between blanks among so many tokens, not one inside "PORT-AU-PRINCE"; 0 when there is none.
    std::size_t first_dash(std::size_t from, std::size_t count) const {
        for (std::size_t i = from; i < std::min(tokens_.size(), from + count); ++i)
            if (i > 0 && is_dash(i) && spaced(i)) return i;
        return 0;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
};

}  // namespace

std::size_t dateline_length(std::string_view text, const std::vector<Token>& tokens) { return tokens.size() < 4 ? 0 : Reader(text, tokens).length(); }

}  // namespace pg::language
