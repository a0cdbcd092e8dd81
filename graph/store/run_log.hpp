// What each run changed, kept in the file for `diff --since`.
#pragma once

#include "graph/store/causes.hpp"

namespace pg::graph {

/// Made before the derived layer is written, asked to `write` after; all in one transaction.
class RunLog {
public:
    /// With `first` there is nothing yet to compare with: the run is noted, its changes are not.
    RunLog(const Database& database, bool first);
    void write(const std::string& command, const std::string& at, const Derived& derived, const std::vector<LayerChange>& changes);

private:
    void forget_old(std::int64_t last);

    const Database& db_;
    bool first_;
    std::map<std::string, Touch> touched_;  ///< by hash
    bool judged_ = false;
    Causes causes_;
};

}  // namespace pg::graph
