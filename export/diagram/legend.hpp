// What a picture is called, and what its shapes, colours and lines mean.
#pragma once

#include <string>
#include <vector>

#include "export/diagram/framing.hpp"
#include "export/diagram/lines.hpp"

namespace pg::exporting {

/// An HTML-like label of Graphviz, to stand above the drawing in every layout: title and notes, then a legend of what occurs and of nothing else.
std::string caption(const Framing& framing, const std::vector<const graph::Node*>& nodes, const std::vector<Line>& lines);

}  // namespace pg::exporting
