// Files of earlier formats: each has a fixture, is brought up to date by a writer without loss, and is refused to readers until then.
#include "graph/store/schema.hpp"

#include <boost/test/unit_test.hpp>

#include "graph/query.hpp"
#include "graph/store/impl.hpp"
#include "tests/graph/scratch.hpp"

namespace fs = std::filesystem;
using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

/// fixtures/version-N.sql is the dump of a graph of format N with three invented articles, a rejection and a judgement. How to add one
/// when the format changes: build the graph with the last program of the old format and dump it with `sqlite3 FILE .dump`, followed by
/// the two PRAGMAs that the dump leaves out. The derived layer is not kept in it: a migration makes it anew.
fs::path graph_of_version(const Scratch& scratch, std::int64_t version) {
    const auto file = scratch / ("version-" + std::to_string(version) + ".db");
    const auto sql = bytes_of(fs::path(PG_DATA_DIR) / "../tests/graph/fixtures" / ("version-" + std::to_string(version) + ".sql"));
    BOOST_REQUIRE(!sql.empty());
    const Database db(file.string(), Database::Mode::Write);
    db.execute(sql);
    return file;
}

std::string layout_of(const fs::path& file) {
    const Database db(file.string(), Database::Mode::Read);
    std::string out;
    Statement s = db.prepare("SELECT type, name, sql FROM sqlite_master ORDER BY type, name");
    while (s.step()) out += std::string(s.text(0)) + " " + std::string(s.text(1)) + ": " + std::string(s.text(2)) + "\n";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema)

BOOST_AUTO_TEST_CASE(every_earlier_format_is_brought_up_to_date) {
    for (std::int64_t version = 1; version <= schema_version(); ++version) BOOST_TEST_CONTEXT("format " << version) {
        const Scratch scratch;
        const auto file = graph_of_version(scratch, version);
        if (version < schema_version())
            BOOST_TEST(complaint([&] { Store::open(file, Access::Read); }).find("run `policygraph build --stale -g") != std::string::npos);
        {
            auto store = Store::open(file, Access::Write);
            store.derive();
        }
        const auto store = Store::open(file, Access::Read);
        const auto problems = verify(store);
        BOOST_TEST(problems.empty(), (problems.empty() ? "" : problems.front()));
        BOOST_TEST(articles(store).size() == 3u);
        BOOST_TEST(rejected(store).size() == 1u);
        BOOST_TEST(store.judgements().size() == 1u);
        BOOST_TEST(store.known({"news/1", 0}, article_hash(invented_record({}, 1).article), "test"));
        // An old file brought up to date is laid out as a new one.
        { auto fresh = Store::open(scratch / "new.db", Access::Write); fresh.derive(); }
        BOOST_TEST(layout_of(file) == layout_of(scratch / "new.db"));
    }
}

BOOST_AUTO_TEST_CASE(a_migration_that_fails_changes_nothing) {
    const Scratch scratch;
    const auto file = graph_of_version(scratch, 1);
    const std::string before = layout_of(file);
    {
        const Database db(file.string(), Database::Mode::Write);
        db.execute("PRAGMA user_version = 0");
    }
    // The first migration makes tables that are there already.
    BOOST_TEST(complaint([&] { Store::open(file, Access::Write); }).find("already exists") != std::string::npos);
    BOOST_TEST(layout_of(file) == before);
}

BOOST_AUTO_TEST_SUITE_END()
