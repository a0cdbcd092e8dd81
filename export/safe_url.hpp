// Which addresses of articles may be followed from a picture or a page.
#pragma once

#include <string>

namespace pg::exporting {

/// Empty unless the address starts with http:// or https:// and holds no white space, quotes, brackets or control characters.
std::string safe_url(const std::string& url);

}  // namespace pg::exporting
