// Breaking labels into lines of similar length.
#pragma once

#include <string>
#include <string_view>

namespace pg::exporting {

/// Lines of at most about `width` code points, broken at spaces (words longer than the width are broken hard), evenly filled;
/// at most `max_lines`, the rest becomes "…". White space is collapsed.
std::string wrapped(std::string_view text, std::size_t width, std::size_t max_lines);

/// The first `length` code points, cut at a word's end, with "…" if something is missing.
std::string shortened(std::string_view text, std::size_t length);

}  // namespace pg::exporting
