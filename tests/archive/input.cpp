#include "archive/input.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "core/error.hpp"
#include "tests/temp_folder.hpp"

using namespace pg;
using namespace pg::archive;
namespace fs = std::filesystem;
using pg::testing::TempFolder;

namespace {

/// Packs members; format and filter by the name's extension. One member without a name makes a compressed file.
void pack(const std::string& file, const std::vector<std::pair<std::string, std::string>>& members) {
    ::archive* out = archive_write_new();
    if (members[0].first.empty()) {
        archive_write_set_format_raw(out);
        archive_write_add_filter_gzip(out);
    } else {
        BOOST_REQUIRE_EQUAL(archive_write_set_format_filter_by_ext(out, file.c_str()), ARCHIVE_OK);
    }
    archive_write_open_filename(out, file.c_str());
    for (const auto& [name, bytes] : members) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.empty() ? "x" : name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(out, entry);
        archive_write_data(out, bytes.data(), bytes.size());
        archive_entry_free(entry);
    }
    archive_write_free(out);
}

/// "name:item=bytes" or "name:item!problem" of all inputs; names relative to `root`.
std::vector<std::string> all(InputStream& input, const fs::path& root) {
    std::vector<std::string> out;
    while (const auto raw = input.next()) {
        std::string path = raw->where.path;
        if (path.starts_with(root.string() + "/")) path.erase(0, root.string().size() + 1);
        out.push_back(path + ":" + std::to_string(raw->where.item) + (raw->problem ? "!" + *raw->problem : "=" + raw->bytes));
    }
    return out;
}

std::vector<std::string> all(const TempFolder& folder, Limits limits = {}) {
    InputStream input({folder.path.string()}, limits);
    return all(input, folder.path);
}

using Lines = std::vector<std::string>;
#define CHECK_LINES(actual, ...)                                                             \
    do {                                                                                     \
        const Lines got = actual, wanted = __VA_ARGS__;                                      \
        BOOST_CHECK_EQUAL_COLLECTIONS(got.begin(), got.end(), wanted.begin(), wanted.end()); \
    } while (false)

}  // namespace

BOOST_AUTO_TEST_SUITE(input)

BOOST_AUTO_TEST_CASE(folders_are_walked_in_order) {
    TempFolder folder;
    folder.write("b.txt", "B");
    folder.write("a/z.md", "Z");
    folder.write("a/.hidden.txt", "H");
    folder.write("c.png", "P");
    fs::create_directory_symlink(folder.path, folder.path / "a" / "loop");
    folder.write(".git/config.txt", "G");
    InputStream input({folder.path.string()});
    const auto lines = all(input, folder.path);
    BOOST_CHECK_EQUAL(input.hidden(), 2u);
    BOOST_REQUIRE_EQUAL(lines.size(), 3u);
    BOOST_CHECK_EQUAL(lines[0], "a/z.md:0=Z");
    BOOST_CHECK_EQUAL(lines[1], "b.txt:0=B");
    BOOST_CHECK(lines[2].starts_with("c.png:0!unknown kind of file"));
}

BOOST_AUTO_TEST_CASE(links_do_not_multiply_folders) {
    TempFolder folder;
    const auto one = folder.write("c/1.txt", "one");
    fs::create_directories(folder.path / "b");
    for (const auto* link : {"b/x", "b/y", "d"}) fs::create_directory_symlink(folder.path / "c", folder.path / link);
    CHECK_LINES(all(folder), Lines{"b/x/1.txt:0=one"});
    InputStream twice({(folder.path / "d").string(), (folder.path / "c").string(), one});
    CHECK_LINES(all(twice, folder.path), Lines{"d/1.txt:0=one", "c/1.txt:0=one", "c/1.txt:0=one"});
}

BOOST_AUTO_TEST_CASE(json_lines_one_by_one) {
    TempFolder folder;
    folder.write("a.jsonl", "{1}\n\n{2}\r\n{3}");
    folder.write("b.json", "{\"a\":1}\n{\"a\":2}\n");
    CHECK_LINES(all(folder), Lines{"a.jsonl:1={1}", "a.jsonl:3={2}\r", "a.jsonl:4={3}", "b.json:1={\"a\":1}", "b.json:2={\"a\":2}"});
}

BOOST_AUTO_TEST_CASE(large_parts_are_problems_and_the_next_is_read) {
    TempFolder folder;
    folder.write("a.jsonl", "{1}\n" + std::string(2u << 20, 'x') + "\n{3}\n");
    folder.write("b.txt", std::string(2u << 20, 'x'));
    CHECK_LINES(all(folder, {1u << 20}), Lines{"a.jsonl:1={1}", "a.jsonl:2!the line is larger than 1 MiB", "a.jsonl:3={3}", "b.txt:0!the file is larger than 1 MiB"});
}

BOOST_AUTO_TEST_CASE(csv_rows_keep_quoted_line_breaks) {
    TempFolder folder;
    folder.write("a.csv", "id,text\n1,\"x\ny\"\n\n2,z\n");
    CHECK_LINES(all(folder), Lines{"a.csv:1=id,text\x1E" "1,\"x\ny\"", "a.csv:2=id,text\x1E" "2,z"});
}

BOOST_AUTO_TEST_CASE(warc_records) {
    TempFolder folder;
    folder.write("a.warc", "WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n\r\nWARC/1.0\r\nContent-Length: 99\r\n\r\nab");
    CHECK_LINES(all(folder), Lines{"a.warc:1=WARC/1.0\nContent-Length: 3\n\nabc", "a.warc:2!the WARC record is cut off"});
}

BOOST_AUTO_TEST_CASE(packed_and_compressed_files) {
    TempFolder folder;
    pack((folder.path / "a.zip").string(), {{"x/1.txt", "one"}, {"2.jsonl", "{1}\n{2}\n"}, {"../../evil.txt", "evil"}, {"3.exe", "MZ"}});
    pack((folder.path / "b.tar.gz").string(), {{"1.txt", "one"}, {"2.txt", "two"}});
    pack((folder.path / "c.jsonl.gz").string(), {{"", "{1}\n{2}\n"}});
    const auto lines = all(folder);
    BOOST_REQUIRE_EQUAL(lines.size(), 9u);
    BOOST_CHECK_EQUAL(lines[0], "a.zip!x/1.txt:0=one");
    BOOST_CHECK_EQUAL(lines[2], "a.zip!2.jsonl:2={2}");
    BOOST_CHECK_EQUAL(lines[3], "a.zip!../../evil.txt:0=evil");
    BOOST_CHECK(lines[4].starts_with("a.zip!3.exe:0!unknown kind"));
    BOOST_CHECK_EQUAL(lines[6], "b.tar.gz!2.txt:0=two");
    BOOST_CHECK_EQUAL(lines[8], "c.jsonl.gz:2={2}");
}

BOOST_AUTO_TEST_CASE(hidden_members_are_skipped_as_hidden_files_are) {
    TempFolder folder;
    pack((folder.path / "a.zip").string(), {{".git/1.txt", "G"}, {"x/.y/z/2.txt", "Y"}, {"x/.3.txt", "H"}, {"__MACOSX/x/4.txt", "M"}, {"./5.txt", "five"}, {"../6.txt", "six"}});
    InputStream input({folder.path.string()});
    CHECK_LINES(all(input, folder.path), Lines{"a.zip!./5.txt:0=five", "a.zip!../6.txt:0=six"});
    BOOST_CHECK_EQUAL(input.hidden(), 4u);
}

BOOST_AUTO_TEST_CASE(members_of_one_name_are_numbered) {
    TempFolder folder;
    pack((folder.path / "a.tar").string(), {{"1.txt", "one"}, {"2.jsonl", "{1}"}, {"1.txt", "two"}, {"2.jsonl", "{2}"}, {"1.txt", "three"}});
    CHECK_LINES(all(folder), Lines{"a.tar!1.txt:0=one", "a.tar!2.jsonl:1={1}", "a.tar!1.txt#2:0=two", "a.tar!2.jsonl#2:1={2}", "a.tar!1.txt#3:0=three"});
}

BOOST_AUTO_TEST_CASE(compressed_members_are_opened) {
    TempFolder folder;
    pack((folder.path / "inner.html.gz").string(), {{"", "<p>x"}});
    std::ifstream in(folder.path / "inner.html.gz", std::ios::binary);
    const std::string gz((std::istreambuf_iterator<char>(in)), {});
    fs::remove(folder.path / "inner.html.gz");
    pack((folder.path / "a.tar").string(), {{"p.html.gz", gz}, {"q.txt", "q"}});
    CHECK_LINES(all(folder), Lines{"a.tar!p.html.gz:0=<p>x", "a.tar!q.txt:0=q"});
}

BOOST_AUTO_TEST_CASE(bombs_and_damage_are_problems) {
    TempFolder folder;
    pack((folder.path / "a.jsonl.gz").string(), {{"", std::string(100u << 20, 'x')}});
    folder.write("b.zip", "PK\x03\x04 nonsense");
    folder.write("c.txt", "fine");
    const auto lines = all(folder);
    BOOST_REQUIRE_EQUAL(lines.size(), 3u);
    BOOST_CHECK(lines[0].find("decompression bomb") != std::string::npos);
    BOOST_CHECK_MESSAGE(lines[1].find("b.zip:0!") == 0, lines[1]);
    BOOST_CHECK_EQUAL(lines[2], "c.txt:0=fine");
}

BOOST_AUTO_TEST_CASE(false_names_and_empty_files) {
    TempFolder folder;
    folder.write("a.html", "%PDF-1.7 ...");
    folder.write("b.html", "");
    folder.write("c.html", std::string(300, '\0'));
    CHECK_LINES(all(folder), Lines{"a.html:0!not HTML: a PDF file", "b.html:0!empty file", "c.html:0!not HTML: binary data"});
}

BOOST_AUTO_TEST_CASE(pipes_are_read_where_they_are_named) {
    TempFolder folder;
    const std::string pipe = (folder.path / "a.txt").string();
    BOOST_REQUIRE_EQUAL(::mkfifo(pipe.c_str(), 0600), 0);
    std::thread writer([&] { std::ofstream(pipe) << "A"; });
    const auto walked = all(folder);
    InputStream input({pipe});
    const auto named = walked == Lines{"a.txt:0=A"} ? Lines{} : all(input, folder.path);
    writer.join();
    CHECK_LINES(walked, Lines{"a.txt:0!no regular file"});
    CHECK_LINES(named, Lines{"a.txt:0=A"});
}

BOOST_AUTO_TEST_CASE(missing_paths_are_errors_and_progress_counts) {
    BOOST_CHECK_THROW(InputStream({"/no/such/file"}), Error);
    TempFolder folder;
    folder.write("a.txt", std::string(1000, 'a'));
    InputStream input({folder.path.string()});
    BOOST_CHECK_EQUAL(input.total_bytes(), 1000u);
    BOOST_CHECK_EQUAL(input.bytes_read(), 0u);
    all(input, folder.path);
    BOOST_CHECK_EQUAL(input.bytes_read(), 1000u);
}

BOOST_AUTO_TEST_SUITE_END()
