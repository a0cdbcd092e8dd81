// What a page says about its article.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/html/page.hpp"
#include "core/date.hpp"

namespace pg::archive::html {

struct Metadata {
    std::string url, title, author, source, language;
    std::optional<Date> published;
    std::string article_body;  ///< JSON-LD articleBody, as written
};

/// From JSON-LD, Open Graph and other meta elements, <title>, headings, <time> and visible date lines, in this order of trust.
/// `url` is where the page came from, may be empty.
Metadata metadata_of(const Page& page, std::string_view url);

/// "Frey and Walz meet Homan | Harbor & Prairie News" -> the part before the site's name.
std::string without_site_name(std::string_view title, std::string_view site);

/// "https://www.ice.gov/news/x" -> "ice.gov".
std::string host_of(std::string_view url);

}  // namespace pg::archive::html
