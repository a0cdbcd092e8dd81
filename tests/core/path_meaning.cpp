#include "core/path_meaning.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>

using namespace pg;

BOOST_AUTO_TEST_SUITE(path_meaning)

BOOST_AUTO_TEST_CASE(paths_that_mean_the_same_are_the_same) {
    const PathMeaning meaning;
    const std::string here = std::filesystem::current_path().string();
    for (const auto* path : {"news/a.txt", "./news/a.txt", "news//a.txt", "other/../news/a.txt"}) BOOST_TEST(meaning.of(path) == here + "/news/a.txt");
    BOOST_TEST(meaning.of(here + "/news/a.txt") == here + "/news/a.txt");
    BOOST_TEST(meaning.of("news/") == here + "/news");
    BOOST_TEST(meaning.of(".") == here);
    BOOST_TEST(meaning.of("/") == "/");
    BOOST_TEST(meaning.of("-") == "-");
    BOOST_TEST(meaning.of("./p.zip!../../a.txt") == here + "/p.zip!../../a.txt");
}

BOOST_AUTO_TEST_CASE(a_folder_holds_what_lies_below_and_a_packed_file_its_members) {
    BOOST_TEST(is_at_or_below("/news", "/news"));
    BOOST_TEST(is_at_or_below("/news/2026/a.txt", "/news"));
    BOOST_TEST(is_at_or_below("/p.zip!a.txt", "/p.zip"));
    BOOST_TEST(is_at_or_below("/news", "/"));
    BOOST_TEST(!is_at_or_below("/newspaper/a.txt", "/news"));
    BOOST_TEST(!is_at_or_below("/", "/news"));
}

BOOST_AUTO_TEST_SUITE_END()
