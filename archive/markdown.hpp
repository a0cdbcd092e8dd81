// Markdown as plain paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/finish.hpp"

namespace pg::archive {

/// Paragraphs without markup (headings, emphasis, links, quotes, lists, code fences, rules, images). Front matter between "---" lines
/// (title, date, author, url, source) and the first heading of level 1 fill the draft. Expects normalised() text; linear time.
std::vector<std::string> markdown_paragraphs(std::string_view text, Draft& draft);

/// One line without emphasis marks, links and images: "**The** [deal](u)" -> "The deal".
std::string without_inline_markup(std::string_view line);

}  // namespace pg::archive
