// Messages to people on stderr.
#pragma once

#include <string_view>

#include "core/context.hpp"

namespace pg::cli {

/// One message; thread-safe; control characters are escaped, lines stay lines. Information is not shown when quiet, debugging only with
/// $POLICYGRAPH_DEBUG.
void log(LogLevel level, std::string_view text, bool quiet);

/// "policygraph: ..." always.
void complain(std::string_view text);

/// A line that is drawn over by the next one and by messages; only for terminals. An empty text removes it. Thread-safe.
void live_line(std::string_view text);

}  // namespace pg::cli
