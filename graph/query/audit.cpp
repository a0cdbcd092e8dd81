// Free questions in SQL.
#include <chrono>

#include "core/error.hpp"
#include "graph/query.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/schema.hpp"

namespace pg::graph {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds sql_limit{30};

int stop_late(void* deadline) { return Clock::now() > *static_cast<Clock::time_point*>(deadline) ? 1 : 0; }

/// Only reading is allowed: no PRAGMA, no ATTACH, no writing.
int allow_reading(void*, int action, const char*, const char*, const char*, const char*) {
    return action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION || action == SQLITE_RECURSIVE ? SQLITE_OK : SQLITE_DENY;
}

/// Sets and clears what guards a query.
class Guard {
public:
    explicit Guard(sqlite3* db) : db_(db), deadline_(Clock::now() + sql_limit) {
        sqlite3_set_authorizer(db_, allow_reading, nullptr);
        sqlite3_progress_handler(db_, 10000, stop_late, &deadline_);
    }
    ~Guard() {
        sqlite3_set_authorizer(db_, nullptr, nullptr);
        sqlite3_progress_handler(db_, 0, nullptr, nullptr);
    }
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;

private:
    sqlite3* db_;
    Clock::time_point deadline_;
};

/// Blanks, comments and semicolons are none.
bool holds_statement(const Database& db, std::string_view text) {
    while (!text.empty()) {
        const Statement next = db.prepare(text);
        if (next.handle() != nullptr) return true;
        text = next.rest();
    }
    return false;
}

SqlValue value_of(const Statement& row, int column) {
    switch (sqlite3_column_type(row.handle(), column)) {
        case SQLITE_NULL: return {};
        case SQLITE_INTEGER: return row.number(column);
        case SQLITE_FLOAT: return row.real(column);
        default: return std::string(row.text(column));
    }
}

}  // namespace

Table sql(const Store& store, const std::string& query) {
    const Database& db = store.impl().database;
    const Guard guard(db.handle());
    Table out;
    try {
        Statement s = db.prepare(query);
        if (s.handle() == nullptr) throw UsageError("sql: an empty query");
        if (holds_statement(db, s.rest())) throw UsageError("sql: more than one statement: give one");
        for (int c = 0; c < s.columns(); ++c) out.columns.emplace_back(s.column_name(c));
        while (s.step()) {
            out.rows.emplace_back();
            for (int c = 0; c < s.columns(); ++c) out.rows.back().push_back(value_of(s, c));
        }
    } catch (const UsageError&) {
        throw;
    } catch (const Error& e) {
        throw UsageError(std::string("sql: ") + e.what());
    }
    return out;
}

std::vector<SqlView> sql_views() {
    const Database db("", Database::Mode::Write);  // without a name, gone when it is closed
    db.execute(derived_tables);
    std::vector<SqlView> out;
    Statement views = db.prepare("SELECT name FROM sqlite_master WHERE type = 'view' OR name = 'evidence' ORDER BY rowid");
    Statement columns = db.prepare("SELECT name FROM pragma_table_info(?)");
    while (views.step()) {
        SqlView& view = out.emplace_back(SqlView{std::string(views.text(0)), {}});
        for (columns.bind(view.name); columns.step();) view.columns.emplace_back(columns.text(0));
        columns.reset();
    }
    return out;
}

}  // namespace pg::graph
