// The part of a view that a selection asks for.
#pragma once

#include "graph/view.hpp"

namespace pg::graph {

/// Pure. Events are kept by status, type, date; then nodes by kind, type, articles, nearness and rank. Where nodes were chosen, an event
/// without any participant left goes, unless the kind "event" itself was asked for. Every edge that lost an end goes. Where a time, a type of event or a status was asked for,
/// only what the chosen events need stays, with the relations that articles of that time tell.
View select(View view, const Selection& selection);

/// The node's date for sorting and filtering: the event's own, else its first publication.
std::string sort_date(const Node& event, const std::vector<ArticleInfo>& articles);

}  // namespace pg::graph
