// What became of a graph: between two files, or since one of its runs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/store.hpp"

namespace pg::graph {

enum class ChangeKind : std::uint8_t { Added, Removed, Changed };

struct Difference {
    ChangeKind kind = ChangeKind::Added;
    bool edge = false;
    std::string id;    ///< a node's id, or "SOURCE RELATION TARGET"
    std::string name;  ///< the node's name; the title of an office
    std::string what;  ///< changed: which of its parts, "name, mentions"; of policies first "state from proposed to adopted"; empty where only that it changed is known
    /// Which articles did it, "+ID" came, "-ID" went, "~ID" was read anew; "judgements" where people decided otherwise; empty where
    /// articles that do not speak of it changed who is who.
    std::vector<std::string> because;
};

/// From `before` to `after`, nodes first, each by id.
std::vector<Difference> differences(const Store& before, const Store& after);

/// A command that changed the graph.
struct Run {
    std::int64_t number = 0;
    std::string command, at;
    std::uint64_t articles = 0;  ///< that came, went or were read anew
    std::uint64_t changes = 0;   ///< of nodes and edges
};
/// The latest hundred; what older ones changed is forgotten.
std::vector<Run> runs(const Store& store);

struct DifferencesSince {
    std::vector<Difference> all;
    /// Changes that are no longer told, since articles went after them: of nodes and edges that are not in the graph any more.
    std::uint64_t forgotten = 0;
};
/// The last run before that day; 0 where the log holds none.
std::int64_t run_before(const Store& store, Date day);
/// The net effect of all runs after this one, 0 for all. Throws NotFound when there is no such run. What became of a policy's state is told where nothing that told of it went.
DifferencesSince differences_since(const Store& store, std::int64_t run);

}  // namespace pg::graph

PG_ENUM_NAMES(pg::graph::ChangeKind, "change", "added", "removed", "changed");
