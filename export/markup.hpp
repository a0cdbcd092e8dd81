// Text inside XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace pg::exporting {

/// Text as it may stand in XML and HTML, in elements and in quoted attributes; characters that XML forbids are dropped.
std::string escaped_markup(std::string_view text);

}  // namespace pg::exporting
