// Bytes of the file that nothing uses any more, overwritten where they stand. Internal to graph/store.
#pragma once

#include "graph/store/sqlite.hpp"

namespace pg::graph {

/// Overwrites with zeros every byte of the database file that belongs to no row, no index entry and no list of pages: gaps in pages, rows
/// that were deleted or moved, the ends of overflow chains, free pages. What the file says stays the same at every moment, so readers need
/// not wait and a kill does no harm. Needs an empty write-ahead log and no open transaction; cached pages are let go. False when the file is
/// laid out in a way that is not known here, or somebody else has written meanwhile: then nothing is promised.
bool blank_unused(const Database& database);

}  // namespace pg::graph
