// How the kinds of things look in pictures. Colours keep apart for the colour-blind (blue, green, yellow, white; purple against orange) and print in grey.
#pragma once

#include <string>

#include "export/diagram/lines.hpp"
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

/// What stands before the name of an event that did not happen or may not.
const char* mark_of(const graph::Node& event);

struct EdgeStyle {
    const char* colour;
    const char* head;    ///< arrow head
    const char* width;
};

EdgeStyle style_of(const Line& line);
EdgeStyle style_of(Role role);
EdgeStyle style_of(RelationType type);

/// The words on a line: "supports", "holds office".
std::string spoken(RelationType type);

inline constexpr const char* ink = "#1F2933";
inline constexpr const char* faint_ink = "#4A5561";
inline constexpr const char* negated_colour = "#B42318";
inline constexpr const char* negated_fill = "#FDECEA";
inline constexpr const char* font = "DejaVu Sans";

}  // namespace pg::exporting
