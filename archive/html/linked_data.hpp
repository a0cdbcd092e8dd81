// Schema.org statements of a page.
#pragma once

#include <string>
#include <vector>

namespace pg::archive::html {

struct LinkedData {
    std::string headline, url, author, publisher, published, article_body;
};

/// Of the first article-like thing (type ending in "Article", "BlogPosting", "Report...") in JSON-LD scripts. Broken scripts are skipped.
/// Bounded depth; linear time.
LinkedData linked_data_of(const std::vector<std::string>& scripts);

}  // namespace pg::archive::html
