// Which blocks of a page are its article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/html/block_model.hpp"
#include "archive/html/page.hpp"

namespace pg::archive::html {

/// What choosing main text needs to know. Immutable, any thread.
struct PageKnowledge {
    NameKinds kinds;
    BlockModel model;
};

/// For each block of the page whether it belongs to the main text: the word of the classifier.
/// `title` and `body` (JSON-LD articleBody) may be empty.
std::vector<bool> main_blocks(const Page& page, const PageKnowledge& knowledge, std::string_view title, std::string_view body);

/// The decision part of main_blocks, from the scores (log odds) of the blocks: the likely ones or, if they hold hardly any text, the least unlikely.
std::vector<bool> chosen_blocks(const Page& page, const std::vector<float>& scores);

/// The chosen blocks as paragraphs separated by "\n\n"; line breaks within a block part paragraphs where a sentence ends.
std::string text_of(const Page& page, const std::vector<bool>& chosen);

}  // namespace pg::archive::html
