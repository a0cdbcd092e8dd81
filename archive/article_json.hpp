// The JSON form of an article.
#pragma once

#include <string>

#include "core/article.hpp"

namespace pg::archive {

/// One line without its end: {"id","url","title","author","source","published","language","text"}; what is unknown is null.
std::string article_to_json(const Article& article);

}  // namespace pg::archive
