// Free questions in SQL.
#include <chrono>

#include "core/error.hpp"
#include "graph/query.hpp"
#include "graph/store/impl.hpp"

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

}  // namespace

Table sql(const Store& store, const std::string& query) {
    const Database& db = store.impl().database;
    const Guard guard(db.handle());
    Table out;
    try {
        Statement s = db.prepare(query);
        if (s.handle() == nullptr) throw UsageError("sql: an empty query");
        for (int c = 0; c < s.columns(); ++c) out.columns.emplace_back(s.column_name(c));
        while (s.step()) {
            out.rows.emplace_back();
            for (int c = 0; c < s.columns(); ++c) out.rows.back().emplace_back(s.text(c));
        }
    } catch (const UsageError&) {
        throw;
    } catch (const Error& e) {
        throw UsageError(std::string("sql: ") + e.what());
    }
    return out;
}

}  // namespace pg::graph
