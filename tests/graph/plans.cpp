// No hot statement reads a large table from end to end: each is caught while it runs and asked for its plan.
#include <boost/test/unit_test.hpp>
#include <set>

#include "graph/query.hpp"
#include "graph/store/impl.hpp"
#include "tests/graph/scratch.hpp"

using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

int remember(unsigned, void* seen, void* statement, void*) {
    const char* sql = sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
    if (sql != nullptr) static_cast<std::set<std::string>*>(seen)->insert(sql);
    return 0;
}

/// The statements that `work` runs.
template <typename Work>
std::set<std::string> statements(const Store& store, Work work) {
    std::set<std::string> seen;
    sqlite3* db = store.impl().database.handle();
    sqlite3_trace_v2(db, SQLITE_TRACE_STMT, remember, &seen);
    work();
    sqlite3_trace_v2(db, 0, nullptr, nullptr);
    return seen;
}

/// Steps of the plan that read a whole table; FTS5 calls every use of its index a scan.
std::vector<std::string> scans(const Store& store, const std::string& sql) {
    std::vector<std::string> out;
    for (const char* word : {"PRAGMA", "BEGIN", "COMMIT", "CREATE", "DROP", "--"})
        if (sql.starts_with(word)) return out;
    Statement plan = store.impl().database.prepare("EXPLAIN QUERY PLAN " + sql);
    while (plan.step()) {
        const std::string step(plan.text(3));
        const auto holds = [&](const char* part) { return step.find(part) != std::string::npos; };
        // Two tables of a few rows are read whole: SQLite's list of tables and the settings of the full-text index.
        if (step.starts_with("SCAN") && !holds("VIRTUAL TABLE INDEX") && !holds("CONSTANT ROW") && !holds("sqlite_master") && !holds("words_config")) out.push_back(step);
    }
    return out;
}

template <typename Work>
void check(const Store& store, const char* what, Work work) {
    const auto all = statements(store, work);
    BOOST_TEST(!all.empty(), what << " ran no statement");
    for (const auto& sql : all)
        for (const auto& step : scans(store, sql)) BOOST_TEST(false, what << ": " << step << " in " << sql);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plans)

BOOST_AUTO_TEST_CASE(questions_about_a_node_scan_nothing) {
    const Scratch scratch;
    auto writer = Store::open(scratch / "a.db", Access::Write);
    add_news(writer, numbers(0, 60));
    const auto store = Store::open(scratch / "a.db", Access::Read);
    const auto row = sql(store, "SELECT event, node FROM roles JOIN node ON node.id = roles.node WHERE kind = 'actor' ORDER BY mentions DESC LIMIT 1").rows.front();
    const std::string event = std::get<std::string>(row[0]), actor = std::get<std::string>(row[1]);
    const std::vector<Status> all{Status::Actual, Status::Planned, Status::Hypothetical, Status::Negated};
    check(store, "show", [&] { show(store, actor); });
    check(store, "show event", [&] { show(store, event); });
    check(store, "timeline", [&] { timeline(store, actor); });
    check(store, "neighbors", [&] { neighbors(store, actor, 2, std::nullopt, all); });
    check(store, "path", [&] { path(store, actor, "place:dorban-city", all); });
    check(store, "why", [&] { why(store, event); });
    check(store, "find by id", [&] { find_node(store, actor); });
    check(store, "find by name", [&] { find_node(store, "Dorban City"); });
    check(store, "search", [&] { search(store, "Dorban"); });
    EventFilter filter;
    filter.actors = {actor};
    filter.places = {"place:dorban-city"};
    check(store, "events", [&] { events(store, filter); });
    EventFilter told;
    told.articles = {"news-1"};
    told.rules = {"frame"};
    told.min_confidence = 0.5;
    check(store, "events of an article", [&] { events(store, told); });
    check(store, "view of an event", [&] { sql(store, "SELECT confidence, reported FROM events WHERE id = '" + event + "'"); });
}

BOOST_AUTO_TEST_CASE(changes_scan_nothing) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    add_news(store, numbers(0, 20));
    const auto fresh = invented_record({}, 21);
    check(store, "known", [&] { store.known({"news/3", 0}, "x", "test"); });
    check(store, "add", [&] { store.add({"news/21", 0}, fresh, "test"); });
    check(store, "replace", [&] { store.add({"news/3", 0}, fresh, "test"); });
    check(store, "reject", [&] { store.reject({{"news/4", 0}, "empty"}); });
    // By path, all places are looked through for those that mean the same.
    check(store, "remove", [&] { store.remove({"news-5"}); });
    check(store, "judge", [&] { store.judge(JudgementKind::Same, "a", "b", "", "", ""); });
    check(store, "withdraw", [&] { store.withdraw(1); });
}

BOOST_AUTO_TEST_SUITE_END()
