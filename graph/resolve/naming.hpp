// Names and ids of nodes: from what they are, never from the order of arrival.
#pragma once

#include "graph/resolve/judge.hpp"

namespace pg::graph {

struct Named {
    std::vector<std::string> ids, names;  ///< by group
};

/// The name is the gazetteer's where there is one, else the most frequent, the longer of equals, the smaller by bytes of those.
/// The id is kind and slug of the name. Where several nodes would share one, a country or the only node with a gazetteer id keeps it;
/// the others get a hash of what tells them apart.
Named named(Gathering& all, const Groups& groups, const std::vector<Observed>& observed);

}  // namespace pg::graph
