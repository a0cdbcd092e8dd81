// Events as a table.
#pragma once

#include "cli/table.hpp"
#include "graph/query.hpp"

namespace pg::cli {

/// "reported" is when the first of its articles was published; article, url, rule and quote are of that one, "confidence" is that of the
/// surest. Programs get the date in two columns, and "claimed" apart from the status.
Table event_table(const std::vector<graph::EventRow>& rows);

/// "2026-02-03", "2026-02 to 2026-04", empty when unknown.
std::string date_text(const DateRange& date);
/// "planned", "actual, claimed"
std::string status_text(const graph::Node& event);

}  // namespace pg::cli
