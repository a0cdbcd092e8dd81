// Time expressions, resolved against the day of publication with the precision that they have.
#pragma once

#include <optional>
#include <vector>

#include "core/document.hpp"
#include "core/record.hpp"

namespace pg::extract {

/// Absolute dates ("February 4, 2026", "4 February", "March 2025", "2019", "the 1990s"), weekdays and deictic words ("Tuesday", "today",
/// "last month", "three days ago"), seasons and quarters with a year. Without a publication date only absolute dates with a year are
/// told. A weekday is the last one before or on the publication day; the next one where its sentence speaks of the future
/// and the verb that it hangs on is not in the past. Months and
/// days without year: the nearest in time. Sorted by span.
std::vector<TimeExpression> find_times(const Document& document);

}  // namespace pg::extract
