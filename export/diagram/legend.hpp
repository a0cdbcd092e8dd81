// What the shapes, colours and lines mean.
#pragma once

#include <string>

namespace pg::exporting {

/// An HTML-like label of Graphviz, to stand below the drawing in every layout.
std::string legend();

}  // namespace pg::exporting
