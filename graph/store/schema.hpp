// The tables and how they came to be. A file tells its format by application_id and user_version.
#pragma once

#include "graph/store/sqlite.hpp"

namespace pg::graph {

/// Bytes "PGRF": marks a SQLite file as a graph of ours.
inline constexpr std::int64_t application_id = 0x50475246;
/// Number of migrations that this program knows.
std::int64_t schema_version();
/// Brings a new or older file up to date (one transaction a step). Throws Error for a foreign or newer file.
void migrate(const Database& database);
/// Throws Error when the file is foreign, newer, or needs a migration that a reader may not make.
void check_readable(const Database& database);
/// The derived layer's tables and indexes. Change them freely: a file whose layer was laid out otherwise gets it made anew by its next writer.
extern const char* const derived_tables;
extern const char* const derived_indexes;
/// Identifies the two texts above.
std::string derived_layout();

/// Names the rules and tables of the derived layer. A file that was derived by others is derived again by the next command that writes.
extern const char* const derivation_version;
/// Throws Error that tells what to do when the derived layer was made by an older program.
void check_derivation(const Database& database);

}  // namespace pg::graph
