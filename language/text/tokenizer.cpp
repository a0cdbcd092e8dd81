#include "language/text/tokenizer.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"
#include "language/text/characters.hpp"

namespace pg::language {
namespace {

/// Clitics, longest first; matched against the lower-cased end of a word with plain apostrophes.
constexpr std::array<std::string_view, 7> clitics{"n't", "'ll", "'re", "'ve", "'s", "'m", "'d"};

/// Words that are written as one and read as two.
struct Fused {
    std::string_view word;
    std::size_t cut;
};
constexpr std::array fused{Fused{"cannot", 3}, Fused{"gonna", 3}, Fused{"wanna", 3}, Fused{"gotta", 3}, Fused{"lemme", 3}, Fused{"dont", 2}, Fused{"didnt", 3}, Fused{"doesnt", 4}, Fused{"isnt", 2}};

class Tokenizer {
public:
    Tokenizer(std::string_view text, const TextLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

    std::vector<Token> run(Span paragraph) {
        std::uint32_t at = paragraph.begin;
        while (at < paragraph.end) {
            if (const auto blank = blank_length(text_, at, paragraph.end); blank != 0) { at += blank; continue; }
            std::uint32_t end = at;
            while (end < paragraph.end && blank_length(text_, end, paragraph.end) == 0) ++end;
            last_chunk_ = blank_only(end, paragraph.end);
            chunk({at, end});
            if (!tokens_.empty()) tokens_.back().space_after = end < paragraph.end || tokens_.back().space_after;
            at = end;
        }
        return std::move(tokens_);
    }

private:
    std::string_view of(Span s) const { return s.of(text_); }

    bool blank_only(std::uint32_t at, std::uint32_t end) const {
        while (at < end) {
            const auto blank = blank_length(text_, at, end);
            if (blank == 0) return false;
            at += blank;
        }
        return true;
    }

    void put(Span s, bool joined = false) {
        if (s.empty()) return;
        Token token;
        token.span = s;
        token.space_after = false;
        token.joined_to_next = joined;
        tokens_.push_back(std::move(token));
    }

    /// What stands between two blanks.
    void chunk(Span s) {
        while (!s.empty()) {
            const auto length = opening_length(text_, s);
            if (length == 0) break;
            put({s.begin, s.begin + length});
            s.begin += length;
        }
        std::vector<Span> closing;
        while (!s.empty()) {
            const auto length = closing_length(s);
            if (length == 0) break;
            closing.push_back({s.end - length, s.end});
            s.end -= length;
        }
        if (!s.empty()) middle(s);
        for (auto c = closing.rbegin(); c != closing.rend(); ++c) put(*c);
    }

    /// Length of the punctuation mark at the end of s that is a token of its own.
    std::uint32_t closing_length(Span s) const {
        const auto mark = closing_mark_length(text_, s);
        if (mark == 0) return 0;
        const std::string_view word = of(s);
        if (word.ends_with('.')) {
            const auto dots = word.size() - (word.find_last_not_of('.') == std::string_view::npos ? 0 : word.find_last_not_of('.') + 1);
            if (dots > 1) return static_cast<std::uint32_t>(dots);
            return keeps_stop(word.substr(0, word.size() - 1)) ? 0 : 1;
        }
        if ((word.ends_with(')') && word.find('(') != std::string_view::npos && word.find('(') != 0) || (word.size() <= 3 && (word == ":)" || word == ":-)" || word == ";)"))) return 0;
        const char last = word.back();
        if (last == '!' || last == '?') {
            std::uint32_t n = 1;
            while (n < s.size() && (word[word.size() - n - 1] == '!' || word[word.size() - n - 1] == '?')) ++n;
            return n;
        }
        return mark;
    }

    /// True for an abbreviation: its full stop stays with it.
    bool keeps_stop(std::string_view word) const {
        if (word.empty()) return false;
        const auto dash = word.find_last_of("-/(");
        if (dash != std::string_view::npos) word.remove_prefix(dash + 1);
        if (word.empty()) return false;
        if (const auto found = lexicon_.abbreviation(word)) return !(last_chunk_ && *found == Abbreviation::Inner && word.size() <= 2);
        if (word.size() == 1 && ((word[0] >= 'A' && word[0] <= 'Z'))) return true;
        // Letters with stops between them: "U.S", "e.g", "J.D".
        if (word.size() >= 3 && word.size() % 2 == 1) {
            for (std::size_t i = 0; i < word.size(); ++i)
                if ((i % 2 == 1) != (word[i] == '.') || (i % 2 == 0 && !is_ascii_letter(word[i]))) return false;
            return true;
        }
        return false;
    }

    void middle(Span s) {
        const std::string_view word = of(s);
        if (is_address(word)) return put(s);
        // Long dashes, ellipses and slashes split wherever they stand; hyphens and commas by rule.
        for (std::uint32_t i = s.begin; i < s.end;) {
            const auto length = splitter_length(s, i);
            if (length == 0) { ++i; continue; }
            if (i > s.begin) chunk_part({s.begin, i});
            put({i, i + length});
            s.begin = i + length;
            i = s.begin;
        }
        if (!s.empty()) chunk_part(s);
    }

    std::uint32_t splitter_length(Span s, std::uint32_t i) const {
        if (const auto dash = dash_length(text_, i); dash != 0) return dash;
        const char c = text_[i], before = i > s.begin ? text_[i - 1] : ' ', after = i + 1 < s.end ? text_[i + 1] : ' ';
        switch (c) {
            case '-': {
                if (i == s.begin || i + 1 == s.end) return i + 1 == s.end && i > s.begin ? 1 : 0;
                if (is_digit(before) && is_digit(after)) return is_phone(s) ? 0 : 1;
                if (text_.substr(i, 2) == "--") return 2;
                return lexicon_.keeps_hyphen(utf8::lower(text_.substr(s.begin, i - s.begin))) ? 0 : 1;
            }
            case '/': return is_digit(before) && is_digit(after) ? 0 : (i > s.begin && i + 1 < s.end && s.size() > 3 ? 1 : 0);
            case ',': return is_digit(before) && is_digit(after) ? 0 : 1;
            case ':': return is_digit(before) && is_digit(after) ? 0 : 1;
            case ';':
            case '"':
            case '(':
            case ')':
            case '[':
            case ']': return 1;
            case '.': {
                std::uint32_t n = 1;
                while (i + n < s.end && text_[i + n] == '.') ++n;
                return n >= 3 ? n : 0;
            }
            case '&': return before == ' ' || after == ' ' ? 1 : 0;
            default: return 0;
        }
    }

    bool is_phone(Span s) const {
        std::size_t hyphens = 0;
        for (char c : of(s)) {
            if (c == '-') ++hyphens;
            else if (!is_digit(c)) return false;
        }
        return hyphens >= 2;
    }

    /// A word without inner separators: currency and per cent signs, clitics.
    void chunk_part(Span s) {
        const auto currency = currency_length(text_, s);
        if (currency != 0 && currency < s.size()) {
            put({s.begin, s.begin + currency});
            s.begin += currency;
        }
        if (s.size() > 1 && text_[s.end - 1] == '%' ) {
            chunk_part({s.begin, s.end - 1});
            put({s.end - 1, s.end});
            return;
        }
        word(s);
    }

    void word(Span s) {
        std::string lower = utf8::lower(of(s));
        std::uint32_t extra = 0;  // a typographic apostrophe is two bytes longer than a plain one
        if (const auto curly = lower.rfind("\xE2\x80\x99"); curly != std::string::npos && lower.size() == s.size()) {
            lower.replace(curly, 3, "'");
            extra = 2;
        }
        for (std::string_view clitic : clitics) {
            if (lower.size() <= clitic.size() || !std::string_view(lower).ends_with(clitic)) continue;
            const auto cut = s.end - static_cast<std::uint32_t>(clitic.size()) - extra;
            put({s.begin, cut}, true);
            put({cut, s.end});
            return;
        }
        // "workers'" : the apostrophe of a plural possessor.
        if (lower.size() > 2 && lower.back() == '\'' && lower[lower.size() - 2] == 's') {
            const auto cut = s.end - 1 - extra;
            put({s.begin, cut}, true);
            put({cut, s.end});
            return;
        }
        for (const Fused& f : fused)
            if (lower == f.word) {
                put({s.begin, s.begin + static_cast<std::uint32_t>(f.cut)}, true);
                put({s.begin + static_cast<std::uint32_t>(f.cut), s.end});
                return;
            }
        put(s);
    }

    std::string_view text_;
    const TextLexicon& lexicon_;
    std::vector<Token> tokens_;
    bool last_chunk_ = false;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, Span paragraph, const TextLexicon& lexicon) { return Tokenizer(text, lexicon).run(paragraph); }

}  // namespace pg::language
