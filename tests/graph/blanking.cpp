// What is blanked out of a file's pages, and that all that stands in them stays.
#include "graph/store/blanking.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/graph/scratch.hpp"

using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

/// Rows of all sizes, from a few bytes to several pages, each with words of its own.
std::string content(std::uint32_t n, const std::string& word) {
    std::string out;
    for (std::uint32_t i = 0; i <= n * n % 1700; ++i) out += word + std::to_string(n) + " ";
    return out;
}

/// Two tables and an index; every row of an odd number goes, or grows and shrinks. SQLite itself overwrites nothing.
void play(const Database& db) {
    db.execute("PRAGMA journal_mode = WAL; PRAGMA secure_delete = OFF; PRAGMA cache_size = 50;"
               "CREATE TABLE a (number INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT; CREATE INDEX a_content ON a(content);"
               "CREATE TABLE b (key TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT, WITHOUT ROWID;");
    Statement a = db.prepare("INSERT OR REPLACE INTO a VALUES (?,?)"), b = db.prepare("INSERT OR REPLACE INTO b VALUES (?,?)");
    const auto write = [&](std::uint32_t n, const std::string& word) {
        a.bind(std::int64_t{n}).bind(content(n, word)).run();
        b.bind(content(n % 50, word) + std::to_string(n)).bind(content(n, word)).run();
    };
    for (std::uint32_t n = 0; n < 300; ++n) write(n * 7 % 300, n % 2 == 0 ? "stay" : "Qaaxk");
    for (std::uint32_t n = 0; n < 300; n += 3) write(n, n % 2 == 0 ? "stay" : "Qbbxk");
    db.execute("DELETE FROM a WHERE content LIKE 'Q%'; DELETE FROM b WHERE content LIKE 'Q%'; PRAGMA wal_checkpoint(TRUNCATE)");
}

std::string rows(const Database& db) {
    std::string out;
    for (const auto* table : {"a", "b"}) {
        Statement all = db.prepare(std::string("SELECT * FROM ") + table + " ORDER BY 1");
        while (all.step()) out += std::string(all.text(0)) + "=" + std::string(all.text(1)) + "\n";
    }
    Statement sound = db.prepare("PRAGMA integrity_check");
    sound.step();
    return out + std::string(sound.text(0));
}

bool holds(const std::filesystem::path& file, const std::string& word) { return bytes_of(file).find(word) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(blanking)

BOOST_AUTO_TEST_CASE(what_nothing_uses_is_overwritten_and_all_rows_stay) {
    for (const auto* page_size : {"512", "1024", "4096", "65536"}) {
        const Scratch scratch;
        const Database db((scratch / "a.db").string(), Database::Mode::Write);
        db.execute(std::string("PRAGMA page_size = ") + page_size);
        play(db);
        const std::string before = rows(db);
        BOOST_TEST(before.ends_with("ok"));
        BOOST_TEST(holds(scratch / "a.db", "Qaaxk"));
        BOOST_TEST(blank_unused(db), page_size);
        BOOST_TEST(!holds(scratch / "a.db", "Qaaxk"));
        BOOST_TEST(!holds(scratch / "a.db", "Qbbxk"));
        BOOST_TEST((rows(db) == before));
        BOOST_TEST((rows(Database((scratch / "a.db").string(), Database::Mode::Read)) == before));
    }
}

BOOST_AUTO_TEST_CASE(what_is_written_afterwards_brings_nothing_back) {
    const Scratch scratch;
    const Database db((scratch / "a.db").string(), Database::Mode::Write);
    play(db);
    BOOST_REQUIRE(blank_unused(db));
    db.execute("UPDATE a SET content = content || ' and more'; DELETE FROM b WHERE key < 'stay2'; PRAGMA wal_checkpoint(TRUNCATE)");
    for (const auto* word : {"Qaaxk", "Qbbxk"}) BOOST_TEST(!holds(scratch / "a.db", word));
    BOOST_TEST(rows(db).ends_with("ok"));
}

BOOST_AUTO_TEST_CASE(a_reader_goes_on_reading) {
    const Scratch scratch;
    const Database db((scratch / "a.db").string(), Database::Mode::Write);
    play(db);
    const Database reader((scratch / "a.db").string(), Database::Mode::Read);
    reader.execute("BEGIN");
    const std::string before = rows(reader);
    BOOST_TEST(blank_unused(db));
    BOOST_TEST((rows(reader) == before));
}

BOOST_AUTO_TEST_CASE(a_file_that_somebody_has_written_to_is_left_alone) {
    const Scratch scratch;
    const Database db((scratch / "a.db").string(), Database::Mode::Write);
    play(db);
    db.execute("DELETE FROM a WHERE number < 10");
    BOOST_TEST(!blank_unused(db));
    BOOST_TEST(rows(db).ends_with("ok"));
}

BOOST_AUTO_TEST_CASE(a_file_that_tells_where_pages_were_moved_is_left_alone) {
    const Scratch scratch;
    const Database db((scratch / "a.db").string(), Database::Mode::Write);
    db.execute("PRAGMA auto_vacuum = FULL");
    play(db);
    BOOST_TEST(!blank_unused(db));
    BOOST_TEST(rows(db).ends_with("ok"));
}

BOOST_AUTO_TEST_SUITE_END()
