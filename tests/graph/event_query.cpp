// Events by what is asked of them.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

#include "graph/query.hpp"
#include "scratch.hpp"
#include "told.hpp"

using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

/// Three events on three days: the mayor meets the governor, blames the police (as the governor claims), and praises a law.
Record three_events() {
    Told t("a", "2026-02-10");
    const auto mayor = t.person("Jacob Frey"), governor = t.person("Tim Walz"), police = t.body("Fairview Police");
    const auto law = t.policy("Clean Air Act");
    t.tell({.agents = {mayor}, .recipients = {governor}, .date = "2026-02-01"});
    t.tell({.type = EventType::Accuse, .verb = "blamed", .agents = {mayor}, .recipients = {police}, .claimants = {governor}, .date = "2026-02-02"});
    t.tell({.type = EventType::Support, .verb = "praised", .agents = {mayor}, .policies = {law}, .date = "2026-02-03"});
    Record record = t.record();
    record.events[0].mode = Mode::Visit;
    record.events[0].rule = "frame:Meet";
    record.events[1].rule = "label";
    record.events[2].type = std::nullopt;
    record.events[2].act = Act::Adopt;
    record.events[2].rule = "label";
    return record;
}

class Asked {
public:
    Asked() {
        auto store = Store::open(scratch_ / "a.db", Access::Write);
        store.add({"news/a.txt", 0}, three_events(), "test");
        store.commit();
        store.derive();
    }
    const Scratch& scratch() const { return scratch_; }
    Store store() const { return Store::open(scratch_ / "a.db", Access::Read); }
    /// The days of the events that fit.
    std::string days(const EventFilter& filter) const {
        std::string out;
        for (const auto& row : events(store(), filter)) out += (out.empty() ? "" : " ") + row.event.date.start.iso().substr(8);
        return out;
    }

private:
    Scratch scratch_;
};

EventFilter with(auto EventFilter::*member, auto value) {
    EventFilter filter;
    filter.*member = value;
    return filter;
}

using Types = std::vector<std::optional<EventType>>;
using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(event_query)

BOOST_AUTO_TEST_CASE(filters_choose_events) {
    const Asked asked;
    BOOST_TEST(asked.days({}) == "01 02 03");
    BOOST_TEST(asked.days(with(&EventFilter::types, Types{std::nullopt})) == "03");
    BOOST_TEST(asked.days(with(&EventFilter::types, Types{EventType::Accuse, std::nullopt})) == "02 03");
    BOOST_TEST(asked.days(with(&EventFilter::modes, std::vector{Mode::Visit})) == "01");
    BOOST_TEST(asked.days(with(&EventFilter::rules, Texts{"meet"})) == "01");
    BOOST_TEST(asked.days(with(&EventFilter::rules, Texts{"frame:", "label"})) == "01 02 03");
    BOOST_TEST(asked.days(with(&EventFilter::articles, Texts{"a"})) == "01 02 03");
    BOOST_TEST(asked.days(with(&EventFilter::articles, Texts{"b"})) == "");
    BOOST_TEST(asked.days(with(&EventFilter::claimed, Claimed::Only)) == "02");
    BOOST_TEST(asked.days(with(&EventFilter::claimed, Claimed::No)) == "01 03");
    BOOST_TEST(asked.days(with(&EventFilter::first, std::size_t{2})) == "01 02");
    BOOST_TEST(asked.days(with(&EventFilter::last, std::size_t{1})) == "03");
}

BOOST_AUTO_TEST_CASE(a_sample_is_part_of_every_larger_one) {
    const Asked asked;
    std::set<std::string> drawn;
    for (int seed = 0; seed < 30; ++seed) {
        EventFilter filter = with(&EventFilter::seed, std::to_string(seed));
        const auto sample = [&](std::size_t count) {
            filter.sample = count;
            return event_ids(asked.store(), filter);
        };
        const auto one = sample(1), two = sample(2);
        BOOST_REQUIRE(one.size() == 1u && two.size() == 2u && sample(3).size() == 3u && sample(9).size() == 3u);
        BOOST_TEST(std::includes(two.begin(), two.end(), one.begin(), one.end()));
        BOOST_TEST((sample(1) == one));
        drawn.insert(one.front());
    }
    BOOST_TEST(drawn.size() == 3u);  // every event has its chance
}

BOOST_AUTO_TEST_CASE(articles_are_found_by_id_and_path) {
    const Asked asked;
    BOOST_TEST((find_articles(asked.store(), "a") == Texts{"a"}));
    BOOST_TEST((find_articles(asked.store(), "news/a.txt") == Texts{"a"}));
    BOOST_TEST(complaint([&] { find_articles(asked.store(), "b"); }) == "no article 'b'");
}

BOOST_AUTO_TEST_CASE(a_selection_keeps_the_events_asked_for_and_who_takes_part) {
    const Asked asked;
    const auto store = asked.store();
    Selection selection;
    selection.events = event_ids(store, with(&EventFilter::recipients, Texts{"actor:tim-walz"}));
    Texts ids;
    for (const auto& node : store.view(selection).nodes)
        if (node.kind != NodeKind::Event) ids.push_back(node.id);
    BOOST_TEST((ids == Texts{"actor:jacob-frey", "actor:tim-walz"}));
    BOOST_TEST(store.view(selection).nodes.size() == 3u);
    Selection claimed;
    claimed.claimed = Claimed::Only;
    claimed.kinds = {NodeKind::Event};
    BOOST_TEST(store.view(claimed).nodes.size() == 1u);
    Selection untyped;
    untyped.types = {"NONE"};
    untyped.kinds = {NodeKind::Event};
    BOOST_TEST(store.view(untyped).nodes.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(free_questions)

BOOST_AUTO_TEST_CASE(values_keep_their_types) {
    const Asked asked;
    const auto table = sql(asked.store(), "SELECT reports, confidence, reported, type FROM events ORDER BY date_start DESC; -- the last first\n;");
    BOOST_TEST((table.rows.at(0) == std::vector<SqlValue>{std::int64_t{1}, table.rows[0][1], std::string("2026-02-10"), std::monostate{}}));
    BOOST_TEST(std::holds_alternative<double>(table.rows[0][1]));
}

BOOST_AUTO_TEST_CASE(a_second_statement_is_refused) {
    const Asked asked;
    BOOST_TEST(complaint([&] { sql(asked.store(), "SELECT 1; SELECT 2"); }) == "sql: more than one statement: give one");
    BOOST_TEST(complaint([&] { sql(asked.store(), "SELECT 1;; /* and */ SELECT 2;"); }) == "sql: more than one statement: give one");
    BOOST_TEST(complaint([&] { sql(asked.store(), "  "); }) == "sql: an empty query");
}

BOOST_AUTO_TEST_CASE(views_are_listed_with_their_columns) {
    Texts names;
    for (const auto& view : sql_views()) names.push_back(view.name);
    std::sort(names.begin(), names.end());
    BOOST_TEST((names == Texts{"actors", "articles", "events", "evidence", "places", "policies", "relations", "roles"}));
    const Asked asked;
    for (const auto& view : sql_views()) BOOST_TEST((sql(asked.store(), "SELECT * FROM " + view.name).columns == view.columns));
}

BOOST_AUTO_TEST_CASE(a_groups_name_means_all_groups_so_called_and_nobodys_alias) {
    const Scratch scratch;
    Told a("a"), b("b"), c("c");
    a.tell({.agents = {a.group("wardens")}, .recipients = {a.person("Ann Reed")}});
    b.tell({.agents = {b.group("wardens")}, .recipients = {b.person("Bob Hale")}});
    const auto chief = c.person("Dora Hill");
    c.entity(chief).aliases.push_back("wardens");
    c.tell({.agents = {chief}, .recipients = {c.person("Carl Stone")}});
    const auto store = stored(scratch / "a.db", {a.record(), b.record(), c.record()});
    const auto all = find_nodes(store, "Wardens");
    BOOST_TEST(all.size() == 2u);
    BOOST_TEST(std::count(all.begin(), all.end(), "actor:dora-hill") == 0);
    BOOST_TEST(namesakes(store, "wardens", all) == (Texts{"actor:dora-hill  (Dora Hill, 1 mention)"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
