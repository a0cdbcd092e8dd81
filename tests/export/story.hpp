// Invented graphs for the tests of export/.
#pragma once

#include "graph/view.hpp"

namespace pg::testing {

/// Six nodes with everything in them: a person, a place, a policy, an organization, a visit and a denied plan; two articles.
graph::View story();
/// The story with hostile text in every field that comes from an article.
graph::View hostile_story();
/// About `nodes` nodes of all kinds and statuses, always the same ones.
graph::View large_story(unsigned nodes);

/// One person with that many events, each about one of a few policies and places.
graph::View busy_actor(unsigned events);

}  // namespace pg::testing
