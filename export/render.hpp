// A graph as a picture.
#pragma once

#include "core/names.hpp"
#include "export/output.hpp"
#include "graph/view.hpp"

namespace pg::exporting {

enum class Picture : std::uint8_t { Svg, Png, Pdf, Html };

/// Draws and lays out the view by Graphviz and closes the output. Thread-safe (one layout at a time). Throws Error when Graphviz fails.
void render(const graph::View& view, Picture picture, Output& output);

/// The SVG document as text.
std::string render_svg(const graph::View& view);

}  // namespace pg::exporting

PG_ENUM_NAMES(pg::exporting::Picture, "picture format", "svg", "png", "pdf", "html");
