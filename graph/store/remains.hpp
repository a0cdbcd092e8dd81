// What articles that went leave behind in the file, and how it is taken out of it. Internal to graph/.
#pragma once

#include "graph/store/sqlite.hpp"

namespace pg::graph {

/// Notes that something of an article or a place was deleted; needs an open transaction. The note stays until the remains are out, also
/// when the process is killed before.
void note_remains(const Database& database);

/// Where remains are noted: what the log tells of things that are no longer in the graph goes (their number stays with the run), and what
/// nothing uses is overwritten, so that no deleted byte is left in its pages, its index of words and its write-ahead log. Needs the derived
/// layer up to date and no open transaction. False when another process reads an older state, which keeps that state's bytes in the file.
bool take_out_remains(const Database& database);

}  // namespace pg::graph
