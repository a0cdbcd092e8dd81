// Which blocks of a page are its article.
#pragma once

#include <string>
#include <vector>

#include "archive/html/page.hpp"

namespace pg::archive::html {

/// For each block of the page whether it belongs to the main text.
std::vector<bool> main_blocks(const Page& page);

/// The main text in paragraphs separated by "\n\n".
std::string main_text(const Page& page);

}  // namespace pg::archive::html
