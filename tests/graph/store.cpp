// The store as its users see it: what goes in comes out, what changes is replaced, writers wait for one another, readers for nobody.
#include "graph/store.hpp"

#include <boost/test/unit_test.hpp>

#include "graph/query.hpp"
#include "tests/graph/scratch.hpp"

namespace fs = std::filesystem;
using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

Record article(const std::string& id, const std::string& text) {
    Record r;
    r.article.id = id;
    r.article.text = text;
    return r;
}

std::size_t articles_in(const fs::path& file) { return articles(Store::open(file, Access::Read)).size(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(store)

BOOST_AUTO_TEST_CASE(what_goes_in_comes_out_of_another_connection) {
    const Scratch scratch;
    std::string before;
    {
        auto store = Store::open(scratch / "a.db", Access::Write);
        add_news(store, numbers(0, 60));
        before = everything(store);
        BOOST_TEST(store.known({"news/7", 0}, article_hash(invented_record({}, 7).article), "test"));
        BOOST_TEST(!store.known({"news/7", 0}, article_hash(invented_record({}, 8).article), "test"));
        BOOST_TEST(!store.known({"news/7", 0}, article_hash(invented_record({}, 7).article), "other"));
    }
    BOOST_TEST(before.size() > 10000u);
    BOOST_TEST((everything(scratch / "a.db") == before));
    BOOST_TEST(verify(Store::open(scratch / "a.db", Access::Read)).empty());
    // Closed, the graph is one file: it can be copied and sent.
    BOOST_TEST(std::distance(fs::directory_iterator(scratch.folder()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(the_order_of_arrival_and_the_size_of_batches_do_not_show) {
    const Scratch scratch;
    auto all = numbers(0, 40);
    {
        auto store = Store::open(scratch / "a.db", Access::Write);
        add_news(store, all);
    }
    std::reverse(all.begin(), all.end());
    {
        auto store = Store::open(scratch / "b.db", Access::Write);
        for (const auto n : all) add_news(store, {n});
    }
    BOOST_TEST((everything(scratch / "a.db") == everything(scratch / "b.db")));
}

BOOST_AUTO_TEST_CASE(a_changed_article_at_the_same_place_replaces_the_old_one) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    store.add({"a.txt", 0}, article("a", "First text."), "test");
    store.add({"a.txt", 0}, article("a", "Second text."), "test");
    store.commit();
    store.derive();
    BOOST_TEST(articles_in(scratch / "a.db") == 1u);
    BOOST_TEST(!store.known({"a.txt", 0}, article_hash(article("a", "First text.").article), "test"));
}

BOOST_AUTO_TEST_CASE(an_article_lives_until_its_last_place_is_gone) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    const auto shared = article("a", "The same text at two places.");
    store.add({"one.txt", 0}, shared, "test");
    store.add({"two.txt", 0}, shared, "test");
    store.commit();
    store.derive();
    BOOST_TEST(articles(store).size() == 1u);
    BOOST_TEST(articles(store).front().places.size() == 2u);
    store.add({"one.txt", 0}, article("b", "Another text now."), "test");
    store.commit();
    store.derive();
    BOOST_TEST(articles(store).size() == 2u);
    store.reject({{"two.txt", 0}, "empty file"});
    store.commit();
    store.derive();
    BOOST_TEST(articles(store).size() == 1u);
    BOOST_TEST(articles(store).front().info.id == "b");
    BOOST_TEST(rejected(store).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_was_rejected_and_comes_good_is_rejected_no_more) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    store.reject({{"a.txt", 0}, "empty file"});
    store.reject({{"a.txt", 0}, "no text"});
    BOOST_TEST(rejected(store).size() == 1u);
    BOOST_TEST(rejected(store).front().reason == "no text");
    store.add({"a.txt", 0}, article("a", "Some text."), "test");
    BOOST_TEST(rejected(store).empty());
}

BOOST_AUTO_TEST_CASE(removal_leaves_no_trace_and_names_what_it_does_not_know) {
    const Scratch scratch;
    {
        auto with = Store::open(scratch / "a.db", Access::Write);
        add_news(with, numbers(0, 30));
        BOOST_TEST(with.remove({"news-3", "news/4"}).articles.size() == 2u);
        with.commit();
        with.derive();
        BOOST_TEST(complaint([&] { with.remove({"news-3"}); }) == "no article 'news-3': it is no id, and nothing was found at such a path");
        auto without = Store::open(scratch / "b.db", Access::Write);
        auto rest = numbers(0, 30);
        std::erase_if(rest, [](auto n) { return n == 3 || n == 4; });
        add_news(without, rest);
    }
    BOOST_TEST((everything(scratch / "a.db") == everything(scratch / "b.db")));
}

BOOST_AUTO_TEST_CASE(nothing_of_a_batch_stays_that_was_not_committed) {
    const Scratch scratch;
    {
        auto store = Store::open(scratch / "a.db", Access::Write);
        add_news(store, numbers(0, 5));
        store.add({"news/5", 0}, invented_record({}, 5), "test");
    }
    BOOST_TEST(articles_in(scratch / "a.db") == 5u);
    BOOST_TEST(verify(Store::open(scratch / "a.db", Access::Read)).empty());
}

BOOST_AUTO_TEST_CASE(readers_see_the_last_whole_graph_while_a_writer_works) {
    const Scratch scratch;
    auto writer = Store::open(scratch / "a.db", Access::Write);
    add_news(writer, numbers(0, 10));
    const auto reader = Store::open(scratch / "a.db", Access::Read);
    const std::string before = everything(reader);
    add_news(writer, numbers(10, 20));
    // One who asks sees one state from his first question to his last.
    BOOST_TEST((everything(reader) == before));
    BOOST_TEST((everything(scratch / "a.db") == everything(writer)));
    writer.add({"news/20", 0}, invented_record({}, 20), "test");
    BOOST_TEST(articles_in(scratch / "a.db") == 20u);
}

BOOST_AUTO_TEST_CASE(a_second_writer_is_told_so_at_once) {
    const Scratch scratch;
    {
        auto first = Store::open(scratch / "a.db", Access::Write);
        const std::string file = (scratch / "a.db").string();
        BOOST_TEST(complaint([&] { Store::open(file, Access::Write); }) == "graph '" + file + "': another process is writing to this graph; try again when it is done");
        add_news(first, numbers(0, 3));
    }
    auto second = Store::open(scratch / "a.db", Access::Write);
    add_news(second, numbers(3, 6));
    BOOST_TEST(articles_in(scratch / "a.db") == 6u);
}

BOOST_AUTO_TEST_CASE(judgements_are_kept_in_their_order_and_withdrawn_once) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    store.judge(JudgementKind::Same, "actor:a", "actor:b", "me", "twins", "2026-02-04T00:00:00Z");
    store.judge(JudgementKind::Different, "actor:a", "actor:c", "me", "", "2026-02-05T00:00:00Z");
    store.withdraw(1);
    store.commit();
    const auto all = store.judgements();
    BOOST_TEST(all.size() == 2u);
    BOOST_TEST(all[0].withdrawn);
    BOOST_TEST(!all[1].withdrawn);
    BOOST_TEST((all[1].kind == JudgementKind::Different));
    BOOST_TEST(all[0].why == "twins");
    BOOST_TEST(complaint([&] { store.withdraw(1); }) == "no judgement 1 to withdraw");
}

BOOST_AUTO_TEST_SUITE_END()
