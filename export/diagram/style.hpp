// How the kinds of things look in pictures. Colours keep apart for the colour-blind (blue, green, yellow, white) and print in grey.
#pragma once

#include <string>

#include "graph/view.hpp"

namespace pg::exporting {

struct NodeStyle {
    const char* shape;
    const char* style;   ///< without the line style
    const char* fill;
    const char* border;
};

NodeStyle style_of(const graph::Node& node);

/// solid = happened, dashed = planned, dotted = only claimed, or hypothetical. Negated events are solid and look different in other ways.
const char* line_of(const graph::Node& event);

struct EdgeStyle {
    const char* colour;
    const char* head;    ///< arrow head
    const char* width;
    const char* label;   ///< empty where direction and colour say it
};

EdgeStyle style_of(const graph::Edge& edge);

inline constexpr const char* ink = "#1F2933";
inline constexpr const char* negated_colour = "#B42318";
inline constexpr const char* font = "DejaVu Sans";

}  // namespace pg::exporting
