// The first law: whatever happened to a graph, it is what a fresh build over the same articles and judgements gives.
#include <rapidcheck.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <unistd.h>

#include "graph/query.hpp"
#include "graph/store.hpp"
#include "told.hpp"

namespace fs = std::filesystem;
using namespace pg;
using namespace pg::testing;

namespace {

/// A graph in a file of its own.
class TempGraph {
public:
    TempGraph() : file_(fs::temp_directory_path() / ("pg-history-" + std::to_string(::getpid()) + "-" + std::to_string(count_++) + ".db")) { drop(); }
    ~TempGraph() { drop(); }
    TempGraph(const TempGraph&) = delete;
    TempGraph& operator=(const TempGraph&) = delete;
    const fs::path& file() const { return file_; }

private:
    void drop() const {
        for (const char* end : {"", "-wal", "-shm"}) fs::remove(file_.string() + end);
    }
    static inline int count_ = 0;
    fs::path file_;
};

/// Few names, so that articles meet, miss and contradict one another.
Record random_article(std::size_t place) {
    static const std::vector<std::string> people{"Jacob Frey", "Frey", "Bob Menendez", "Robert Menendez", "George W. Bush", "George Bush", "Bush", "Lula"};
    static const std::vector<std::string> offices{"", "mayor", "senator", "President"};
    static const std::vector<std::string> bodies{"Army", "Indian Army", "Israeli Army", "ICE", "Immigration and Customs Enforcement", "Department of Justice"};
    static const std::vector<std::string> days{"", "2026-02-01", "2026-02-03"};
    static const std::vector<std::string> verbs{"met", "praised"};
    const auto any = [](const auto& from) { return *rc::gen::elementOf(from); };
    Told t("a" + std::to_string(place), any(std::vector<std::string>{"", "2026-02-04", "2026-02-05", "1990-01-01"}));
    std::vector<EntityIndex> actors;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) actors.push_back(t.person(any(people), any(offices)));
    actors.push_back(t.body(any(bodies), {}, any(std::vector<std::string>{"", "US", "IN"})));
    if (*rc::gen::arbitrary<bool>()) t.entity(actors.back()).ids["pg"] = "org/Department of Justice/" + t.entity(actors.back()).country;
    const auto city = t.place(any(std::vector<std::string>{"Fairview", "Paris"}), any(std::vector<std::string>{"", "1", "2"}));
    const auto policy = t.policy(any(std::vector<std::string>{"ceasefire", "Clean Air Act", "nuclear program"}), any(std::vector<std::string>{"", "Iran"}));
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        Happening h;
        h.verb = any(verbs);
        h.type = h.verb == "met" ? EventType::Consult : EventType::Support;
        h.agents = {any(actors)};
        h.recipients = {any(actors)};
        if (*rc::gen::arbitrary<bool>()) h.places = {city};
        if (*rc::gen::arbitrary<bool>()) h.policies = {policy};
        if (*rc::gen::arbitrary<bool>()) h.act = Act::Adopt;
        h.date = any(days);
        h.status = any(std::vector<Status>{Status::Actual, Status::Actual, Status::Negated});
        if (*rc::gen::arbitrary<bool>()) h.quantity = Quantity{{}, 58.0 + i, 58.0 + i, "person"};
        t.tell(h);
    }
    t.relation(RelationType::MemberOf, actors.front(), actors.back());
    return t.record();
}

std::string export_of(const graph::Store& store) {
    graph::Selection all;
    all.statuses = {Status::Actual, Status::Planned, Status::Hypothetical, Status::Negated};
    return json_of(store.view(all));
}

struct World {
    std::map<std::size_t, Record> articles;  ///< by place
    std::vector<graph::Judgement> standing;
};

/// Built at once, in the order that `seed` gives.
std::string fresh(const World& world, unsigned seed) {
    const TempGraph graph;
    auto store = graph::Store::open(graph.file(), graph::Access::Write);
    std::vector<std::size_t> order;
    for (const auto& [place, record] : world.articles) order.push_back(place);
    for (std::size_t i = order.size(); i > 1; --i) {
        seed = seed * 1664525u + 1013904223u;
        std::swap(order[i - 1], order[(seed >> 8) % i]);
    }
    for (auto place : order) store.add({"archive/" + std::to_string(place), 0}, world.articles.at(place), "f");
    auto judgements = world.standing;
    if (seed % 2 == 0) std::reverse(judgements.begin(), judgements.end());
    for (const auto& j : judgements) store.judge(j.kind, j.a, j.b, j.who, j.why, j.when);
    store.derive();
    return export_of(store);
}

std::string some_node(const graph::Store& store) {
    const auto view = store.view({});
    std::vector<std::string> actors;
    for (const auto& n : view.nodes)
        if (n.kind == NodeKind::Actor) actors.push_back(n.id);
    return actors.empty() ? "actor:nobody" : *rc::gen::elementOf(actors);
}

std::vector<std::string> names_in(const World& world, const std::string& article) {
    std::vector<std::string> out{"Somebody Else"};
    for (const auto& [place, record] : world.articles)
        if (record.article.id == article)
            for (const auto& e : record.entities) out.push_back(e.name);
    return out;
}

/// About a sentence that tells an event, or sometimes one that does not.
graph::Judgement about_an_event(const graph::Store& store, const World& world) {
    const auto kind = *rc::gen::element(graph::JudgementKind::Reject, graph::JudgementKind::Recode, graph::JudgementKind::Accept);
    graph::Selection all;
    all.statuses = {Status::Actual, Status::Negated, Status::Planned};
    std::vector<graph::ClaimPlace> places{{"a0", 3, 6}};
    for (const auto& n : store.view(all).nodes)
        for (const auto& e : n.evidence) places.push_back({e.article, e.start, e.end});
    const auto place = *rc::gen::elementOf(places);
    graph::Coding coding;
    if (kind == graph::JudgementKind::Accept && places.size() > 1 && place != places.front()) coding = graph::coding_at(store, place);
    if (kind == graph::JudgementKind::Recode) {
        const auto name = *rc::gen::elementOf(names_in(world, place.article));
        const std::vector<std::string> codings{"type=ACCUSE", "type=; act=propose", "status=planned", "agent=" + name, "recipient=" + name + "; place=", "policy=" + name};
        coding = graph::coding_from_text(*rc::gen::elementOf(codings));
    }
    return {0, kind, place.text(), graph::coding_text(coding), "tester", "", "", false};
}

/// About two nodes, or a node and its name.
graph::Judgement about_nodes(const graph::Store& store) {
    const auto kind = *rc::gen::element(graph::JudgementKind::Same, graph::JudgementKind::Different, graph::JudgementKind::Rename);
    return {0, kind, some_node(store), kind == graph::JudgementKind::Rename ? "New Name" : some_node(store), "tester", "", "", false};
}

/// One random change; the world changes with the store.
void step(graph::Store& store, World& world, int clock) {
    const auto place = *rc::gen::inRange<std::size_t>(0, 6);
    const int what = *rc::gen::inRange(0, 12);
    if (what < 5) {  // add or change
        const Record record = random_article(place);
        store.add({"archive/" + std::to_string(place), 0}, record, "f");
        world.articles[place] = record;
    } else if (what < 6) {
        if (!world.articles.contains(place)) return;
        store.derive();
        store.remove({"archive/" + std::to_string(place)});
        world.articles.erase(place);
    } else if (what < 7) {
        store.reject({{"archive/" + std::to_string(place), 0}, "now it is no article"});
        world.articles.erase(place);
    } else if (what < 11) {
        store.derive();
        graph::Judgement j = *rc::gen::arbitrary<bool>() ? about_nodes(store) : about_an_event(store, world);
        if (j.a == j.b) return;
        j.when = "2026-03-01T00:00:" + std::to_string(10 + clock);
        store.judge(j.kind, j.a, j.b, j.who, j.why, j.when);
        j.number = store.judgements().back().number;
        world.standing.push_back(j);
    } else {
        if (world.standing.empty()) return;
        const auto which = *rc::gen::inRange<std::size_t>(0, world.standing.size());
        store.withdraw(world.standing[which].number);
        world.standing.erase(world.standing.begin() + static_cast<std::ptrdiff_t>(which));
    }
    if (*rc::gen::arbitrary<bool>()) store.commit();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(history)

BOOST_AUTO_TEST_CASE(any_history_ends_as_a_fresh_build) {
    const bool holds = rc::check("any history ends as a fresh build", [] {
        const TempGraph graph;
        World world;
        {
            auto store = graph::Store::open(graph.file(), graph::Access::Write);
            const int steps = *rc::gen::inRange(1, 14);
            for (int i = 0; i < steps; ++i) step(store, world, i);
            store.derive();
            RC_ASSERT(graph::verify(store).empty());
        }
        const auto store = graph::Store::open(graph.file(), graph::Access::Read);
        const std::string after = export_of(store);
        for (unsigned seed : {1u, 2u, 3u}) RC_ASSERT(fresh(world, seed) == after);
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(the_order_of_articles_does_not_matter) {
    const bool holds = rc::check("the order of articles does not matter", [] {
        std::vector<Record> records;
        const auto count = *rc::gen::inRange<std::size_t>(1, 8);
        for (std::size_t i = 0; i < count; ++i) records.push_back(random_article(i));
        const std::string first = json_of(derived(records));
        std::reverse(records.begin(), records.end());
        RC_ASSERT(json_of(derived(records)) == first);
        std::rotate(records.begin(), records.begin() + 1, records.end());
        RC_ASSERT(json_of(derived(records)) == first);
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_SUITE_END()
