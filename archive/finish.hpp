// The last step of every reader.
#pragma once

#include <string>
#include <variant>

#include "core/article.hpp"

namespace pg::archive {

/// What a reader found out. Fields as written; `text` in paragraphs separated by "\n\n".
struct Draft {
    std::string id, url, title, author, source, language, text;
    std::optional<Date> published;
};

/// Normalises all fields, makes up the id (given id, else URL, else title's slug and hash of the text), guesses the language,
/// and rejects texts with less than 40 letters.
std::variant<Article, Rejection> finished(Draft draft, const Location& where);

/// Normalised and in one line: white space runs become one space, ends are trimmed.
std::string one_line(std::string_view text);

/// ISO 639-1 code by script, or by the commonest function words of seven languages; empty when unsure.
std::string guessed_language(std::string_view text);

/// guessed_language() where it is surely not English: of another script, or of forty words and more; else empty.
std::string foreign_language(std::string_view text);

/// Lower-case ASCII letters, digits and single hyphens, at most `limit` bytes, cut at a word's end: "Homan ties drawdown" -> "homan-ties-drawdown".
std::string slug(std::string_view text, std::size_t limit);

}  // namespace pg::archive
