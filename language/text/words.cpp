#include "language/text/words.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "language/text/characters.hpp"

namespace pg::language {
namespace {

constexpr std::string_view curly = "\xE2\x80\x99";

bool cut(Span s, std::uint32_t at, std::vector<Token>& tokens) {
    put_token({s.begin, at}, true, tokens);
    put_token({at, s.end}, false, tokens);
    return true;
}

/// "7pm", "10:30AM", "35mm".
bool split_unit(std::string_view text, Span s, const TextLexicon& lexicon, std::vector<Token>& tokens) {
    if (!is_digit(text[s.begin])) return false;
    std::uint32_t at = s.begin;
    while (at < s.end && (is_digit(text[at]) || ((text[at] == ':' || text[at] == '.' || text[at] == ',') && at + 1 < s.end && is_digit(text[at + 1])))) ++at;
    if (at == s.end || !lexicon.is_unit(text.substr(at, s.end - at))) return false;
    put_token({s.begin, at}, false, tokens);
    put_token({at, s.end}, false, tokens);
    return true;
}

/// "1960's", "'80's": decades are one token.
bool is_decade(std::string_view number) { return (number.size() == 2 || number.size() == 4) && number.back() == '0' && std::all_of(number.begin(), number.end(), is_digit); }

bool split_clitic(std::string_view text, Span s, const TextLexicon& lexicon, std::vector<Token>& tokens) {
    std::string lower = utf8::lower(s.of(text));
    std::uint32_t extra = 0;  // a typographic apostrophe is two bytes longer than a plain one
    if (lower.size() != s.size()) return false;
    if (const auto at = lower.rfind(curly); at != std::string::npos) {
        lower.erase(at + 1, curly.size() - 1);
        lower[at] = '\'';
        extra = 2;
    } else if (const auto tick = lower.rfind('`'); tick != std::string::npos && tick != 0) lower[tick] = '\'';
    if (lower.find('\'') == std::string::npos) return false;
    for (const std::string& clitic : lexicon.clitics()) {
        if (lower.size() <= clitic.size() || !lower.ends_with(clitic)) continue;
        if (clitic == "'s" && is_decade(std::string_view(lower).substr(0, lower.size() - 2))) return false;
        return cut(s, s.end - static_cast<std::uint32_t>(clitic.size()) - extra, tokens);
    }
    // "workers'" : the apostrophe of a plural possessor.
    if (lower.size() > 2 && lower.back() == '\'' && lower[lower.size() - 2] == 's') return cut(s, s.end - 1 - extra, tokens);
    return false;
}

bool split_fused(std::string_view text, Span s, std::string_view next, const TextLexicon& lexicon, std::vector<Token>& tokens) {
    constexpr std::size_t longest = 8;
    const std::string_view word = s.of(text);
    if (word.size() < 2 || word.size() > longest) return false;
    const std::string lower = utf8::lower(word);
    std::size_t at = lexicon.fused_cut(lower);
    if (at != 0 && word.size() <= 3 && word[1] >= 'A' && word[1] <= 'Z') return false;  // initialisms: "IM"
    if (at == 0 && lower == "its" && lexicon.splits_its(utf8::lower(next))) at = 2;
    return at != 0 && at < word.size() && cut(s, s.begin + static_cast<std::uint32_t>(at), tokens);
}

}  // namespace

void put_token(Span span, bool joined_to_next, std::vector<Token>& tokens) {
    if (span.empty()) return;
    Token token;
    token.span = span;
    token.space_after = false;
    token.joined_to_next = joined_to_next;
    tokens.push_back(std::move(token));
}

void split_word(std::string_view text, Span word, std::string_view next, const TextLexicon& lexicon, std::vector<Token>& tokens) {
    if (word.empty() || split_unit(text, word, lexicon, tokens) || split_clitic(text, word, lexicon, tokens) || split_fused(text, word, next, lexicon, tokens)) return;
    put_token(word, false, tokens);
}

}  // namespace pg::language
