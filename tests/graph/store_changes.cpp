// What changes little writes little, and ends where a fresh build ends; what became of the graph is told; shards merge in any grouping.
#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>
#include <set>

#include "graph/difference.hpp"
#include "graph/query.hpp"
#include "graph/store/impl.hpp"
#include "tests/graph/scratch.hpp"

namespace fs = std::filesystem;
using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

constexpr World small{12, 6, 5, 4, 3, 5, 30};

void build(const fs::path& file, const std::vector<std::uint32_t>& articles) {
    auto store = Store::open(file, Access::Write);
    add_news(store, articles, small);
}

std::string merged(const Scratch& scratch, const std::string& name, const std::vector<std::string>& graphs) {
    {
        auto store = Store::open(scratch / name, Access::Write);
        for (const auto& g : graphs) store.absorb(scratch / g);
        store.derive();
    }
    return everything(scratch / name);
}

const Difference* find(const std::vector<Difference>& all, const std::string& id) {
    for (const auto& d : all)
        if (d.id == id) return &d;
    return nullptr;
}

/// The same list without what only `differences` tells.
std::set<std::tuple<ChangeKind, bool, std::string>> outline(const std::vector<Difference>& all) {
    std::set<std::tuple<ChangeKind, bool, std::string>> out;
    for (const auto& d : all) out.emplace(d.kind, d.edge, d.id);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(store_changes)

BOOST_AUTO_TEST_CASE(any_history_ends_where_a_fresh_build_ends) {
    const bool held = rc::check("incremental = rebuild", [] {
        const Scratch scratch;
        std::map<std::uint32_t, std::uint32_t> there;  // place -> article
        std::set<std::string> rejected_places;
        std::optional<Store> store(Store::open(scratch / "a.db", Access::Write));
        const auto steps = *rc::gen::inRange(1, 9);
        for (int i = 0; i < steps; ++i) {
            const auto place = *rc::gen::inRange<std::uint32_t>(0, 8), article = *rc::gen::inRange<std::uint32_t>(0, 14);
            switch (*rc::gen::inRange(0, 7)) {
                case 0:
                case 1:
                case 2:
                    store->add({"news/" + std::to_string(place), 0}, invented_record(small, article), "test");
                    there[place] = article;
                    break;
                case 3:
                    store->reject({{"news/" + std::to_string(place), 0}, "empty"});
                    there.erase(place);
                    break;
                case 4:
                    if (there.contains(place)) {
                        const auto gone = there[place];
                        store->remove({"news/" + std::to_string(place)});
                        std::erase_if(there, [&](const auto& at) { return at.second == gone; });
                    }
                    break;
                case 5: store->derive(); break;
                default:
                    // Killed: what was committed stays, and the rest was not there.
                    store->commit();
                    store.reset();
                    store.emplace(Store::open(scratch / "a.db", Access::Write));
            }
        }
        store->derive();
        std::vector<Rejection> turned_away = rejected(*store);
        auto fresh = Store::open(scratch / "b.db", Access::Write);
        for (const auto& [place, article] : there) fresh.add({"news/" + std::to_string(place), 0}, invented_record(small, article), "test");
        for (const auto& r : turned_away) fresh.reject(r);
        fresh.derive();
        RC_ASSERT(everything(*store) == everything(fresh));
        RC_ASSERT(verify(*store).empty());
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_CASE(shards_merge_in_any_grouping) {
    const bool held = rc::check("(A + B) + C = A + (B + C) = C + B + A = one build", [] {
        const Scratch scratch;
        std::vector<std::uint32_t> parts[3], all;
        for (std::uint32_t n = 0; n < 12; ++n) {
            parts[*rc::gen::inRange(0, 3)].push_back(n);
            all.push_back(n);
        }
        for (int i = 0; i < 3; ++i) build(scratch / std::string(1, static_cast<char>('a' + i)), parts[i]);
        merged(scratch, "ab", {"a", "b"});
        merged(scratch, "bc", {"b", "c"});
        build(scratch / "one", all);
        const std::string one = everything(scratch / "one");
        RC_ASSERT(merged(scratch, "ab-c", {"ab", "c"}) == one);
        RC_ASSERT(merged(scratch, "a-bc", {"a", "bc"}) == one);
        RC_ASSERT(merged(scratch, "c-b-a", {"c", "b", "a"}) == one);
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_CASE(two_articles_at_one_place_are_both_kept) {
    const Scratch scratch;
    for (std::uint32_t n = 0; n < 3; ++n) {
        auto store = Store::open(scratch / std::string(1, static_cast<char>('a' + n)), Access::Write);
        store.add({"same.txt", 0}, invented_record(small, n), "test");
        store.derive();
    }
    merged(scratch, "ab", {"a", "b"});
    merged(scratch, "bc", {"b", "c"});
    const std::string left = merged(scratch, "ab-c", {"ab", "c"});
    BOOST_TEST(articles(Store::open(scratch / "ab-c", Access::Read)).size() == 3u);
    BOOST_TEST((left == merged(scratch, "a-bc", {"a", "bc"})));
}

BOOST_AUTO_TEST_CASE(judgements_of_both_count_once_and_withdrawn_is_withdrawn) {
    const Scratch scratch;
    build(scratch / "a", {1, 2, 3});
    {
        auto a = Store::open(scratch / "a", Access::Write);
        a.judge(JudgementKind::Same, "actor:x", "actor:y", "me", "", "2026-02-04T00:00:00Z");
        a.commit();
    }
    fs::copy_file(scratch / "a", scratch / "b");
    {
        auto b = Store::open(scratch / "b", Access::Write);
        b.withdraw(1);
        b.judge(JudgementKind::Different, "actor:x", "actor:z", "you", "", "2026-02-03T00:00:00Z");
        b.commit();
    }
    const std::string one_way = merged(scratch, "ab", {"a", "b"});
    BOOST_TEST((one_way == merged(scratch, "ba", {"b", "a"})));
    const auto all = Store::open(scratch / "ab", Access::Read).judgements();
    BOOST_TEST(all.size() == 2u);
    BOOST_TEST(all[0].who == "you");
    BOOST_TEST(all[1].withdrawn);
}

BOOST_AUTO_TEST_CASE(what_became_of_the_graph_is_told_with_the_article_that_did_it) {
    const Scratch scratch;
    build(scratch / "a", numbers(0, 10));
    build(scratch / "b", numbers(1, 11));
    const auto all = differences(Store::open(scratch / "a", Access::Read), Store::open(scratch / "b", Access::Read));
    BOOST_TEST(!all.empty());
    std::size_t gone = 0, came = 0;
    for (const auto& d : all) {
        if (d.id.starts_with("event:") && !d.edge && d.kind == ChangeKind::Removed) gone += d.because == std::vector<std::string>{"-news-0"} ? 1 : 0;
        if (d.id.starts_with("event:") && !d.edge && d.kind == ChangeKind::Added) came += d.because == std::vector<std::string>{"+news-10"} ? 1 : 0;
        if (d.kind == ChangeKind::Changed) BOOST_TEST(!d.what.empty());
    }
    BOOST_TEST(gone >= 1u);
    BOOST_TEST(came >= 1u);
    const auto same = Store::open(scratch / "a", Access::Read);
    BOOST_TEST(differences(same, same).empty());
}

BOOST_AUTO_TEST_CASE(runs_remember_what_they_changed) {
    const Scratch scratch;
    build(scratch / "a", numbers(0, 10));
    fs::copy_file(scratch / "a", scratch / "before");
    {
        auto store = Store::open(scratch / "a", Access::Write);
        store.run("remove news-0", "2026-02-04T00:00:00Z");
        store.remove({"news-0"});
        store.derive();
        store.run("build more", "2026-02-05T00:00:00Z");
        add_news(store, {10}, small);
        add_news(store, {}, small);
    }
    const auto after = Store::open(scratch / "a", Access::Read);
    const auto list = runs(after);
    BOOST_TEST(list.size() == 3u);
    BOOST_TEST(list[1].articles == 1u);
    BOOST_TEST(list[1].changes > 0u);
    // The log tells every difference of the files before and after but those of what is gone, which it counts.
    const auto since = differences_since(after, 1);
    auto surplus = outline(since.all);
    std::size_t gone = 0;
    for (const auto& d : outline(differences(Store::open(scratch / "before", Access::Read), after))) {
        if (surplus.erase(d) == 1u) continue;
        BOOST_TEST((std::get<0>(d) == ChangeKind::Removed), std::get<2>(d));
        ++gone;
    }
    // What changed and changed back is in the log alone.
    for (const auto& [kind, edge, id] : surplus) BOOST_TEST((kind == ChangeKind::Changed), id);
    BOOST_TEST(gone > 0u);
    BOOST_TEST(since.forgotten == gone);
    BOOST_TEST(differences_since(after, 3).all.empty());
    BOOST_TEST(complaint([&] { differences_since(after, 9); }) == "no run 9; `policygraph runs` lists them");
    const auto came = std::find_if(since.all.begin(), since.all.end(), [](const auto& d) { return d.kind == ChangeKind::Added && d.id.starts_with("event:"); });
    BOOST_REQUIRE(came != since.all.end());
    BOOST_TEST(came->because == std::vector<std::string>{"+news-10"}, boost::test_tools::per_element());
    BOOST_TEST(find(since.all, "nothing") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_small_change_writes_few_rows) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    add_news(store, numbers(0, 300));
    const auto written = [&] { return sqlite3_total_changes(store.impl().database.handle()); };
    const int all = written();
    store.remove({"news-7"});
    store.derive();
    BOOST_TEST(written() - all < all / 8);
}

BOOST_AUTO_TEST_CASE(only_articles_read_otherwise_are_stale_and_only_what_they_say_now_counts) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    add_news(store, numbers(0, 5), small);
    store.add({"new.txt", 0}, invented_record(small, 6), "newer");
    store.add({"loaded.jsonl", 1}, invented_record(small, 7), "record 0123");
    store.derive();
    const auto stale = store.stale("newer", "", 100);
    BOOST_TEST(stale.size() == 5u);
    BOOST_TEST(store.stale("newer", stale[2].hash, 100).size() == 2u);
    const std::size_t before = runs(store).size();
    for (const auto& s : stale) {
        const auto number = static_cast<std::uint32_t>(std::stoul(s.article.id.substr(5)));
        Record again = invented_record(small, number);
        BOOST_TEST((again.article == s.article));
        if (number == 3) again.events.pop_back();
        BOOST_TEST(store.reread(s.hash, again, "newer") == (number == 3));
    }
    store.derive();
    BOOST_TEST(store.stale("newer", "", 100).empty());
    BOOST_TEST(runs(store).size() == before + 1);
    BOOST_TEST(runs(store).back().articles == 1u);
    BOOST_TEST(verify(store).empty());
}

BOOST_AUTO_TEST_SUITE_END()
