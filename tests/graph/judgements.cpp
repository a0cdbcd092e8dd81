// What people decide: replayed on every derivation, withdrawn without a trace.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "told.hpp"

using namespace pg;
using namespace pg::testing;
using graph::Judgement;

namespace {

std::vector<std::string> actors(const std::vector<Record>& records, const std::vector<Judgement>& judgements) {
    return ids(derived(records, judgements), NodeKind::Actor);
}

Judgement renamed(const std::string& id, const std::string& name, const std::string& when) {
    return {0, graph::JudgementKind::Rename, id, name, "tester", "", when, false};
}

const std::vector<Record>& three() {
    static const std::vector<Record> all{about("a", "Ann Reed"), about("b", "Anna Reed-Stone"), about("c", "Carl Stone")};
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(judgements)

BOOST_AUTO_TEST_CASE(same_joins) {
    const auto d = derived(three(), {same("actor:ann-reed", "actor:anna-reed-stone")});
    BOOST_TEST(ids(d, NodeKind::Actor).size() == 2u);
    BOOST_TEST(node(d, "actor:anna-reed-stone").articles == 2u);
}

BOOST_AUTO_TEST_CASE(same_is_transitive_and_knows_no_order) {
    const auto ab = same("actor:ann-reed", "actor:anna-reed-stone"), bc = same("actor:carl-stone", "actor:anna-reed-stone");
    BOOST_TEST(actors(three(), {ab, bc}).size() == 1u);
    BOOST_TEST(json_of(derived(three(), {ab, bc})) == json_of(derived(three(), {bc, ab, ab})));
}

BOOST_AUTO_TEST_CASE(nodes_of_two_kinds_are_never_the_same) {
    Told town("b");
    town.place("Fairview");
    const std::vector<Record> all{about("a", "Ann Reed"), town.record()};
    const std::string plain = json_of(derived(all));
    BOOST_TEST(json_of(derived(all, {same("actor:ann-reed", "place:fairview")})) == plain);
}

BOOST_AUTO_TEST_CASE(a_judgement_about_a_joined_node_holds) {
    // The second is said of the node that the first made.
    const auto joined = actors(three(), {same("actor:ann-reed", "actor:anna-reed-stone")});
    for (const auto& id : joined)
        if (id != "actor:carl-stone") BOOST_TEST(actors(three(), {same("actor:ann-reed", "actor:anna-reed-stone"), same(id, "actor:carl-stone")}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(different_keeps_apart_whoever_else_joins) {
    const auto ab = same("actor:ann-reed", "actor:anna-reed-stone"), bc = same("actor:anna-reed-stone", "actor:carl-stone");
    const auto not_ac = different("actor:ann-reed", "actor:carl-stone");
    BOOST_TEST(actors(three(), {ab, bc, not_ac}).size() == 2u);
    BOOST_TEST(actors(three(), {ab, different("actor:anna-reed-stone", "actor:ann-reed")}).size() == 3u);
}

BOOST_AUTO_TEST_CASE(different_takes_a_node_apart) {
    const std::vector<Record> all{about("a", "Bob Menendez", "senator"), about("b", "Robert Menendez", "senator")};
    BOOST_TEST(actors(all, {}).size() == 1u);
    for (const auto& j : {different("actor:bob-menendez", "actor:robert-menendez"), different("actor:robert-menendez", "actor:bob-menendez")}) {
        const auto d = derived(all, {j});
        BOOST_TEST(ids(d, NodeKind::Actor).size() == 2u);
        BOOST_TEST(node(d, "actor:bob-menendez").articles == 1u);
        BOOST_TEST(node(d, "actor:robert-menendez").articles == 1u);
        BOOST_TEST(d.suggestions.empty());  // judged: nothing to suggest
    }
}

BOOST_AUTO_TEST_CASE(a_name_given_by_a_person_goes_first) {
    const std::vector<Judgement> both{renamed("actor:ann-reed", "Ann B. Reed", "2026-01-01"), renamed("actor:ann-reed", "Dr. Ann Reed", "2026-01-02")};
    const auto d = derived(three(), both);
    BOOST_TEST(node(d, "actor:ann-reed").name == "Dr. Ann Reed");
    const auto& aliases = node(d, "actor:ann-reed").aliases;
    BOOST_TEST(std::count(aliases.begin(), aliases.end(), "Ann Reed") == 1);
}

BOOST_AUTO_TEST_CASE(what_is_withdrawn_or_means_nothing_leaves_no_trace) {
    const std::string plain = json_of(derived(three()));
    std::vector<Judgement> all{same("actor:ann-reed", "actor:carl-stone"), different("actor:ann-reed", "actor:carl-stone"), renamed("actor:ann-reed", "X", "")};
    for (auto& j : all) j.withdrawn = true;
    BOOST_TEST(json_of(derived(three(), all)) == plain);
    BOOST_TEST(json_of(derived(three(), {same("actor:nobody", "actor:carl-stone"), different("actor:nobody", "actor:carl-stone")})) == plain);
}

BOOST_AUTO_TEST_SUITE_END()
