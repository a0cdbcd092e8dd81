#include "graph/store/remains.hpp"

#include <map>

#include "core/tsv.hpp"
#include "graph/store/blanking.hpp"
#include "graph/store/remembered_command.hpp"

namespace pg::graph {
namespace {

bool are_noted(const Database& db) { return db.prepare("SELECT 1 FROM state WHERE name = 'remains'").step(); }

/// Nodes and edges that are no longer in the graph: their names came from what is gone.
constexpr const char* forget_changes = R"sql(
CREATE TEMP TABLE gone AS
  SELECT run, edge, id, name FROM change WHERE edge = 0 AND NOT EXISTS (SELECT 1 FROM node WHERE node.id = change.id)
  UNION ALL
  SELECT run, edge, id, name FROM change WHERE edge = 1 AND NOT EXISTS (
    SELECT 1 FROM edge WHERE source = substr(change.id, 1, instr(change.id, ' ') - 1) AND source || ' ' || label || ' ' || target = change.id AND title = change.name);
UPDATE run SET forgotten = forgotten + (SELECT count(*) FROM temp.gone WHERE gone.run = run.number);
DELETE FROM change WHERE (run, edge, id, name) IN (SELECT run, edge, id, name FROM temp.gone);
DROP TABLE temp.gone;
UPDATE OR REPLACE change SET name = (SELECT name FROM node WHERE node.id = change.id)
  WHERE edge = 0 AND name <> (SELECT name FROM node WHERE node.id = change.id);
)sql";

/// Lines "+ID", "-ID", "~ID" of articles that are in the graph; other lines stay.
class Standing {
public:
    explicit Standing(const Database& db) : report_(db.prepare("SELECT 1 FROM report WHERE article = ?")) {}

    std::string of(std::string_view marks) {
        std::string out;
        for (const auto mark : split(marks, '\n'))
            if (!mark.empty() && stays(mark)) out += (out.empty() ? "" : "\n") + std::string(mark);
        return out;
    }

private:
    bool stays(std::string_view mark) {
        if (mark.front() != '+' && mark.front() != '-' && mark.front() != '~') return true;
        const auto [at, fresh] = known_.try_emplace(std::string(mark.substr(1)));
        if (!fresh) return at->second;
        at->second = report_.bind(at->first).step();
        report_.reset();
        return at->second;
    }

    Statement report_;
    std::map<std::string, bool> known_;
};

void forget_articles(const Database& db) {
    struct Row {
        std::int64_t run, edge;
        std::string id, name, articles;
    };
    std::vector<Row> otherwise;
    Standing standing(db);
    Statement all = db.prepare("SELECT run, edge, id, name, articles FROM change WHERE articles <> ''");
    while (all.step())
        if (auto left = standing.of(all.text(4)); left != all.text(4))
            otherwise.push_back({all.number(0), all.number(1), std::string(all.text(2)), std::string(all.text(3)), std::move(left)});
    Statement update = db.prepare("UPDATE change SET articles = ? WHERE run = ? AND edge = ? AND id = ? AND name = ?");
    for (const Row& row : otherwise) update.bind(row.articles).bind(row.run).bind(row.edge).bind(row.id).bind(row.name).run();
}

void forget_commands(const Database& db) {
    std::map<std::int64_t, std::string> otherwise;
    Statement all = db.prepare("SELECT number, command FROM run");
    while (all.step())
        if (auto left = remembered_command(db, all.text(1)); left != all.text(1)) otherwise[all.number(0)] = std::move(left);
    Statement update = db.prepare("UPDATE run SET command = ? WHERE number = ?");
    for (const auto& [number, command] : otherwise) update.bind(command).bind(number).run();
}

/// All that was written stands in the file itself, and the write-ahead log is empty.
bool write_ahead_log_is_out(const Database& db) {
    Statement checkpoint = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    return checkpoint.step() && checkpoint.number(0) == 0;
}

/// Whether giving disk back is worth writing all that stays once more.
bool is_largely_free(const Database& db) {
    Statement pages = db.prepare("SELECT freelist_count * 4 > page_count FROM pragma_freelist_count, pragma_page_count");
    return pages.step() && pages.number(0) != 0;
}

}  // namespace

void note_remains(const Database& database) { database.execute("INSERT OR IGNORE INTO state VALUES ('remains', '1')"); }

bool take_out_remains(const Database& database) {
    if (!are_noted(database)) return true;
    database.execute("BEGIN IMMEDIATE");
    try {
        database.execute(forget_changes);
        forget_articles(database);
        forget_commands(database);
        // Words are taken out of a full-text index by a note beside them until its parts are joined.
        database.execute("INSERT INTO words (words) VALUES ('optimize'); COMMIT");
    } catch (...) {
        sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
    if (!write_ahead_log_is_out(database)) return false;
    // Deleted bytes are overwritten in their place, but pages that were split or joined keep copies in their gaps.
    if (is_largely_free(database) || !blank_unused(database)) database.execute("VACUUM");
    if (!write_ahead_log_is_out(database)) return false;
    database.execute("DELETE FROM state WHERE name = 'remains'");
    return write_ahead_log_is_out(database);
}

}  // namespace pg::graph
