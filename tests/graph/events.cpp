// Which claims of which articles are one event, and what is told differently about it.
#include <boost/test/unit_test.hpp>

#include "told.hpp"

using namespace pg;
using namespace pg::testing;

namespace {

/// The mayor meets (or does something else to) the governor; articles differ in words, so that they are no copies.
Record mayor_and_governor(const std::string& id, const std::string& published, Happening h, bool other_way = false) {
    Told t(id, published);
    const auto mayor = t.person("Jacob Frey"), governor = t.person("Tim Walz");
    for (int i = 0; i < 40; ++i) t.words(id + std::to_string(i));  // words of its own
    h.agents = {other_way ? governor : mayor};
    h.recipients = {other_way ? mayor : governor};
    t.tell(h);
    return t.record();
}

Happening meeting(const std::string& date = "") {
    Happening h;
    h.date = date;
    return h;
}

Happening doing(EventType type, const std::string& verb, const std::string& date = "", Status status = Status::Actual) {
    Happening h;
    h.type = type;
    h.verb = verb;
    h.date = date;
    h.status = status;
    return h;
}

/// A council adopts a law.
Record adoption(const std::string& id, const std::string& published, const std::string& date, const std::string& law = "Clean Air Act") {
    Told t(id, published);
    Happening h;
    h.type = EventType::Support;
    h.verb = id == "a" ? "passed" : "adopted";
    h.act = Act::Adopt;
    h.agents = {t.body("Fairview City Council")};
    h.policies = {t.policy(law)};
    h.date = date;
    t.tell(h);
    return t.record();
}

/// Nobody named: so many were arrested in a city.
Record arrests(const std::string& id, double count, const std::string& date, const std::string& city) {
    Told t(id);
    Happening h;
    h.type = EventType::Coerce;
    h.verb = "arrested";
    h.agents = {t.group("agents")};
    h.recipients = {t.body("Reed Steel")};
    h.places = {t.place(city)};
    h.date = date;
    h.quantity = Quantity{{}, count, count, "person"};
    h.ending = " as " + id + " tells";
    t.tell(h);
    return t.record();
}

std::size_t count(const std::vector<Record>& records) { return events(derived(records)).size(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(events)

BOOST_AUTO_TEST_CASE(one_meeting_told_by_three_articles_is_one_event) {
    const auto d = derived({mayor_and_governor("a", "2026-02-04", meeting("2026-02-03")), mayor_and_governor("b", "2026-02-05", meeting("2026-02-03"), true),
                            mayor_and_governor("c", "2026-02-04", meeting())});
    const auto all = pg::testing::events(d);
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(all[0].articles == 3u);
    BOOST_TEST(all[0].reports == 3u);
    BOOST_TEST(all[0].evidence.size() == 3u);
    BOOST_TEST(all[0].date.start.iso() == "2026-02-03");
}

BOOST_AUTO_TEST_CASE(other_days_and_other_people_are_other_events) {
    BOOST_TEST(count({mayor_and_governor("a", "2026-02-04", meeting("2026-02-03")), mayor_and_governor("b", "2026-02-12", meeting("2026-02-10"))}) == 2u);
    BOOST_TEST(count({mayor_and_governor("a", "2026-02-04", meeting()), mayor_and_governor("b", "2026-03-04", meeting())}) == 2u);
    BOOST_TEST(count({mayor_and_governor("a", "2026-02-04", doing(EventType::Support, "praised", "2026-02-03")),
                      mayor_and_governor("b", "2026-02-04", doing(EventType::Support, "praised", "2026-02-03"), true)}) == 2u);
    BOOST_TEST(count({mayor_and_governor("a", "2026-02-04", doing(EventType::Support, "praised", "2026-02-03")),
                      mayor_and_governor("b", "2026-02-04", doing(EventType::Accuse, "blamed", "2026-02-03"))}) == 2u);
    BOOST_TEST(count({mayor_and_governor("a", "2026-02-04", meeting("2026-02-03")),
                      mayor_and_governor("b", "2026-02-04", doing(EventType::Consult, "met", "2026-02-03", Status::Planned))}) == 2u);
}

BOOST_AUTO_TEST_CASE(without_a_day_the_word_must_be_the_same) {
    const auto told = [](const std::string& id, const std::string& verb) { return mayor_and_governor(id, "2026-02-04", doing(EventType::Accuse, verb)); };
    BOOST_TEST(count({told("a", "criticized"), told("b", "criticizes")}) == 1u);
    BOOST_TEST(count({told("a", "criticized"), told("b", "sued")}) == 2u);
}

BOOST_AUTO_TEST_CASE(what_one_article_tells_apart_is_not_joined_by_another) {
    Told twice("a");
    const auto mayor = twice.person("Jacob Frey"), governor = twice.person("Tim Walz");
    for (const char* verb : {"demanded", "urged"}) {
        Happening h = doing(EventType::Request, verb, "2026-02-03");
        h.agents = {mayor};
        h.recipients = {governor};
        twice.tell(h);
    }
    BOOST_TEST(count({twice.record()}) == 2u);
    BOOST_TEST(count({twice.record(), mayor_and_governor("b", "2026-02-04", doing(EventType::Request, "urged", "2026-02-03"))}) == 2u);
    BOOST_TEST(count({twice.record(), mayor_and_governor("b", "2026-02-04", doing(EventType::Request, "asked", "2026-02-03"))}) == 3u);
}

BOOST_AUTO_TEST_CASE(two_cities_are_two_events) {
    BOOST_TEST(count({arrests("a", 58, "2026-02-03", "Fairview"), arrests("b", 58, "2026-02-03", "Fairview")}) == 1u);
    BOOST_TEST(count({arrests("a", 58, "2026-02-03", "Fairview"), arrests("b", 58, "2026-02-03", "Lakeside")}) == 2u);
    BOOST_TEST(count({arrests("a", 58, "2026-02-03", "Fairview"), arrests("b", 58, "2026-02-01", "Fairview")}) == 2u);
}

BOOST_AUTO_TEST_CASE(copies_count_as_one_report) {
    const auto wire = [](const std::string& id) {
        Told t(id);
        const auto mayor = t.person("Jacob Frey"), governor = t.person("Tim Walz");
        Happening h = meeting("2026-02-03");
        h.agents = {mayor};
        h.recipients = {governor};
        t.tell(h);
        t.words("They spoke for an hour in the old town hall about roads, schools and the budget of the state, and neither of them told the press what came of it.");
        return t.record();
    };
    const auto d = derived({wire("a"), wire("b"), mayor_and_governor("c", "2026-02-04", meeting("2026-02-03"))});
    const auto all = pg::testing::events(d);
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(all[0].articles == 3u);
    BOOST_TEST(all[0].reports == 2u);
    BOOST_TEST(d.duplicates.size() == 1u);
}

BOOST_AUTO_TEST_CASE(numbers_that_exclude_each_other_are_kept_and_listed) {
    const auto told = [](const std::string& id, double low, double high) {
        Happening h = doing(EventType::Coerce, "arrested", "2026-02-03");
        h.quantity = Quantity{{}, low, high, "person"};
        return mayor_and_governor(id, "2026-02-04", h);
    };
    const auto d = derived({told("a", 58, 58), told("b", 60, 60), told("c", 50, 70)});
    BOOST_TEST(pg::testing::events(d).size() == 1u);
    BOOST_REQUIRE(d.contradictions.size() == 1u);
    const auto& c = d.contradictions.front();
    BOOST_TEST((c.kind == graph::ContradictionKind::Number));
    BOOST_TEST(c.says == "58 person");
    BOOST_TEST(c.other_says == "60 person");
    BOOST_TEST(c.evidence.article == "a");
    BOOST_TEST(c.other_evidence.article == "b");
    BOOST_TEST(derived({told("a", 58, 58), told("b", 58, 58)}).contradictions.empty());
}

BOOST_AUTO_TEST_CASE(a_law_is_adopted_once_whatever_the_date_that_articles_give) {
    const auto d = derived({adoption("a", "2026-02-05", "2026-02-03"), adoption("b", "2026-02-05", "2026-02-04")});
    BOOST_TEST(pg::testing::events(d).size() == 1u);
    BOOST_REQUIRE(d.contradictions.size() == 1u);
    BOOST_TEST((d.contradictions.front().kind == graph::ContradictionKind::Date));
    BOOST_TEST(count({adoption("a", "2026-02-05", "2026-02-03"), adoption("b", "2026-02-25", "2026-02-20")}) == 2u);
    BOOST_TEST(count({adoption("a", "2026-02-05", "2026-02-03"), adoption("b", "2026-02-05", "2026-02-03", "Clean Water Act")}) == 2u);
}

BOOST_AUTO_TEST_CASE(what_one_tells_and_another_denies_is_listed) {
    const auto yes = mayor_and_governor("a", "2026-02-04", meeting("2026-02-03")),
               no = mayor_and_governor("b", "2026-02-05", doing(EventType::Consult, "met", "2026-02-03", Status::Negated));
    const auto d = derived({yes, no});
    BOOST_TEST(pg::testing::events(d).size() == 2u);
    BOOST_REQUIRE(d.contradictions.size() == 1u);
    BOOST_TEST((d.contradictions.front().kind == graph::ContradictionKind::Status));
    BOOST_TEST(d.contradictions.front().other_says == "did not happen");
    const auto later = mayor_and_governor("b", "2026-06-05", doing(EventType::Consult, "met", "2026-06-03", Status::Negated));
    BOOST_TEST(derived({yes, later}).contradictions.empty());
}

BOOST_AUTO_TEST_CASE(every_office_is_told_with_its_article) {
    const auto d = derived({about("a", "Tom Homan", "border czar"), about("b", "Tom Homan", "border czar")});
    BOOST_REQUIRE(d.holdings.size() == 2u);
    BOOST_TEST(d.holdings[0].person == "actor:tom-homan");
    BOOST_TEST(d.holdings[1].evidence.article == "b");
}

BOOST_AUTO_TEST_SUITE_END()
