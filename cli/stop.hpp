// Ctrl-C: the first asks the work to stop after the batch in hand, the second kills.
#pragma once

#include "core/context.hpp"

namespace pg::cli {

/// While it lives, SIGINT and SIGTERM set context.stop; the one after kills as usual. One at a time.
class StopOnInterrupt {
public:
    explicit StopOnInterrupt(RunContext& context);
    ~StopOnInterrupt();
    StopOnInterrupt(const StopOnInterrupt&) = delete;
    StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;
};

}  // namespace pg::cli
