// A predicate that may tell an event, for those who train the model of triggers.
#pragma once

#include <vector>

#include "core/document.hpp"
#include "extract/types/hashing.hpp"

namespace pg::extract {

struct TriggerCandidate {
    Span span;  ///< bytes of the document's text
    std::vector<Feature> features;
};

}  // namespace pg::extract
