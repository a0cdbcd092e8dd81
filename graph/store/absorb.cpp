// Another graph's articles and judgements into this one: the same as one build over both archives.
#include "core/error.hpp"
#include "graph/store/impl.hpp"

namespace pg::graph {
namespace {

/// Symmetric in the two graphs, so that shards may be merged in any grouping: of what cannot stand side by side the smaller one stays.
constexpr const char* merge_articles = R"sql(
INSERT OR REPLACE INTO touched SELECT hash, id, 'added' FROM other.article WHERE hash NOT IN (SELECT hash FROM main.article);
INSERT OR REPLACE INTO touched SELECT o.hash, o.id, 'read anew' FROM other.article o JOIN main.article m ON m.hash = o.hash
  WHERE (o.fingerprint, o.record) < (m.fingerprint, m.record) AND o.record <> m.record;
INSERT INTO main.article SELECT * FROM other.article WHERE true
  ON CONFLICT(hash) DO UPDATE SET fingerprint = excluded.fingerprint, record = excluded.record
  WHERE (excluded.fingerprint, excluded.record) < (article.fingerprint, article.record);
)sql";

/// Two articles at one place are both kept; the one with the larger hash gets a place of its own, "PATH#HASH".
constexpr const char* merge_locations = R"sql(
CREATE TEMP TABLE place AS
  SELECT path, item, article FROM main.location UNION SELECT path, item, article FROM other.location;
DELETE FROM main.location;
INSERT INTO main.location SELECT path, item, min(article) FROM temp.place GROUP BY path, item;
INSERT OR IGNORE INTO main.location
  SELECT p.path || '#' || substr(p.article, 1, 8), p.item, p.article FROM temp.place p JOIN main.location l ON l.path = p.path AND l.item = p.item AND l.article <> p.article;
DROP TABLE temp.place;
INSERT OR IGNORE INTO main.kept_out SELECT text FROM other.kept_out;
INSERT INTO main.rejected SELECT * FROM other.rejected WHERE true ON CONFLICT(path, item) DO UPDATE SET reason = min(reason, excluded.reason);
DELETE FROM main.rejected WHERE EXISTS (SELECT 1 FROM main.location l WHERE l.path = rejected.path AND l.item = rejected.item);
)sql";

/// What both judged counts once; withdrawn in one of them, it is withdrawn. Numbered anew by time.
constexpr const char* merge_judgements = R"sql(
CREATE TEMP TABLE said AS
  SELECT kind, a, b, who, why, at, max(withdrawn) AS withdrawn
  FROM (SELECT * FROM main.judgement UNION ALL SELECT * FROM other.judgement) GROUP BY kind, a, b, who, why, at;
DELETE FROM main.judgement;
INSERT INTO main.judgement (kind, a, b, who, why, at, withdrawn) SELECT kind, a, b, who, why, at, withdrawn FROM temp.said ORDER BY at, kind, a, b, who, why;
DROP TABLE temp.said;
INSERT OR REPLACE INTO state VALUES ('judged', '1');
)sql";

}  // namespace

void Store::absorb(const std::filesystem::path& other) {
    const Store checked = open(other, Access::Read);
    commit();
    const Database& db = impl_->database;
    db.prepare("ATTACH ? AS other").bind(sqlite_name(other.string())).run();
    try {
        impl_->touch();
        for (const char* sql : {merge_articles, merge_locations, merge_judgements}) db.execute(sql);
        commit();
    } catch (...) {
        impl_->rollback();
        sqlite3_exec(db.handle(), "DETACH other", nullptr, nullptr, nullptr);
        throw;
    }
    db.execute("DETACH other");
}

}  // namespace pg::graph
