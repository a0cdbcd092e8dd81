#include "graph/store/schema.hpp"

#include <array>

#include "core/error.hpp"

namespace pg::graph {
namespace {

/// Numbered from 1. Never change one that was released; add the next.
constexpr std::array migrations{
    R"sql(
CREATE TABLE article (
  hash TEXT PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, author TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL,
  published TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL, fingerprint TEXT NOT NULL, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX article_id ON article(id);
CREATE TABLE location (
  path TEXT NOT NULL, item INTEGER NOT NULL, article TEXT NOT NULL REFERENCES article(hash) ON DELETE CASCADE, PRIMARY KEY (path, item)) STRICT, WITHOUT ROWID;
CREATE INDEX location_article ON location(article);
CREATE TABLE rejected (path TEXT NOT NULL, item INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (path, item)) STRICT, WITHOUT ROWID;
CREATE TABLE judgement (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO state VALUES ('stale', '1');
)sql",
    // 2: runs and what each changed; what was read or went since the graph was derived last.
    R"sql(
CREATE TABLE run (number INTEGER PRIMARY KEY, command TEXT NOT NULL, at TEXT NOT NULL, articles INTEGER NOT NULL, changes INTEGER NOT NULL) STRICT;
CREATE TABLE change (
  run INTEGER NOT NULL REFERENCES run(number) ON DELETE CASCADE, id TEXT NOT NULL, name TEXT NOT NULL, edge INTEGER NOT NULL, kind TEXT NOT NULL,
  articles TEXT NOT NULL, PRIMARY KEY (run, edge, id, name)) STRICT, WITHOUT ROWID;
CREATE TABLE touched (hash TEXT PRIMARY KEY, article TEXT NOT NULL, how TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT OR REPLACE INTO state VALUES ('layout', ''), ('stale', '1');
)sql",
    // 3: the log forgets what is gone; older programs left remains in the file. Hashes of texts that are kept out.
    R"sql(
ALTER TABLE run ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;
CREATE TABLE kept_out (text TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT OR REPLACE INTO state VALUES ('remains', '1');
)sql"};

std::int64_t pragma(const Database& database, const char* name) {
    Statement s = database.prepare(std::string("PRAGMA ") + name);
    return s.step() ? s.number(0) : 0;
}

bool is_empty(const Database& database) {
    Statement s = database.prepare("SELECT count(*) FROM sqlite_master");
    s.step();
    return s.number(0) == 0;
}

void check_ours(const Database& database) {
    if (pragma(database, "application_id") != application_id) throw Error("graph '" + database.file() + "': this SQLite file was not made by policygraph");
    if (const auto version = pragma(database, "user_version"); version > schema_version())
        throw Error("graph '" + database.file() + "': format " + std::to_string(version) + " is newer than this program, which reads up to " +
                    std::to_string(schema_version()));
}

}  // namespace

const char* const derived_tables = R"sql(
DROP VIEW IF EXISTS actors; DROP VIEW IF EXISTS places; DROP VIEW IF EXISTS policies; DROP VIEW IF EXISTS events; DROP VIEW IF EXISTS roles;
DROP VIEW IF EXISTS relations; DROP VIEW IF EXISTS articles;
DROP TABLE IF EXISTS evidence; DROP TABLE IF EXISTS edge; DROP TABLE IF EXISTS alias; DROP TABLE IF EXISTS node; DROP TABLE IF EXISTS report;
DROP TABLE IF EXISTS suggestion; DROP TABLE IF EXISTS contradiction; DROP TABLE IF EXISTS holding; DROP TABLE IF EXISTS effect; DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS phrase;
CREATE TABLE node (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, type TEXT, name TEXT NOT NULL, mode TEXT, act TEXT, status TEXT, start TEXT, until TEXT, granularity TEXT,
  seen TEXT NOT NULL, mentions INTEGER NOT NULL, articles INTEGER NOT NULL, reports INTEGER NOT NULL, generic INTEGER NOT NULL, claimed INTEGER NOT NULL, checked TEXT,
  country TEXT NOT NULL, latitude REAL, longitude REAL, detail TEXT NOT NULL, digest INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE alias (key TEXT NOT NULL, node TEXT NOT NULL, PRIMARY KEY (key, node)) STRICT, WITHOUT ROWID;
CREATE TABLE edge (number INTEGER PRIMARY KEY, source TEXT NOT NULL, label TEXT NOT NULL, role INTEGER NOT NULL, target TEXT NOT NULL, title TEXT NOT NULL,
  digest INTEGER NOT NULL) STRICT;
CREATE TABLE evidence (
  node TEXT, edge INTEGER, article TEXT NOT NULL, start INTEGER NOT NULL, until INTEGER NOT NULL, trigger TEXT NOT NULL, quote TEXT NOT NULL,
  rule TEXT NOT NULL, confidence REAL NOT NULL) STRICT;
CREATE TABLE report (article TEXT PRIMARY KEY, hash TEXT NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL, published TEXT NOT NULL,
  copies INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE suggestion (a TEXT NOT NULL, b TEXT NOT NULL, PRIMARY KEY (a, b)) STRICT;
CREATE TABLE contradiction (
  kind TEXT NOT NULL, event TEXT NOT NULL, other TEXT NOT NULL, says TEXT NOT NULL, other_says TEXT NOT NULL,
  article TEXT NOT NULL, from_ INTEGER NOT NULL, to_ INTEGER NOT NULL, trigger TEXT NOT NULL, quote TEXT NOT NULL,
  other_article TEXT NOT NULL, other_from INTEGER NOT NULL, other_to INTEGER NOT NULL, other_trigger TEXT NOT NULL, other_quote TEXT NOT NULL) STRICT;
CREATE TABLE holding (
  person TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, start_ TEXT NOT NULL, end_ TEXT NOT NULL, former INTEGER NOT NULL,
  article TEXT NOT NULL, from_ INTEGER NOT NULL, to_ INTEGER NOT NULL, quote TEXT NOT NULL) STRICT;
CREATE TABLE effect (judgement INTEGER NOT NULL, node TEXT NOT NULL, PRIMARY KEY (judgement, node)) STRICT;
CREATE TABLE phrase (number INTEGER PRIMARY KEY, content TEXT NOT NULL, node TEXT NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE words USING fts5(content, node UNINDEXED, article UNINDEXED, start UNINDEXED, content = 'phrase', content_rowid = 'number',
  tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIEW actors AS SELECT id, type, name, generic, mentions, articles, country, detail FROM node WHERE kind = 'actor';
CREATE VIEW places AS SELECT id, type, name, latitude, longitude, country, mentions, articles, detail FROM node WHERE kind = 'place';
CREATE VIEW policies AS SELECT id, type, name, mentions, articles, detail FROM node WHERE kind = 'policy';
CREATE VIEW events AS SELECT id, type, mode, act, status, name, start AS date_start, until AS date_end, granularity, articles, reports, claimed, checked,
  nullif(seen, '') AS reported, (SELECT max(confidence) FROM evidence WHERE evidence.node = node.id) AS confidence FROM node WHERE kind = 'event';
CREATE VIEW roles AS SELECT source AS event, label AS role, target AS node FROM edge WHERE role = 1;
CREATE VIEW relations AS SELECT source, label AS relation, target, title FROM edge WHERE role = 0;
CREATE VIEW articles AS SELECT article AS id, title, source, url, published FROM report;
)sql";

const char* const derived_indexes = R"sql(
CREATE INDEX node_kind ON node(kind, type);
CREATE INDEX node_date ON node(kind, start);
CREATE INDEX alias_node ON alias(node);
CREATE INDEX edge_source ON edge(source, label, target, role);
CREATE INDEX edge_target ON edge(target, label, source, role);
CREATE INDEX evidence_node ON evidence(node, article, start);
CREATE INDEX evidence_edge ON evidence(edge, article, start);
CREATE INDEX evidence_article ON evidence(article);
CREATE INDEX effect_node ON effect(node);
CREATE INDEX phrase_node ON phrase(node);
CREATE INDEX phrase_article ON phrase(article, start);
)sql";

const char* const derivation_version = "8";

void check_derivation(const Database& database) {
    Statement s = database.prepare("SELECT value FROM state WHERE name = 'derivation'");
    if (s.step() && s.text(0) == derivation_version) return;
    throw Error("graph '" + database.file() + "' was derived by an older program: run `policygraph build --stale -g " + database.file() + "` once to bring it up to date");
}

std::int64_t schema_version() { return static_cast<std::int64_t>(migrations.size()); }

void migrate(const Database& database) {
    const bool fresh = is_empty(database);
    if (!fresh) check_ours(database);
    if (fresh) database.execute("PRAGMA journal_mode = WAL; PRAGMA application_id = " + std::to_string(application_id));
    for (auto version = pragma(database, "user_version"); version < schema_version(); ++version)
        database.execute("BEGIN IMMEDIATE; " + std::string(migrations[static_cast<std::size_t>(version)]) + "; PRAGMA user_version = " + std::to_string(version + 1) +
                         "; COMMIT");
    if (fresh) database.execute("DELETE FROM state WHERE name = 'remains'");
}

void check_readable(const Database& database) {
    if (is_empty(database)) throw Error("graph '" + database.file() + "' is empty: build it first");
    check_ours(database);
    if (pragma(database, "user_version") < schema_version())
        throw Error("graph '" + database.file() + "' was made by an older program: run `policygraph build --stale -g " + database.file() + "` once to bring it up to date");
}

}  // namespace pg::graph
