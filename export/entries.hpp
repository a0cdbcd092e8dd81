// What a page tells below its picture: an entry for each event and each standing relation.
#pragma once

#include <string>

#include "graph/view.hpp"

namespace pg::exporting {

/// Events by date, then id; each with who takes part and the sentences that tell it. Markup, escaped.
std::string event_entries(const graph::View& view, bool quotes);

/// Standing relations in the view's order, stances first; of who belongs where only the first sentences.
std::string relation_entries(const graph::View& view, bool quotes);

}  // namespace pg::exporting
