// What people name is what goes; what is kept out is known by its hash alone.
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "graph/query.hpp"
#include "tests/graph/scratch.hpp"
#include "tests/graph/told.hpp"

namespace fs = std::filesystem;
using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

Record article(const std::string& id, const std::string& name, const std::string& title) {
    Record out = about(id, name);
    out.article.title = title;
    return out;
}

/// Two articles of one id, one article at two places, and rejections.
void fill(Store& store) {
    store.add({"news/qaxq/a.txt", 0}, article("a", "Ann Lee", "First"), "test");
    store.add({"news/wire.jsonl", 1}, article("w", "Bob Hale", "Second"), "test");
    store.add({"news/wire.jsonl", 2}, article("w", "Carl Stone", "Third"), "test");
    store.add({"copies/a.txt", 0}, article("a", "Ann Lee", "First"), "test");
    store.reject({{"news/wire.jsonl", 3}, "invalid JSON"});
    store.reject({{"newspaper.pdf", 0}, "not text"});
    store.commit();
    store.derive();
}

std::string ids(const NamedArticles& what) {
    std::string out;
    for (const auto& a : what.articles) out += (out.empty() ? "" : " ") + a.title;
    for (const auto& r : what.rejections) out += " !" + r.where.display();
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(removal)

BOOST_AUTO_TEST_CASE(ids_places_files_and_folders_are_understood) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    fill(store);
    BOOST_TEST(ids(store.named({"a"})) == "First");
    BOOST_TEST(store.named({"a"}).articles.front().places.size() == 2u);
    BOOST_TEST(ids(store.named({"news/qaxq"})) == "First");
    BOOST_TEST(ids(store.named({"./copies/"})) == "First");
    BOOST_TEST(ids(store.named({fs::absolute("copies/a.txt").string()})) == "First");
    BOOST_TEST(ids(store.named({"news/wire.jsonl:2"})) == "Third");
    BOOST_TEST(ids(store.named({"news/wire.jsonl:3"})) == " !news/wire.jsonl:3");
    BOOST_TEST(store.named({"news"}).articles.size() == 3u);
    BOOST_TEST(store.named({"news"}).rejections.size() == 1u);
    BOOST_TEST(ids(store.named({"newspaper.pdf"})) == " !newspaper.pdf");
    BOOST_TEST(complaint([&] { store.named({"news/2024"}); }) == "no article 'news/2024': it is no id, and nothing was found at such a path");
}

BOOST_AUTO_TEST_CASE(an_id_of_several_articles_is_refused_with_the_choices) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    fill(store);
    const std::string refused = complaint([&] { store.remove({"w"}); });
    BOOST_TEST(refused.starts_with("'w' is the id of several articles; give one of these:\n  w~"), refused);
    BOOST_TEST(refused.find("(Third, news/wire.jsonl:2)") != std::string::npos, refused);
    const auto at = refused.find("w~");
    BOOST_TEST(store.remove({refused.substr(at, refused.find(' ', at) - at)}).articles.size() == 1u);
    BOOST_TEST(articles(store).size() == 3u);
}

BOOST_AUTO_TEST_CASE(rejections_of_a_file_go_with_its_last_article) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    fill(store);
    store.remove({"news/wire.jsonl:1"});
    BOOST_TEST(rejected(store).size() == 2u);
    store.remove({"news/wire.jsonl:2"});
    BOOST_TEST(rejected(store).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_place_that_is_vacated_takes_an_article_without_another) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    fill(store);
    BOOST_TEST(store.paths() == (std::vector<std::string>{"copies/a.txt", "news/qaxq/a.txt", "news/wire.jsonl", "newspaper.pdf"}), boost::test_tools::per_element());
    BOOST_TEST(store.places_at("news/wire.jsonl").size() == 3u);
    store.vacate({"copies/a.txt", 0});
    BOOST_TEST(articles(store).size() == 3u);
    store.vacate({"news/qaxq/a.txt", 0});
    store.vacate({"newspaper.pdf", 0});
    store.derive();
    BOOST_TEST(articles(store).size() == 2u);
    BOOST_TEST(rejected(store).size() == 1u);
    BOOST_TEST(bytes_of(scratch / "a.db").find("qaxq") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_kept_out_is_known_by_its_text_until_it_is_let_in) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    fill(store);
    const auto first = article("a", "Ann Lee", "First").article;
    BOOST_TEST(!store.is_kept_out(first));
    store.keep_out(store.named({"a"}).articles);
    store.remove({"a"});
    store.derive();
    BOOST_TEST(store.is_kept_out(first));
    BOOST_TEST(bytes_of(scratch / "a.db").find("Ann Lee") == std::string::npos);
    auto other_title = first;
    other_title.title = "Another";
    BOOST_TEST(store.is_kept_out(other_title));
    store.let_in(first);
    BOOST_TEST(!store.is_kept_out(first));
}

BOOST_AUTO_TEST_CASE(judgements_of_which_no_article_tells_are_known) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    fill(store);
    store.judge(JudgementKind::Same, "actor:ann-lee", "actor:bob-hale", "me", "", "");
    store.judge(JudgementKind::Rename, "actor:carl-stone", "Karl Stein", "me", "", "");
    store.derive();
    BOOST_TEST(unfounded(store).empty());
    store.remove({"a"});
    store.derive();
    BOOST_REQUIRE(unfounded(store).size() == 1u);
    BOOST_TEST(unfounded(store).front().number == 1);
    BOOST_TEST(store.judgements().size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
