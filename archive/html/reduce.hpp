// Takes out of a page, before parsing, what holds no text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pg::archive::html {

struct Reduced {
    std::string html;
    std::vector<std::string> linked_data;  ///< contents of <script type="application/ld+json">
};

/// Drops comments, scripts, styles, embedded images, start tags nested deeper than 512 elements (as browsers do) or 32 inline
/// formatting elements, and all attributes of a tag but its first hundred, so that a tree builder needs linear time. Linear time itself.
Reduced reduced(std::string_view html);

}  // namespace pg::archive::html
