// Questions to the graph. Each opens nothing and changes nothing; results are plain values in a stable order.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/store.hpp"
#include "graph/view.hpp"

namespace pg::graph {

struct Count {
    std::string what;
    std::uint64_t count = 0;
};
/// Articles, sentences' facts, nodes by kind, events by status and type, edges, rejected.
std::vector<Count> stats(const Store& store);

struct ArticleRow {
    ArticleInfo info;
    std::vector<std::string> places;  ///< where it was found
    std::uint32_t events = 0;
    std::uint32_t duplicates = 0;     ///< other articles that are near copies of it
};
std::vector<ArticleRow> articles(const Store& store);
std::vector<Rejection> rejected(const Store& store);

/// By id, name or alias (case does not matter). Throws NotFound, or UsageError that lists the choices when several match.
std::string find_node(const Store& store, const std::string& text, std::optional<NodeKind> kind = std::nullopt);

struct SearchHit {
    std::string node;     ///< id, or empty for a sentence
    std::string name;     ///< the node's name, or the sentence
    std::string article;  ///< sentences only
    std::uint32_t start = 0;
};
/// Nodes by name and sentences by words (FTS5), best first. Any text is safe to search for.
std::vector<SearchHit> search(const Store& store, const std::string& words, std::size_t limit = 20);

/// One node with its evidence-bearing surroundings.
struct NodeDetail {
    Node node;
    std::vector<Node> events;  ///< latest first
    std::vector<Edge> relations;
    std::vector<std::pair<std::string, std::string>> names;  ///< id -> name of everything mentioned above
};
NodeDetail show(const Store& store, const std::string& node, std::size_t latest = 10);

struct EventFilter {
    std::vector<std::string> actors, recipients, places, policies, claimants;  ///< node ids; a place includes what lies in it; an actor is an agent
    std::vector<std::string> participants;                                      ///< node ids in any role
    std::vector<EventType> types;
    std::vector<Act> acts;
    std::vector<Status> statuses{Status::Actual};
    std::optional<Date> since, until, known_by;
    std::optional<std::size_t> limit;
};
struct EventRow {
    Node event;
    std::vector<std::pair<Role, std::string>> participants;  ///< names, by role and position
    std::optional<Date> by;  ///< what it is sorted by: its own date, else its first publication
};
/// By date, then id; undated ones by their first publication.
std::vector<EventRow> events(const Store& store, const EventFilter& filter);
std::vector<EventRow> timeline(const Store& store, const std::string& node, const std::vector<Status>& statuses);

struct Neighbor {
    std::string node, name;
    std::uint32_t events = 0, relations = 0, distance = 1;
};
/// Nodes tied to this one through events or relations, the most tied first.
std::vector<Neighbor> neighbors(const Store& store, const std::string& node, unsigned hops, std::optional<NodeKind> via, const std::vector<Status>& statuses);

/// Nodes and events in turn from a to b, the shortest way; empty when there is none.
std::vector<Node> path(const Store& store, const std::string& a, const std::string& b, const std::vector<Status>& statuses);

enum class RankBy : std::uint8_t { Pagerank, Betweenness, Degree };
struct Ranked {
    std::string node, name;
    double score = 0;
};
std::vector<Ranked> rank(const Store& store, RankBy by, std::optional<NodeKind> kind, std::size_t top);
/// Groups of nodes that share more events with one another than with others; largest first.
std::vector<std::vector<std::pair<std::string, std::string>>> communities(const Store& store);

/// An event or "SOURCE RELATION TARGET": the sentences, spans and rules behind it.
std::vector<Evidence> why(const Store& store, const std::string& what);

struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};
/// Read-only SQL over the views actors, places, policies, events, roles, relations, evidence, articles. Throws UsageError.
Table sql(const Store& store, const std::string& query);

/// Everything that is wrong with the file; empty when it is sound: integrity, every quote against its text, the derived rows against a fresh derivation.
std::vector<std::string> verify(const Store& store);

}  // namespace pg::graph

PG_ENUM_NAMES(pg::graph::RankBy, "measure", "pagerank", "betweenness", "degree");
