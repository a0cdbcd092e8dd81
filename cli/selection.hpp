// The flags that say which part of a graph to show.
#pragma once

#include "cli/event_filter.hpp"
#include "graph/view.hpp"

namespace pg::cli {

/// Shared by export and render.
struct SelectionOption {
    std::vector<std::string> around, kinds, types;
    PeriodOption period;
    ClaimedOption claimed;
    EventFilterOption events;
    unsigned hops = 1;
    std::uint32_t top = 0, min_articles = 0;
    StatusOption status;

    void add(CLI::App& command);
    /// Throws UsageError for unknown names, NotFound for unknown nodes.
    graph::Selection value(const graph::Store& store) const;
};

}  // namespace pg::cli
