// Which nodes the judgements of people concern. Internal to graph/resolve.
#pragma once

#include "graph/resolve/judge.hpp"
#include "graph/resolve/resolver.hpp"

namespace pg::graph {

/// For each judgement of nodes that stands and whose ids all mean something, the nodes that they mean in `resolution`. `groups` and `ids` as the rules alone
/// made them, which is what judgements speak of.
std::vector<Effect> effects_on_nodes(Gathering& all, const Groups& groups, const std::vector<std::string>& ids, const std::vector<Judgement>& judgements, const Resolution& resolution);

}  // namespace pg::graph
