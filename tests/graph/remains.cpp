// Nothing of an article that went is left in any byte of the graph's files.
#include "graph/store/remains.hpp"

#include <boost/test/unit_test.hpp>

#include "graph/difference.hpp"
#include "graph/query.hpp"
#include "graph/store/impl.hpp"
#include "graph/store/remembered_command.hpp"
#include "tests/graph/scratch.hpp"
#include "tests/graph/told.hpp"

namespace fs = std::filesystem;
using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

/// Four-letter words that stand in nothing else: "Qaxk", "Qbxk" ...
std::string rare_word(std::uint32_t number) {
    std::string out = "Qzzxk";
    out[1] = static_cast<char>('a' + number / 26 % 26);
    out[2] = static_cast<char>('a' + number % 26);
    return out;
}

/// An article of whose title, text, names, place and id each has a word of its own, beginning with `word`.
Record secret(const std::string& word) {
    Told told(word + "id", "2026-02-04");
    const auto person = told.person("Ann " + word + "name", word + "office of the Board");
    const auto city = told.place("Fairview");
    told.tell({.verb = "warned", .agents = {person}, .places = {city}, .ending = " of " + word + "text"});
    told.relation(RelationType::HoldsOffice, person, city, word + "title of Fairview");
    Record record = told.record();
    record.article.title = word + "head";
    return record;
}

std::string place_of(const std::string& word) { return "news/" + word + "place.txt"; }

void add(Store& store, const std::string& word) { store.add({place_of(word), 0}, secret(word), "test"); }

/// The words that stand in some file of the folder; in the index of words they stand in small letters.
std::vector<std::string> found(const fs::path& folder, const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (const auto& word : words)
        for (const auto& file : fs::directory_iterator(folder)) {
            const std::string bytes = bytes_of(file.path());
            std::string small = word;
            small[0] = 'q';
            // Keys and terms of neighbours leave their common beginning away.
            if (bytes.find(word) == std::string::npos && bytes.find(small) == std::string::npos && bytes.find(small.substr(1)) == std::string::npos) continue;
            out.push_back(word);
            break;
        }
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(remains)

BOOST_AUTO_TEST_CASE(what_was_removed_is_in_no_byte_of_the_file_and_its_log) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    store.run("build news", "2026-02-04T00:00:00Z");
    add(store, "Qbbxk");
    store.derive();
    store.run("build news/Qaaxkplace.txt news", "2026-02-04T01:00:00Z");
    add(store, "Qaaxk");
    store.derive();
    BOOST_TEST(found(scratch.folder(), {"Qaaxk", "Qbbxk"}) == (Words{"Qaaxk", "Qbbxk"}), boost::test_tools::per_element());
    store.run("remove -g a.db Qaaxkid", "2026-02-04T02:00:00Z");
    store.remove({"Qaaxkid"});
    BOOST_TEST(store.derive());
    // Also while the writer is still at work.
    BOOST_TEST(found(scratch.folder(), {"Qaaxk", "Qbbxk"}) == Words{"Qbbxk"}, boost::test_tools::per_element());
    BOOST_TEST(verify(store).empty());
    const auto log = runs(store);
    BOOST_REQUIRE(log.size() == 3u);
    BOOST_TEST(log[0].command == "build news");
    BOOST_TEST(log[1].command == "build ... news");
    BOOST_TEST(log[2].command == "remove -g ...");
    BOOST_TEST(log[1].changes > 0u);
    // What the two runs did to Fairview, which is still there, is told; the rest has a number.
    const auto since = differences_since(store, 1);
    BOOST_TEST(since.forgotten > 4u);
    for (const auto& d : since.all) BOOST_TEST(d.id.find("qaaxk") == std::string::npos, d.id);
    BOOST_TEST(differences_since(store, 3).forgotten == 0u);
}

BOOST_AUTO_TEST_CASE(what_was_replaced_or_turned_away_is_in_no_byte_of_the_file) {
    const Scratch scratch;
    {
        auto store = Store::open(scratch / "a.db", Access::Write);
        for (const auto* word : {"Qaaxk", "Qbbxk", "Qccxk"}) add(store, word);
        store.derive();
        store.add({place_of("Qaaxk"), 0}, secret("Qddxk"), "test");
        store.reject({{place_of("Qbbxk"), 0}, "empty file"});
        store.derive();
    }
    // Their places are still places.
    BOOST_TEST(found(scratch.folder(), {"Qaaxkhead", "Qaaxktext", "Qaaxkname", "Qbbxkhead", "Qbbxktext", "Qbbxkname", "Qccxkhead", "Qddxkhead"}) ==
                   (Words{"Qccxkhead", "Qddxkhead"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(many_that_go_leave_nothing_between_those_that_stay) {
    const Scratch scratch;
    Words gone, stay;
    {
        auto store = Store::open(scratch / "a.db", Access::Write);
        for (std::uint32_t n = 0; n < 240; ++n) {
            (n % 3 == 0 ? stay : gone).push_back(rare_word(n));
            add(store, rare_word(n));
            if (n % 40 == 0) store.derive();
        }
        store.derive();
        for (const auto& word : gone) {
            store.remove({word + "id"});
            if (word.ends_with("dxk")) store.derive();
        }
        store.derive();
    }
    BOOST_TEST(found(scratch.folder(), gone) == Words{}, boost::test_tools::per_element());
    BOOST_TEST(found(scratch.folder(), stay) == stay, boost::test_tools::per_element());
    BOOST_TEST(verify(Store::open(scratch / "a.db", Access::Read)).empty());
}

BOOST_AUTO_TEST_CASE(a_reader_keeps_what_it_reads_and_the_next_writer_takes_it_out) {
    const Scratch scratch;
    {
        auto store = Store::open(scratch / "a.db", Access::Write);
        add(store, "Qaaxk");
        add(store, "Qbbxk");
        store.derive();
        {
            const auto reader = Store::open(scratch / "a.db", Access::Read);
            store.remove({"Qaaxkid"});
            BOOST_TEST(!store.derive());
            BOOST_TEST(articles(reader).size() == 2u);
        }
        BOOST_TEST(articles(store).size() == 1u);
        BOOST_TEST(store.derive());
    }
    BOOST_TEST(found(scratch.folder(), {"Qaaxk", "Qbbxk"}) == Words{"Qbbxk"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_killed_process_left_is_taken_out_by_the_next_writer) {
    const Scratch scratch;
    {
        auto store = Store::open(scratch / "a.db", Access::Write);
        add(store, "Qaaxk");
        add(store, "Qbbxk");
        store.derive();
        store.remove({"Qaaxkid"});
        store.commit();
    }
    { Store::open(scratch / "a.db", Access::Write).derive(); }
    BOOST_TEST(found(scratch.folder(), {"Qaaxk", "Qbbxk"}) == Words{"Qbbxk"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_command_keeps_what_is_still_in_the_graph) {
    const Scratch scratch;
    auto store = Store::open(scratch / "a.db", Access::Write);
    store.add({"news/2026/a.txt", 0}, secret("Qaaxk"), "test");
    store.add({"p.zip!b.txt", 0}, secret("Qbbxk"), "test");
    store.commit();
    const auto kept = [&](const std::string& command) { return remembered_command(store.impl().database, command); };
    BOOST_TEST(kept("build -q -j 4 -g " + (scratch / "a.db").string() + " news/2026/ p.zip -") == "build -q -j 4 -g " + (scratch / "a.db").string() + " news/2026/ p.zip -");
    BOOST_TEST(kept("build news/2025 new news/2026/a.txt") == "build ... news/2026/a.txt");
    BOOST_TEST(kept("merge Ann Lee Anna Lee --why=twins --who me") == "merge ... --who ...");
    BOOST_TEST(kept("build -- --b p.zip") == "build -- ... p.zip");
    BOOST_TEST(kept("-g " + (scratch / "a.db").string() + " build gone") == "-g " + (scratch / "a.db").string() + " build ...");
}

BOOST_AUTO_TEST_SUITE_END()
