// From raw inputs to articles.
#pragma once

#include <variant>
#include <vector>

#include "archive/furniture.hpp"
#include "archive/raw_input.hpp"
#include "core/article.hpp"

namespace pg::archive {

using ReadResult = std::variant<Article, Rejection>;

/// All that one raw input holds, in its order; a Rejection for each part that is no article and at least one result for any input.
/// Pure and thread-safe; never throws for bad input, takes time linear in the input. Knows the furniture list of the data folder
/// (read once, on the first call; throws Error if it is missing).
std::vector<ReadResult> read_articles(const RawInput& input);

/// The same with a given list.
std::vector<ReadResult> read_articles(const RawInput& input, const Furniture& furniture);

}  // namespace pg::archive
