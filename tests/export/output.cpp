#include "export/output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <thread>

#include "core/data_dir.hpp"

using pg::exporting::FileOutput;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("pg-output-" + std::to_string(::getpid()));
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
};

void write(const fs::path& file, const std::string& text) {
    FileOutput output(file);
    output.file("") << text;
    output.close();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(output)

BOOST_AUTO_TEST_CASE(a_link_stays_and_what_it_points_to_is_replaced) {
    const Folder folder;
    std::ofstream(folder.path / "real") << "old";
    fs::create_symlink("real", folder.path / "link");
    fs::create_symlink("missing", folder.path / "dangling");
    write(folder.path / "link", "new");
    write(folder.path / "dangling", "new");
    BOOST_TEST(fs::is_symlink(folder.path / "link"));
    BOOST_TEST(pg::read_file(folder.path / "real") == "new");
    BOOST_TEST(pg::read_file(folder.path / "missing") == "new");
}

BOOST_AUTO_TEST_CASE(a_pipe_is_written_to) {
    const Folder folder;
    const auto pipe = folder.path / "pipe";
    BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::string got;
    std::thread reader([&] { got = pg::read_file(pipe); });
    write(pipe, "new");
    reader.join();
    BOOST_TEST(got == "new");
    BOOST_TEST(fs::is_fifo(pipe));
}

BOOST_AUTO_TEST_CASE(no_neighbour_is_touched_and_the_mode_stays) {
    const Folder folder;
    std::ofstream(folder.path / "x.part") << "mine";
    std::ofstream(folder.path / "x") << "old";
    fs::permissions(folder.path / "x", fs::perms::owner_read | fs::perms::owner_write);
    write(folder.path / "x", "new");
    { FileOutput given_up(folder.path / "x"); given_up.file("") << "half"; }
    BOOST_TEST(pg::read_file(folder.path / "x") == "new");
    BOOST_TEST(pg::read_file(folder.path / "x.part") == "mine");
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 2);
    BOOST_TEST((fs::status(folder.path / "x").permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_SUITE_END()
