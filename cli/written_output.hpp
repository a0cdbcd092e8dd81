// -o FILE of the commands that write something for other programs.
#pragma once

#include <functional>
#include <string>

#include "cli/session.hpp"
#include "export/output.hpp"

namespace pg::cli {

/// Lets `write` fill the file, or standard output for "-". Throws UsageError where the file is the session's graph.
void write_output(const Session& session, const std::string& file, const std::function<void(exporting::Output&)>& write);

}  // namespace pg::cli
