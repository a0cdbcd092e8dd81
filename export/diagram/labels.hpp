// The words in a drawing: in its shapes, on its lines, and those that show when the mouse rests on one.
#pragma once

#include <string>

#include "export/diagram/lines.hpp"

namespace pg::exporting {

/// The name, for events with their mark and date, broken into lines.
std::string label_of(const graph::Node& node, const graph::View& view);

/// "supports, has policy" for standing relations, empty for roles: colour and direction tell those.
std::string label_of(const Line& line);

/// What a node or a line shows beside its label: the first sentence that tells it, unless there shall be no quotes.
std::string tooltip_of(const graph::Node& node, bool quotes);
std::string tooltip_of(const Line& line, const graph::View& view, bool quotes);

}  // namespace pg::exporting
