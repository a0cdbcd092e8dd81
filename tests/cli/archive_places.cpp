#include "cli/pipeline/archive_places.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <filesystem>
#include <memory>

#include "tests/temp_folder.hpp"

namespace fs = std::filesystem;
using namespace pg;
using namespace pg::cli;

namespace {

/// A graph in which only rejections tell of places.
class Graph {
public:
    explicit Graph(const std::vector<std::string>& more = {}) {
        store_ = std::make_unique<graph::Store>(graph::Store::open(folder_.path / "a.db", graph::Access::Write));
        for (const Location& where : {Location{"news/a.txt", 0}, {"news/b.jsonl", 1}, {"news/b.jsonl", 2}, {"news/p.zip!c.txt", 0}, {"news/deep/d.txt", 0}, {"newspaper.txt", 0}, {"-", 1}})
            store_->reject({where, "empty"});
        for (const auto& path : more) store_->reject({{path, 0}, "empty"});
        store_->commit();
    }
    std::vector<std::string> gone(ArchivePlaces& places) const {
        std::vector<std::string> out;
        for (const auto& place : places.gone(*store_)) out.push_back(place.display());
        return out;
    }

private:
    testing::TempFolder folder_;
    std::unique_ptr<graph::Store> store_;
};

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(archive_places)

BOOST_AUTO_TEST_CASE(places_of_the_archive_that_were_not_seen_are_gone) {
    const Graph graph;
    ArchivePlaces places({"./news/"});
    places.see({fs::absolute("news/a.txt").string(), 0});
    places.see({"news/b.jsonl", 1});
    BOOST_TEST(graph.gone(places) == (Lines{"news/b.jsonl:2", "news/deep/d.txt", "news/p.zip!c.txt"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_could_not_be_opened_hides_what_lies_below) {
    const Graph graph;
    ArchivePlaces places({"news"});
    places.see({"news/a.txt", 0});
    places.see_closed({"news/deep", 0});
    places.see_closed({"news/p.zip", 0});
    places.see_closed({"news/b.jsonl", 0});
    // A file of lines that is no longer one has no lines.
    BOOST_TEST(graph.gone(places) == (Lines{"news/b.jsonl:1", "news/b.jsonl:2"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(many_files_that_could_not_be_read_are_told_quickly) {
    std::vector<std::string> archive;
    for (int i = 0; i < 30'000; ++i) archive.push_back("news/" + std::to_string(i) + ".txt");
    const Graph graph(archive);
    ArchivePlaces places(archive);
    for (const auto& path : archive) places.see_closed({path, 0});
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(graph.gone(places) == Lines{}, boost::test_tools::per_element());
    // It takes a tenth of a second, and half a minute if every file is compared with every other.
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(5)));
}

BOOST_AUTO_TEST_CASE(standard_input_and_other_archives_miss_nothing) {
    const Graph graph;
    ArchivePlaces input({"-"}), other({"papers"});
    BOOST_TEST(graph.gone(input) == Lines{}, boost::test_tools::per_element());
    BOOST_TEST(graph.gone(other) == Lines{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
