// An article on its way through language/: one text and layers of spans over it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.hpp"
#include "core/span.hpp"
#include "core/ud.hpp"

namespace pg {

inline constexpr std::uint32_t no_token = 0xFFFFFFFFu;

/// A syntactic word. `span` is its surface: the two words of "don't" are "do" and "n't".
struct Token {
    Span span;
    std::string lemma;             ///< lower-cased but for proper nouns
    Upos upos = Upos::X;
    Xpos xpos = Xpos::Xx;
    Deprel deprel = Deprel::Dep;
    bool space_after = true;       ///< white space follows in the text
    bool joined_to_next = false;   ///< written as one orthographic word with the next (UD multiword token)
    std::uint32_t head = no_token; ///< index into Document::tokens, always of the same sentence; no_token for the root
};

/// How the text around a sentence looks; extraction treats headlines and furniture differently from prose.
enum class SentenceKind : std::uint8_t { Prose, Headline, Fragment };

struct Sentence {
    Span span;            ///< without surrounding white space
    TokenRange tokens;
    SentenceKind kind = SentenceKind::Prose;
    std::uint32_t paragraph = 0;  ///< 0-based
};

/// A named entity: consecutive tokens of one sentence.
struct Name {
    TokenRange tokens;
    NerType type = NerType::Misc;
};

/// Owns the article; every span points into `article.text`. Layers are filled in this order: sentences and tokens (text/),
/// lemmas, tags and heads (parser/), names (names/). Moving a Document keeps all indices valid; nothing in it is a view.
struct Document {
    Article article;
    std::vector<Sentence> sentences;
    std::vector<Token> tokens;
    std::vector<Name> names;  ///< sorted by position, never overlapping

    std::string_view text() const { return article.text; }
    std::string_view form(std::uint32_t token) const { return tokens[token].span.of(article.text); }
    std::string_view form(const Token& token) const { return token.span.of(article.text); }
    /// From the first token's begin to the last token's end. The range must not be empty.
    Span span_of(TokenRange range) const { return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end}; }
};

}  // namespace pg

PG_ENUM_NAMES(pg::SentenceKind, "sentence kind", "prose", "headline", "fragment");
