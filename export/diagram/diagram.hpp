// A view as a drawing: what stands in a DOT file and what Graphviz lays out.
#pragma once

#include "export/diagram/dot_graph.hpp"
#include "export/diagram/framing.hpp"
#include "graph/view.hpp"

namespace pg::exporting {

/// Lays out as layers from left to right (dot) up to this many nodes, by forces (sfdp) above.
inline constexpr std::size_t largest_layered = 60;

/// Where the shapes and lines of a drawing lead: to the articles (http and https only), or to the entries of the page that it stands in.
enum class Links : std::uint8_t { Articles, Entries };

/// Kinds by shape and colour, status by line, negated in red; tooltip = quote, URL = article, title and legend above, the centre in full colour; in the
/// view's order. Actors point to their events, events to whom and what they touch. Nodes without any line are left out where others have some, unless they
/// are the centre. Hold graphviz_mutex().
DotGraph draw(const graph::View& view, const Framing& framing, Links links = Links::Articles);

/// The name of an entry in a page, for an event or for the standing relation at that place in view.edges.
std::string entry_of(const graph::Node& event);
std::string entry_of(std::size_t edge);

}  // namespace pg::exporting
