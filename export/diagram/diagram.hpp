// A view as a drawing: what stands in a DOT file and what Graphviz lays out.
#pragma once

#include "export/diagram/dot_graph.hpp"
#include "graph/view.hpp"

namespace pg::exporting {

/// Lays out as layers from left to right (dot) up to this many nodes, by forces (sfdp) above.
inline constexpr std::size_t largest_layered = 60;

/// Kinds by shape and colour, status by line, negated in red; tooltip = quote, URL = article (http and https only), a legend; in the
/// view's order. Actors point to their events, events to whom and what they touch. Nodes without any edge are left out where others have some. Hold graphviz_mutex().
DotGraph draw(const graph::View& view);

/// Empty unless the address starts with http:// or https:// and holds no white space, quotes, brackets or control characters.
std::string safe_url(const std::string& url);

}  // namespace pg::exporting
