// Which articles changed a node or an edge. Internal to graph/.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "graph/store/impl.hpp"

namespace pg::graph {

/// Public article id -> "+ID", "-ID" or "~ID".
using Marks = std::map<std::string, std::string, std::less<>>;

class Causes {
public:
    /// Notes of everything in the view that one of the marked articles speaks of.
    void collect(const View& view, const Marks& marks);
    /// The same over a stored layer, by its index.
    void collect(const Database& database, const Marks& marks);
    /// Sorted. `id` as in Difference.
    std::vector<std::string> of(const std::string& id) const;

private:
    void edge(const std::string& source, std::string_view label, const std::string& target, const std::string& mark);
    std::map<std::string, std::set<std::string>> by_id_;
};

std::string mark_of(Touch how, const std::string& article);

}  // namespace pg::graph
