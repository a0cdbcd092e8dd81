// The flags that say which events.
#pragma once

#include "cli/options.hpp"
#include "graph/query.hpp"

namespace pg::cli {

/// Who takes part, what is done, who tells it: shared by events, export and render.
struct EventFilterOption {
    std::vector<std::string> actors, recipients, places, policies, claimants, acts, modes, rules, articles;
    double min_confidence = 0;

    void add(CLI::App& command);
    /// Whether any of the flags was given.
    bool given() const;
    /// Throws UsageError for unknown names, NotFound for unknown nodes and articles.
    void fill(const graph::Store& store, graph::EventFilter& filter) const;
};

/// What kind of happening, when, of which status, as told by whom and until when: shared by events and timeline.
struct HappeningOption {
    std::vector<std::string> types;
    PeriodOption period;
    StatusOption status;
    ClaimedOption claimed;
    KnownByOption known_by;

    void add(CLI::App& command);
    /// Throws UsageError for unknown names and dates.
    graph::EventFilter value() const;
};

/// Warns of events that no period can find, where one is asked for.
void tell_undated(const Session& session, const graph::Store& store, const graph::EventFilter& filter);

/// "consult,NONE": the latter, nothing in the result, means events without a type. Throws UsageError that lists the choices.
std::vector<std::optional<EventType>> event_types(const std::vector<std::string>& values);

}  // namespace pg::cli
