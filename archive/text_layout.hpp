// How plain text is laid out: wrapped lines, paragraphs, what stands above an article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/finish.hpp"
#include "archive/furniture.hpp"

namespace pg::archive {

/// The paragraphs of a plain text, trimmed, none empty. Empty lines part paragraphs; lines that were broken at a fixed width
/// (about 40-120 columns) are joined again; otherwise every line is a paragraph. Expects normalised() text; linear time.
std::vector<std::string> paragraphs_of(std::string_view text);

/// Takes the head of a page saved as text off the paragraphs: site name, reading time, headline, date line, byline; what it finds fills the
/// empty fields of the draft. The rest is the body. Stops at the first paragraph of prose; where there is none, before the sentences at the end.
void take_head(std::vector<std::string>& paragraphs, Draft& draft, const Furniture& furniture);

/// Takes lines off the start of a text (paragraphs separated by "\n\n") that repeat the draft's title or tell author and date, which fill empty fields.
std::string without_head_repeats(std::string_view text, Draft& draft);

/// Takes short lines without a sentence's end off the end of a page saved as text: topics, names, links. The first paragraph stays.
void drop_closing_labels(std::vector<std::string>& paragraphs);

/// Paragraphs separated by "\n\n".
std::string joined(const std::vector<std::string>& paragraphs);

/// Without unmatched closing brackets at the start, which cut-off markup leaves: "]] The court" -> "The court".
std::string_view without_stray_brackets(std::string_view text);

}  // namespace pg::archive
