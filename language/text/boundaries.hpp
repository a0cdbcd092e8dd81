// Where a sentence ends inside a line: full stops, quotes and brackets behind them, abbreviations; without a stop the gap model.
#pragma once

#include <string_view>
#include <vector>

#include "core/document.hpp"
#include "language/text/lexicon.hpp"

namespace pg::language {

/// Looks at one line's tokens; all work is in constant time a token.
class Boundaries {
public:
    Boundaries(std::string_view text, const std::vector<Token>& tokens, const TextLexicon& lexicon) : text_(text), tokens_(tokens), lexicon_(lexicon) {}

    /// True when the sentence that began at token `begin` ends with token i. Needs i + 1 < tokens.size().
    bool ends_at(std::size_t begin, std::size_t i) const;

    static bool is_stop(std::string_view form);
    static bool is_ellipsis(std::string_view form);

private:
    std::string_view form(std::size_t t) const { return tokens_[t].span.of(text_); }
    bool starts_upper(std::size_t t) const;
    bool starts_lower(std::size_t t) const;
    bool is_reference(std::size_t t) const;
    std::size_t next_word(std::size_t i) const;
    bool stop_ends(std::size_t begin, std::size_t stop, std::size_t i, std::size_t next) const;
    bool abbreviation_ends(std::string_view word, std::size_t next, bool quoted) const;

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const TextLexicon& lexicon_;
};

}  // namespace pg::language
