// What the store, the derivation and the queries share: the connection. Internal to graph/.
#pragma once

#include <optional>

#include "graph/derive/observed.hpp"
#include "graph/difference.hpp"
#include "graph/store.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/store/writer_lock.hpp"

namespace pg::graph {

enum class Touch : std::uint8_t { Added, Removed, Reread };

struct Store::Impl {
    Impl(const std::string& file, Access given);
    /// Starts the batch's transaction when none is open.
    void begin();
    void touch();  ///< the derived layer no longer fits
    /// Notes that the article came, went or was read anew since the graph was derived; needs it in its table.
    void touch(std::string_view hash, Touch how);
    /// An article whose last place went goes too.
    void drop_homeless(std::string_view hash);

    /// Undoes what the open transaction did; never throws.
    void rollback() noexcept;

    std::unique_ptr<WriterLock> lock;  ///< writers only; outlives the connection
    Database database;
    Access access;
    bool in_batch = false;
    std::string command, at;  ///< of the run under way
    std::optional<Statement> is_known;  ///< asked for every article of a build, so prepared once
};

/// Everything that a derivation starts from.
std::vector<Observed> observed_articles(const Database& database);

/// A node or an edge that a derivation made, took away or told otherwise. `id` of an edge: "SOURCE LABEL TARGET", and `name` its title.
struct LayerChange {
    ChangeKind kind = ChangeKind::Added;
    bool edge = false;
    std::string id, name;
};

/// Makes the derived layer equal to `derived`, row by row; `anew` drops and makes its tables first. Needs an open transaction.
std::vector<LayerChange> write_derived(const Database& database, const Derived& derived, bool anew);

/// Reads nodes by id, with evidence; unknown ids are left out. In the order given.
std::vector<Node> read_nodes(const Database& database, const std::vector<std::string>& ids, bool with_evidence = true);
/// One node's row without evidence; columns as in node_columns.
Node node_of_row(const Statement& row);
extern const char* const node_columns;
/// All edges that start or end at a node, without evidence unless asked for.
std::vector<Edge> read_edges(const Database& database, const std::string& node, bool outgoing, bool with_evidence);
/// The whole derived layer.
View read_view(const Database& database);

}  // namespace pg::graph

PG_ENUM_NAMES(pg::graph::Touch, "touch", "added", "removed", "read anew");
