// Dates as people write them in pictures and pages.
#pragma once

#include <string>
#include <vector>

#include "graph/view.hpp"

namespace pg::exporting {

/// "2026", "Feb 2026", "4 Feb 2026"; empty for no date.
std::string written(const Date& date);

/// "4 Feb 2026", "16 – 22 Feb 2026", "Mar – May 2026", "30 Dec 2025 – 2 Jan 2026"; empty for no date.
std::string written(const DateRange& range);

/// When it happened; "reported 28 Jan 2026" where it tells no date of its own; empty where not even that is known.
std::string written_when(const graph::Node& event, const std::vector<graph::ArticleInfo>& articles);

}  // namespace pg::exporting
