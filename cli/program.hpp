// The command line as a whole.
#pragma once

namespace pg::cli {

/// Parses, runs one command and returns the exit code. Every failure ends as one message on stderr.
int run(int argc, const char* const* argv);

}  // namespace pg::cli
