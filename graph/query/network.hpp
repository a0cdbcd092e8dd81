// The graph for Boost.Graph: nodes and events as vertices. Internal to graph/query.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <map>
#include <string>
#include <vector>

#include "graph/store/impl.hpp"

namespace pg::graph {

using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

struct NamedNetwork {
    Network network;
    std::vector<std::string> ids, names;
    std::vector<NodeKind> kinds;
    std::vector<std::optional<NodeType>> types;
    std::map<std::string, std::size_t> index;
};

/// Vertices sorted by id; events of other statuses are left out. With `events_as_edges` events are no vertices: their participants
/// are joined by one edge a pair instead.
enum class Whom : std::uint8_t { All, Named };  ///< Named: without role groups ("countries", "children")
NamedNetwork load_network(const Database& database, const std::vector<Status>& statuses, bool events_as_edges, Whom whom = Whom::All);

}  // namespace pg::graph
