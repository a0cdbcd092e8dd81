#include "core/path_meaning.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "tests/temp_folder.hpp"

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
    BOOST_TEST(meaning.of("-!a.txt") == "-!a.txt");
    BOOST_TEST(meaning.of("./p.zip!../../a.txt") == here + "/p.zip" + '\0' + "../../a.txt");
    BOOST_TEST(meaning.of("./p.tar!q.zip!a.txt") == here + "/p.tar" + '\0' + "q.zip" + '\0' + "a.txt");
}

BOOST_AUTO_TEST_CASE(an_exclamation_mark_may_be_part_of_a_name) {
    const testing::TempFolder temp;
    const std::string folder = temp.path.string();
    for (const auto* inner : {"/news", "/old!/x", "/gone!news"}) std::filesystem::create_directories(folder + inner);
    const PathMeaning meaning;
    // A folder has no members, also where its neighbour is gone; what is there by that name is no member.
    for (const auto* path : {"/news!old/b.txt", "/old!/x/a.txt", "/gone!news/a.txt", "/!a.txt"}) BOOST_TEST(meaning.of(folder + path) == folder + path);
    BOOST_TEST(!is_at_or_below(meaning.of(folder + "/news!old/b.txt"), meaning.of(folder + "/news")));
    BOOST_TEST(meaning.of(folder + "/old!/p.zip!a.txt") == folder + "/old!/p.zip" + '\0' + "a.txt");
}

BOOST_AUTO_TEST_CASE(a_folder_holds_what_lies_below_and_a_packed_file_its_members) {
    BOOST_TEST(is_at_or_below("/news", "/news"));
    BOOST_TEST(is_at_or_below("/news/2026/a.txt", "/news"));
    BOOST_TEST(is_at_or_below(PathMeaning().of("/p.zip!a.txt"), "/p.zip"));
    BOOST_TEST(!is_at_or_below("/news!old/a.txt", "/news"));
    BOOST_TEST(is_at_or_below("/news", "/"));
    BOOST_TEST(!is_at_or_below("/newspaper/a.txt", "/news"));
    BOOST_TEST(!is_at_or_below("/", "/news"));
    const std::string member = PathMeaning().of("/news/p.zip!a.txt");
    BOOST_TEST(above(member) == (std::vector<std::string_view>{"/", "/news", "/news/p.zip"}), boost::test_tools::per_element());
    BOOST_TEST(above("/").empty());
    BOOST_TEST(above("-").empty());
}

BOOST_AUTO_TEST_SUITE_END()
