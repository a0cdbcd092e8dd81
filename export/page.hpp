// A self-contained HTML page of a graph: picture, events and relations with their quotes and sources.
#pragma once

#include <string>

#include "export/diagram/framing.hpp"
#include "graph/view.hpp"

namespace pg::exporting {

/// Needs no network; contains no script, so nothing that an article says can run. Events by date, those without one by their first report. Without
/// quotes it tells neither sentences nor articles. `svg` is the picture of the view with links to entries.
std::string page(const graph::View& view, const Framing& framing, const std::string& svg);

}  // namespace pg::exporting
