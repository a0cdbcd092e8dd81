// The parts of a report, each chosen from the outline.
#pragma once

#include "graph/query/report/outline.hpp"

namespace pg::graph {

/// Who did most and to whom most was done; all of them, without `latest` and `office`.
std::vector<Protagonist> parties(const Store& store, const Outline& outline);
/// Office and last deed.
void complete(const Store& store, const Outline& outline, const ReportRequest& request, Protagonist& party);

/// Policies of the outline's events, the most told of first: an act counts three times, an event that takes a side twice; those of `around` before all.
std::vector<std::string> policies(const Outline& outline, const ReportRequest& request);

/// `happened`, `latest`, `planned`, `possible` and `denied`. `prominent`: ids of the nodes that weigh.
void choose_events(const Store& store, const Outline& outline, const ReportRequest& request, const std::set<std::string>& prominent, Report& into);

/// What is told differently about events of the outline.
std::vector<Contradiction> disputed(const Store& store, const Outline& outline);

}  // namespace pg::graph
