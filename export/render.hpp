// A graph as a picture.
#pragma once

#include "core/names.hpp"
#include "export/diagram/framing.hpp"
#include "export/output.hpp"
#include "graph/view.hpp"

namespace pg::exporting {

enum class Picture : std::uint8_t { Svg, Png, Pdf, Html };

/// Draws and lays out the view by Graphviz and closes the output. Thread-safe (one layout at a time). Throws Error when Graphviz fails.
/// SVG and pages carry the sentences that tell what is drawn, they and PDF the addresses of the articles, unless the framing leaves quotes out.
void render(const graph::View& view, const Framing& framing, Picture picture, Output& output);

}  // namespace pg::exporting

PG_ENUM_NAMES(pg::exporting::Picture, "picture format", "svg", "png", "pdf", "html");
