// Files that are not what they should be: a clear message, nothing lost, and `verify` tells what is wrong.
#include <sys/mount.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "graph/query.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/schema.hpp"
#include "tests/graph/scratch.hpp"

namespace fs = std::filesystem;
using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

/// A graph of a few articles, closed.
fs::path small_graph(const Scratch& scratch, const std::string& name = "a.db") {
    auto store = Store::open(scratch / name, Access::Write);
    add_news(store, numbers(0, 20));
    return scratch / name;
}

void run_sql(const fs::path& file, const std::string& sql) {
    sqlite3* db = nullptr;
    BOOST_REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    char* error = nullptr;
    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &error);
    BOOST_REQUIRE_MESSAGE(error == nullptr, (error != nullptr ? error : ""));
    sqlite3_close(db);
}

std::string reading(const fs::path& file) {
    return complaint([&] {
        const auto store = Store::open(file, Access::Read);
        everything(store);
    });
}
std::string writing(const fs::path& file) {
    return complaint([&] {
        auto store = Store::open(file, Access::Write);
        add_news(store, numbers(90, 95));
    });
}
std::string about(const fs::path& file, const std::string& what) { return "graph '" + file.string() + "'" + what; }

/// A disk of its own; gone with the object. Needs root.
class SmallDisk {
public:
    SmallDisk(fs::path at, const char* size) : at_(std::move(at)) {
        fs::create_directories(at_);
        works_ = ::mount("tmpfs", at_.c_str(), "tmpfs", 0, (std::string("size=") + size).c_str()) == 0;
    }
    ~SmallDisk() {
        if (works_) ::umount2(at_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool works() const { return works_; }
    bool make_read_only() const { return ::mount("tmpfs", at_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0; }

private:
    fs::path at_;
    bool works_ = false;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(store_damage)

BOOST_AUTO_TEST_CASE(a_missing_file_tells_how_to_make_one) {
    const Scratch scratch;
    const auto file = (scratch / "none.db").string();
    BOOST_TEST(reading(file) == "graph '" + file + "' does not exist; `policygraph build -g " + file + " ARCHIVE` makes it");
    BOOST_TEST(writing(scratch / "no/folder/a.db").find("it or its folder is missing or not accessible") != std::string::npos);
    BOOST_TEST(!fs::exists(file));
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_no_graph_yet) {
    const Scratch scratch;
    write_bytes(scratch / "a.db", "");
    BOOST_TEST(reading(scratch / "a.db") == about(scratch / "a.db", " is empty: build it first"));
    BOOST_TEST(writing(scratch / "a.db") == "");
    BOOST_TEST(reading(scratch / "a.db") == "");
}

BOOST_AUTO_TEST_CASE(other_files_are_neither_read_nor_touched) {
    const Scratch scratch;
    const std::string prose = std::string(5000, 'x') + "This is a letter.";
    write_bytes(scratch / "letter.db", prose);
    for (const auto& message : {reading(scratch / "letter.db"), writing(scratch / "letter.db")})
        BOOST_TEST(message == about(scratch / "letter.db", ": this is no policygraph file"));
    BOOST_TEST(bytes_of(scratch / "letter.db") == prose);

    run_sql(scratch / "foreign.db", "CREATE TABLE article (name TEXT); INSERT INTO article VALUES ('not ours')");
    const std::string foreign = bytes_of(scratch / "foreign.db");
    for (const auto& message : {reading(scratch / "foreign.db"), writing(scratch / "foreign.db")})
        BOOST_TEST(message == about(scratch / "foreign.db", ": this SQLite file was not made by policygraph"));
    BOOST_TEST((bytes_of(scratch / "foreign.db") == foreign));
}

BOOST_AUTO_TEST_CASE(a_file_of_a_newer_program_is_refused_and_kept) {
    const Scratch scratch;
    const auto file = small_graph(scratch);
    run_sql(file, "PRAGMA user_version = 999");
    for (const auto& message : {reading(file), writing(file)}) BOOST_TEST(message.find("format 999 is newer than this program") != std::string::npos, message);
    run_sql(file, "PRAGMA user_version = " + std::to_string(schema_version()));
    BOOST_TEST(reading(file) == "");
}

BOOST_AUTO_TEST_CASE(a_truncated_file_is_called_damaged) {
    const Scratch scratch;
    const auto file = small_graph(scratch);
    fs::resize_file(file, fs::file_size(file) / 2);
    BOOST_TEST(reading(file).find(about(file, ": the file is damaged")) == 0u, reading(file));
    std::vector<std::string> problems;
    const std::string thrown = complaint([&] { problems = verify(Store::open(file, Access::Read)); });
    BOOST_TEST((!problems.empty() || thrown.find("the file is damaged") != std::string::npos));
}

BOOST_AUTO_TEST_CASE(overwritten_pages_never_crash_and_never_pass_as_sound) {
    const Scratch scratch;
    const auto file = small_graph(scratch);
    const std::string sound = bytes_of(file);
    const std::string before = everything(file);
    for (std::size_t page = 1; page * 4096 < sound.size(); page += 3) {
        std::string hurt = sound;
        for (std::size_t i = 0; i < 4096; ++i) hurt[page * 4096 + i] = static_cast<char>((i * 2654435761u + page) >> 7);
        write_bytes(file, hurt);
        std::vector<std::string> problems;
        std::string what;
        try {
            problems = verify(Store::open(file, Access::Read));
        } catch (const Error& error) {
            what = error.what();
        }
        BOOST_TEST((!problems.empty() || !what.empty()), "page " << page << " overwritten and not noticed");
        reading(file);
    }
    write_bytes(file, sound);
    BOOST_TEST((everything(file) == before));
}

BOOST_AUTO_TEST_CASE(verify_tells_each_kind_of_damage) {
    const Scratch scratch;
    const auto file = small_graph(scratch);
    const auto problems = [&](const std::string& change) {
        fs::copy_file(file, scratch / "hurt.db", fs::copy_options::overwrite_existing);
        run_sql(scratch / "hurt.db", change);
        std::string out;
        for (const auto& p : verify(Store::open(scratch / "hurt.db", Access::Read))) out += p + "\n";
        return out;
    };
    BOOST_TEST(problems("SELECT 1") == "");
    // Every statement below hurts one thing; the message names it.
    const auto check = [&](const std::string& change, const std::string& expected) {
        const std::string told = problems(change);
        BOOST_TEST(told.find(expected) != std::string::npos, change << "\nexpected: " << expected << "\ntold: " << told);
    };
    check("UPDATE article SET text = replace(text, 'met', 'hit') WHERE id = 'news-3'; UPDATE article SET text = text || ' And more.' WHERE id = 'news-3'",
          "article news-3: its text, title, date, source or URL is not what was read");
    check("UPDATE article SET published = '1999-01-01' WHERE id = 'news-5'", "article news-5: its text, title, date, source or URL is not what was read");
    check("UPDATE article SET record = substr(record, 1, 100) WHERE id = 'news-2'", "article news-2: what it says is damaged: ");
    check("UPDATE article SET record = (SELECT record FROM article WHERE id = 'news-4') WHERE id = 'news-2'", "article news-2: what it says was read from another text");
    check("DELETE FROM location WHERE path = 'news/6'", "article news-6: nothing tells where it was found");
    check("PRAGMA foreign_keys = OFF; DELETE FROM article WHERE id = 'news-7'", "a row of table location belongs to a row of table article that is missing");
    check("PRAGMA foreign_keys = ON; DELETE FROM article WHERE id = 'news-7'", "article news-7 follows from no article");
    check("DELETE FROM node WHERE id = 'place:dorban-city'", "node place:dorban-city is missing");
    check("UPDATE node SET name = 'Nobody' WHERE id = 'place:dorban-city'", "node place:dorban-city: name is 'Nobody', should be 'Dorban City'");
    check("UPDATE node SET mentions = 77 WHERE id = 'place:dorban-city'", "node place:dorban-city: mentions is 77, should be ");
    check("INSERT INTO node SELECT 'actor:ghost', kind, type, 'Ghost', mode, act, status, start, until, granularity, seen, mentions, articles, reports, generic, claimed, checked, "
          "country, latitude, longitude, detail, digest FROM node WHERE id = 'place:dorban-city'",
          "node actor:ghost follows from no article");
    check("UPDATE edge SET target = 'place:dorban-city' WHERE number = 1", " is missing");
    check("DELETE FROM edge WHERE number = 1", "edge event:");
    check("UPDATE evidence SET quote = 'He said nothing.' WHERE rowid = 1", "He said nothing. frame:sued 0.5 follows from no article");
    check("UPDATE evidence SET start = start + 1 WHERE rowid = 1", "evidence of node event:");
    check("DELETE FROM alias WHERE node = 'place:dorban-city'", "row of table alias dorban city place:dorban-city is missing");
    check("DELETE FROM phrase WHERE node = 'place:dorban-city'", "row of table phrase Dorban City place:dorban-city");
    check("UPDATE report SET copies = 9 WHERE article = 'news-1'", "article news-1: copies is 9, should be ");
    check("INSERT INTO suggestion VALUES ('actor:a', 'actor:b')", "row of table suggestion actor:a actor:b follows from no article");
    check("DROP TABLE suggestion", "table suggestion is missing");
    check("INSERT INTO judgement VALUES (1, 'same', (SELECT min(id) FROM node WHERE kind = 'actor'), (SELECT max(id) FROM node WHERE kind = 'actor'), '', '', '', 0)",
          " is missing");
    check("UPDATE state SET value = '1' WHERE name = 'stale'", "the last build was interrupted");
}

BOOST_AUTO_TEST_CASE(a_full_disk_loses_nothing_that_was_committed) {
    const Scratch scratch;
    const SmallDisk disk(scratch / "disk", "1500k");
    if (!disk.works()) {
        BOOST_TEST_MESSAGE("skipped: mounting a small disk needs root");
        return;
    }
    const auto file = scratch / "disk/a.db";
    std::string before, message;
    std::uint32_t next = 0;
    for (; message.empty() && next < 5000; next += 5) {
        if (fs::exists(file)) before = everything(file);
        message = complaint([&] {
            auto store = Store::open(file, Access::Write);
            add_news(store, numbers(next, next + 5));
        });
    }
    BOOST_TEST(message.find("the disk is full") != std::string::npos, message);
    BOOST_TEST(before.size() > 1000u);
    // The articles may have been committed and what follows from them not; nothing else.
    const auto problems = verify(Store::open(file, Access::Read));
    BOOST_TEST(problems.size() <= 1u);
    if (!problems.empty()) BOOST_TEST(problems.front().find("run `policygraph build` again") != std::string::npos, problems.front());
    BOOST_TEST((everything(file) == before));
}

BOOST_AUTO_TEST_CASE(a_read_only_disk_can_be_read_and_is_named_by_writers) {
    const Scratch scratch;
    const SmallDisk disk(scratch / "disk", "20m");
    if (!disk.works()) {
        BOOST_TEST_MESSAGE("skipped: mounting a small disk needs root");
        return;
    }
    fs::copy_file(small_graph(scratch), scratch / "disk/a %41?#.db");
    BOOST_REQUIRE(disk.make_read_only());
    const auto file = scratch / "disk/a %41?#.db";
    BOOST_TEST((everything(file) == everything(scratch / "a.db")));
    BOOST_TEST(writing(file) == about(file, ": the file or its folder is read-only"));
}

BOOST_AUTO_TEST_CASE(a_file_without_leave_to_write_can_be_read) {
    const Scratch scratch;
    const auto file = small_graph(scratch);
    fs::permissions(file, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    fs::permissions(scratch.folder(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read | fs::perms::group_exec);
    // Root may write everything, so it becomes nobody for a while.
    const bool root = ::geteuid() == 0 && ::seteuid(65534) == 0;
    const std::string read = reading(file), written = writing(file);
    if (root) BOOST_REQUIRE(::seteuid(0) == 0);
    fs::permissions(scratch.folder(), fs::perms::owner_all);
    BOOST_TEST(read == "");
    BOOST_TEST(written == about(file, ": the file or its folder is read-only"));
}

BOOST_AUTO_TEST_SUITE_END()
