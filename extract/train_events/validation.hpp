// How good the models of triggers are on articles that they have not learnt from.
#pragma once

#include <iosfwd>

#include "examples.hpp"

namespace pg::extract {

/// Five parts, by article. Writes, for each origin and several thresholds, how many words are told and how many of these a reader marked;
/// how often the type is one that a reader gave.
void cross_validate(const std::vector<TriggerExample>& examples, const TrainingSettings& settings, std::ostream& out);

}  // namespace pg::extract
