// A self-contained HTML page of a graph: picture, events with their quotes and sources.
#pragma once

#include <string>

#include "graph/view.hpp"

namespace pg::exporting {

/// Needs no network; contains no script, so nothing that an article says can run. `svg` is what render_svg made.
std::string page(const graph::View& view, const std::string& svg);

}  // namespace pg::exporting
