// What the commands share during one run of the program.
#pragma once

#include <functional>
#include <string>

#include "core/context.hpp"

namespace pg::cli {

/// Exit codes: what scripts may rely on.
enum class Exit : std::uint8_t { Done = 0, Nothing = 1, Failed = 2, SomeRejected = 3 };

/// Filled by the command line, then `run` does the work of the command that was named. Options bind to it, so it never moves.
struct Session {
    Session() = default;
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    std::string graph;    ///< the graph's file
    bool quiet = false;
    std::string command;  ///< as it was given, for the list of runs
    std::string started;  ///< when, ISO 8601
    RunContext context;
    std::function<Exit()> run;
};

}  // namespace pg::cli
