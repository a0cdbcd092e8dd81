// From raw inputs to articles.
#pragma once

#include <variant>
#include <vector>

#include "archive/knowledge.hpp"
#include "archive/raw_input.hpp"
#include "core/article.hpp"

namespace pg::archive {

using ReadResult = std::variant<Article, Rejection>;

/// Where a result of one raw input is, by its number and how many there are: each has a place of its own, the only one that of the input.
Location place_of(const RawInput& input, std::size_t result, std::size_t results);

/// All that one raw input holds, in its order; a Rejection (at its place_of) for each part that is no article and at least one result
/// for any input but WARC records that hold no page (requests, metadata).
/// Pure and thread-safe; never throws for bad input, takes time linear in the input. Knows the lists and the model of the data folder
/// (read once, on the first call; throws Error if they are missing).
std::vector<ReadResult> read_articles(const RawInput& input);

/// The same with given lists.
std::vector<ReadResult> read_articles(const RawInput& input, const Knowledge& knowledge);

}  // namespace pg::archive
