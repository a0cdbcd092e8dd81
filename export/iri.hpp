// Names of things on the semantic web.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/view.hpp"

namespace pg::exporting {

inline constexpr const char* vocabulary = "urn:policygraph:vocabulary:";

/// "urn:policygraph:actor:tom-homan"; bytes that an IRI may not hold are percent-encoded.
std::string iri(std::string_view id);
/// Addresses of the same thing elsewhere (Wikidata, GeoNames), from a node's ids.
std::vector<std::string> same_as(const graph::Node& node);

}  // namespace pg::exporting
