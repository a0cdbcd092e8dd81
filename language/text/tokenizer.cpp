#include "language/text/tokenizer.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "language/text/characters.hpp"
#include "language/text/words.hpp"

namespace pg::language {
namespace {

/// Phone numbers and elided words are no longer than this; bounds the work on hostile text.
constexpr std::uint32_t longest_special = 20;

class Tokenizer {
public:
    Tokenizer(std::string_view text, const TextLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

    std::vector<Token> run(Span paragraph) {
        Span chunk_span = next_chunk(paragraph.begin, paragraph.end);
        while (!chunk_span.empty()) {
            const Span next = next_chunk(chunk_span.end, paragraph.end);
            next_ = of(next);
            chunk(chunk_span);
            if (!tokens_.empty()) tokens_.back().space_after = chunk_span.end < paragraph.end || tokens_.back().space_after;
            chunk_span = next;
        }
        return std::move(tokens_);
    }

private:
    std::string_view of(Span s) const { return s.of(text_); }

    /// What stands between two blanks, behind `at`; empty at the end.
    Span next_chunk(std::uint32_t at, std::uint32_t end) const {
        while (at < end) {
            const auto blank = blank_length(text_, at, end);
            if (blank == 0) break;
            at += blank;
        }
        std::uint32_t stop = at;
        while (stop < end && blank_length(text_, stop, end) == 0) ++stop;
        return {at, stop};
    }

    void put(Span s) { put_token(s, false, tokens_); }

    void chunk(Span s) {
        while (!s.empty() && !lexicon_.is_whole(of(s))) {
            const auto length = opens_word(s) ? 0 : opening_length(text_, s);
            if (length == 0) break;
            put({s.begin, s.begin + length});
            s.begin += length;
        }
        has_bracket_ = !s.empty() && of(s).find('(', 1) != std::string_view::npos;
        std::vector<Span> closing;
        while (!s.empty() && !lexicon_.is_whole(of(s))) {
            const auto length = closing_length(s);
            if (length == 0) break;
            closing.push_back({s.end - length, s.end});
            s.end -= length;
        }
        if (!s.empty()) middle(s);
        for (auto c = closing.rbegin(); c != closing.rend(); ++c) put(*c);
    }

    /// An apostrophe that belongs to the word: "'tis", "'90s", a clitic on its own.
    bool opens_word(Span s) const {
        if (text_[s.begin] != '\'' || s.size() < 2) return false;
        if (is_digit(text_[s.begin + 1]) || s.size() == 2) return text_[s.begin + 1] != '\'';
        std::uint32_t end = s.begin + 1;
        while (end < s.end && end < s.begin + longest_special && (is_ascii_letter(text_[end]) || text_[end] == '\'')) ++end;
        return lexicon_.is_elided(utf8::lower(text_.substr(s.begin, end - s.begin)));
    }

    /// Length of the punctuation mark at the end of s that is a token of its own.
    std::uint32_t closing_length(Span s) const {
        const auto mark = closing_mark_length(text_, s);
        if (mark == 0) return 0;
        const std::string_view word = of(s);
        if (word.ends_with(')') && has_bracket_) return 0;
        const char last = word.back();
        if (last != '.' && last != '!' && last != '?') return mark;
        // A run of stops is one token ("...", "?!", ".?"); a single full stop may belong to an abbreviation.
        const auto kept = word.find_last_not_of(".!?");
        const std::size_t run = word.size() - (kept == std::string_view::npos ? 0 : kept + 1);
        const std::string_view stops = word.substr(word.size() - run);
        if (stops == ".") return keeps_stop(word.substr(0, word.size() - 1)) ? 0 : 1;
        if (stops[0] == '.' && stops[1] != '.' && keeps_stop(word.substr(0, word.size() - run))) return static_cast<std::uint32_t>(run - 1);
        return static_cast<std::uint32_t>(run);
    }

    bool next_is_number() const {
        if (next_.empty()) return false;
        return is_digit(next_[0]) || (next_.size() > 1 && next_[0] == '#') || next_.substr(0, next_.find_first_of(",.;:)")).find_first_not_of("IVXLC") == std::string_view::npos;
    }

    /// True for an abbreviation: its full stop stays with it.
    bool keeps_stop(std::string_view word) const {
        if (word.empty()) return false;
        const auto dash = word.find_last_of("-/(");
        if (dash != std::string_view::npos) word.remove_prefix(dash + 1);
        if (word.empty()) return false;
        if (const auto found = lexicon_.abbreviation(word)) {
            if (*found == Abbreviation::Number) return next_is_number();
            if (*found == Abbreviation::Final) return !next_.empty() && !(next_[0] >= 'A' && next_[0] <= 'Z');
            return !(next_.empty() && *found == Abbreviation::Inner && word.size() <= 2);
        }
        if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') return word != "I" || !after_lower();
        // Letters with stops between them: "U.S", "e.g", "J.D".
        if (word.size() >= 3 && word.size() % 2 == 1) {
            for (std::size_t i = 0; i < word.size(); ++i)
                if ((i % 2 == 1) != (word[i] == '.') || (i % 2 == 0 && !is_ascii_letter(word[i]))) return false;
            return true;
        }
        return false;
    }

    /// "nor would I.": the word before is in lower case, so this is no initial.
    bool after_lower() const { return !tokens_.empty() && text_[tokens_.back().span.begin] >= 'a' && text_[tokens_.back().span.begin] <= 'z'; }

    void middle(Span s) {
        if (lexicon_.is_whole(of(s)) || is_address(of(s)) || has_address_ending(of(s))) return put(s);
        // Long dashes, ellipses and slashes split wherever they stand; hyphens and commas by rule.
        for (std::uint32_t i = s.begin; i < s.end;) {
            const auto length = splitter_length(s, i);
            if (length == 0) { ++i; continue; }
            if (i > s.begin) part({s.begin, i}, s.end);
            put({i, i + length});
            s.begin = i + length;
            i = s.begin;
        }
        if (!s.empty()) part(s, s.end);
    }

    /// "cra.org/survey", "report-2.doc".
    bool has_address_ending(std::string_view word) const {
        const std::string_view host = word.substr(0, word.find('/'));
        const auto dot = host.rfind('.');
        if (dot == std::string_view::npos || dot == 0 || host.size() - dot > 6) return false;
        const char before = host[dot - 1];
        return (is_ascii_letter(before) || is_digit(before)) && lexicon_.is_ending(utf8::lower(host.substr(dot + 1)));
    }

    std::uint32_t run_length(Span s, std::uint32_t i) const {
        std::uint32_t n = 1;
        while (i + n < s.end && text_[i + n] == text_[i]) ++n;
        return n;
    }

    std::uint32_t splitter_length(Span s, std::uint32_t i) const {
        if (const auto dash = dash_length(text_, i); dash != 0) return dash;
        const char c = text_[i], before = i > s.begin ? text_[i - 1] : ' ', after = i + 1 < s.end ? text_[i + 1] : ' ';
        switch (c) {
            case '-': {
                if (const auto run = run_length(s, i); run >= 2) return run;
                if (i == s.begin || i + 1 == s.end) return i + 1 == s.end && i > s.begin ? 1 : 0;
                if (is_digit(before) && is_digit(after)) return is_phone(s) ? 0 : 1;
                return lexicon_.keeps_hyphen(utf8::lower(text_.substr(s.begin, i - s.begin))) ? 0 : 1;
            }
            case '/': return is_digit(before) && is_digit(after) ? 0 : (i > s.begin && (s.size() > 3 || i + 1 == s.end) ? 1 : 0);
            case ',': return is_digit(before) && is_digit(after) ? 0 : 1;
            case ':': return is_digit(before) && is_digit(after) ? 0 : 1;
            case ';':
            case '"':
            case '(':
            case ')':
            case '[':
            case ']': return 1;
            case '.': {
                const auto run = run_length(s, i);
                return run >= 3 ? run : 0;
            }
            case '&': return before == ' ' || after == ' ' ? 1 : 0;
            case '+': return i + 1 == s.end && before != '+' && before != ' ' ? 1 : 0;
            default: return 0;
        }
    }

    /// "555-0100", "612-555-0100".
    bool is_phone(Span s) const {
        if (s.size() > longest_special) return false;
        std::size_t hyphens = 0;
        for (char c : of(s)) {
            if (c == '-') ++hyphens;
            else if (!is_digit(c)) return false;
        }
        return hyphens >= 2 || (s.size() == 8 && text_[s.begin + 3] == '-');
    }

    /// A word without inner separators, with currency and per cent signs; `end` is where its chunk ends.
    void part(Span s, std::uint32_t end) {
        const auto currency = currency_length(text_, s);
        if (currency != 0 && currency < s.size()) {
            put({s.begin, s.begin + currency});
            s.begin += currency;
        }
        const bool per_cent = s.size() > 1 && text_[s.end - 1] == '%';
        const Span word = per_cent ? Span{s.begin, s.end - 1} : s;
        split_word(text_, word, s.end == end ? next_ : std::string_view{}, lexicon_, tokens_);
        if (per_cent) put({s.end - 1, s.end});
    }

    std::string_view text_, next_;
    const TextLexicon& lexicon_;
    std::vector<Token> tokens_;
    bool has_bracket_ = false;  ///< the chunk has a bracket inside
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, Span paragraph, const TextLexicon& lexicon) { return Tokenizer(text, lexicon).run(paragraph); }

}  // namespace pg::language
