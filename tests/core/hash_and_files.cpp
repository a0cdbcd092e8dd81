#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>

#include "core/data_dir.hpp"
#include "core/error.hpp"
#include "core/hash.hpp"
#include "tests/temp_folder.hpp"

BOOST_AUTO_TEST_SUITE(hash_and_files)

BOOST_AUTO_TEST_CASE(hash_is_xxh3_128) {
    BOOST_TEST(pg::content_hash("") == "99aa06d3014798d86001c324468d497f");  // published test vector
    BOOST_TEST(pg::content_hash("a") != pg::content_hash("b"));
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_named) {
    BOOST_CHECK_EXCEPTION(pg::read_file("no/such/file"), pg::Error, [](const pg::Error& e) { return std::string(e.what()).find("no/such/file") != std::string::npos; });
    BOOST_CHECK_THROW(pg::MappedFile("no/such/file"), pg::Error);
}

BOOST_AUTO_TEST_CASE(maps_a_file) {
    const pg::testing::TempFolder folder;
    pg::MappedFile file(folder.write("mapped", "bytes"));
    pg::MappedFile moved(std::move(file));
    BOOST_TEST(moved.bytes() == "bytes");
}

BOOST_AUTO_TEST_CASE(finds_the_data_folder) {
    BOOST_TEST(std::filesystem::is_directory(pg::find_data_dir() / "ontology"));
}

BOOST_AUTO_TEST_SUITE_END()
