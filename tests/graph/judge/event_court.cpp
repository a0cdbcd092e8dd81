// What people decide about events: replayed over what articles say, withdrawn without a trace.
#include "graph/judge/event_court.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/graph/told.hpp"

using namespace pg;
using namespace pg::testing;
using graph::Checked;
using graph::Judgement;
using graph::JudgementKind;

namespace {

/// Two articles tell of one arrest; the first also of praise.
const std::vector<Record>& two() {
    static const std::vector<Record> all = [] {
        std::vector<Record> out;
        for (const std::string id : {"a", "b"}) {
            Told t(id);
            const auto ann = t.person("Ann Reed"), bob = t.person("Bob Hale");
            t.person("Carl Stone");
            const auto paris = t.place("Paris");
            const auto law = t.policy("Clean River Act");
            t.tell({.type = EventType::Coerce, .verb = "arrested", .agents = {ann}, .recipients = {bob}, .places = {paris}, .date = "2026-02-03"});
            if (id == "a") t.tell({.type = EventType::Support, .verb = "praised", .agents = {bob}, .policies = {law}, .act = Act::Adopt});
            out.push_back(t.record());
        }
        out.front().events.front().mode = Mode::Arrest;
        out.back().events.front().mode = Mode::Arrest;
        return out;
    }();
    return all;
}

graph::Node event_of(const graph::Derived& d, EventType type) {
    for (const auto& e : events(d))
        if (e.event_type == type) return e;
    throw std::logic_error("no such event");
}

/// "agent actor:ann-reed" ..., sorted.
std::vector<std::string> roles(const graph::Derived& d, const std::string& event) {
    std::vector<std::string> out;
    for (const auto& e : d.view.edges)
        if (e.source == event) out.push_back(std::string(e.label()) + " " + e.target);
    return out;
}

std::vector<Judgement> numbered(std::vector<Judgement> all) {
    for (std::size_t i = 0; i < all.size(); ++i) all[i].number = static_cast<std::int64_t>(i + 1);
    return all;
}

std::vector<Judgement> of_arrest(JudgementKind kind, const std::string& coding = "", const std::string& when = "") {
    return judged(kind, event_of(derived(two()), EventType::Coerce), coding, when);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(event_court)

BOOST_AUTO_TEST_CASE(what_is_rejected_is_left_out) {
    const auto all = numbered(of_arrest(JudgementKind::Reject));
    BOOST_TEST(all.size() == 2u);
    const auto d = derived(two(), all);
    BOOST_TEST(events(d).size() == 1u);
    BOOST_TEST(events(d).front().name == "praised");
    BOOST_CHECK((d.effects == std::vector<graph::Effect>{{1, ""}, {2, ""}}));
    // Nodes stay: the articles still speak of them.
    BOOST_TEST(node(d, "actor:ann-reed").articles == 2u);
}

BOOST_AUTO_TEST_CASE(one_sentence_of_an_event_can_be_left_out) {
    const auto d = derived(two(), {of_arrest(JudgementKind::Reject).front()});
    BOOST_TEST(event_of(d, EventType::Coerce).evidence.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_coded_anew_is_told_so) {
    const auto all = numbered(of_arrest(JudgementKind::Recode, "type=ACCUSE; status=planned; agent=Carl Stone; place="));
    const auto d = derived(two(), all);
    const auto event = event_of(d, EventType::Accuse);
    BOOST_TEST(event.evidence.size() == 2u);
    BOOST_CHECK(event.status == Status::Planned);
    BOOST_TEST(!event.mode.has_value());  // nobody accuses by an arrest
    BOOST_TEST(event.name == "arrested");
    BOOST_CHECK(event.checked == Checked::Corrected);
    BOOST_CHECK((roles(d, event.id) == std::vector<std::string>{"agent actor:carl-stone", "recipient actor:bob-hale"}));
    BOOST_CHECK((d.effects == std::vector<graph::Effect>{{1, event.id}, {2, event.id}}));
    BOOST_CHECK(!event_of(d, EventType::Support).checked);
}

BOOST_AUTO_TEST_CASE(of_several_codings_the_newest_counts_field_by_field) {
    auto all = of_arrest(JudgementKind::Recode, "type=ACCUSE; agent=Carl Stone", "2026-03-01");
    for (auto& j : of_arrest(JudgementKind::Recode, "type=SANCTION", "2026-03-02")) all.push_back(j);
    const auto d = derived(two(), all);
    const auto event = event_of(d, EventType::Sanction);
    BOOST_TEST(roles(d, event.id).front() == "agent actor:carl-stone");
    std::reverse(all.begin(), all.end());
    BOOST_TEST(json_of(derived(two(), all)) == json_of(d));
    // Back to what it was: the mode that another type does not have was never gone.
    for (auto& j : of_arrest(JudgementKind::Recode, "type=COERCE", "2026-03-03")) all.push_back(j);
    BOOST_CHECK(event_of(derived(two(), all), EventType::Coerce).mode == Mode::Arrest);
}

BOOST_AUTO_TEST_CASE(nothing_comes_in_that_the_article_does_not_say) {
    const auto plain = json_of(derived(two()));
    for (const char* coding : {"agent=Dora Hill", "agent=Clean River Act", "place=Ann Reed", "policy=Paris"}) {
        const auto d = derived(two(), numbered(of_arrest(JudgementKind::Recode, coding)));
        BOOST_TEST(json_of(d) == plain, coding);
        BOOST_TEST(d.effects.empty());
    }
}

BOOST_AUTO_TEST_CASE(of_which_nothing_is_left_is_no_event) {
    auto all = of_arrest(JudgementKind::Recode, "type=");
    BOOST_TEST(events(derived(two(), all)).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_accepted_stands_as_long_as_it_is_coded_so) {
    const std::string coding = graph::coding_text(graph::coding_of(two().front(), two().front().events.front()));
    BOOST_TEST(coding == "type=COERCE; mode=arrest; act=; status=actual; date=2026-02-03; agent=Ann Reed; recipient=Bob Hale; place=Paris; policy=; claimant=");
    const auto accepted = numbered(of_arrest(JudgementKind::Accept, coding));
    const auto d = derived(two(), accepted);
    BOOST_CHECK(event_of(d, EventType::Coerce).checked == Checked::Accepted);
    BOOST_TEST(d.effects.size() == 2u);
    // An article read anew tells it otherwise: nobody has seen that.
    auto anew = two();
    for (auto& record : anew) record.events.front().status = Status::Planned;
    BOOST_CHECK(!event_of(derived(anew, accepted), EventType::Coerce).checked);
    BOOST_TEST(derived(anew, accepted).effects.empty());
    BOOST_CHECK(event_of(derived(anew, of_arrest(JudgementKind::Accept)), EventType::Coerce).checked == Checked::Accepted);
    // Corrected and then accepted: corrected.
    auto both = of_arrest(JudgementKind::Accept);
    both.push_back(of_arrest(JudgementKind::Recode, "status=planned").front());
    const auto planned = derived(two(), both);
    for (const auto& e : events(planned))
        if (e.event_type == EventType::Coerce) BOOST_CHECK(e.checked == (e.status == Status::Planned ? Checked::Corrected : Checked::Accepted));
}

BOOST_AUTO_TEST_CASE(rejected_is_rejected_whatever_else_is_said) {
    auto all = of_arrest(JudgementKind::Reject, "", "2026-03-01");
    for (auto& j : of_arrest(JudgementKind::Recode, "type=ACCUSE", "2026-03-02")) all.push_back(j);
    for (auto& j : of_arrest(JudgementKind::Accept, "", "2026-03-03")) all.push_back(j);
    BOOST_TEST(events(derived(two(), all)).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_withdrawn_or_applies_to_nothing_leaves_no_trace) {
    const std::string plain = json_of(derived(two()));
    auto all = of_arrest(JudgementKind::Reject);
    for (auto& j : of_arrest(JudgementKind::Recode, "type=ACCUSE")) all.push_back(j);
    for (auto& j : all) j.withdrawn = true;
    all.push_back({0, JudgementKind::Reject, "a@0-3", "", "tester", "", "", false});
    all.push_back({0, JudgementKind::Reject, "gone@9-17", "", "tester", "", "", false});
    all.push_back({0, JudgementKind::Recode, all.front().a, "kind=unheard-of", "tester", "", "", false});
    const auto d = derived(two(), all);
    BOOST_TEST(json_of(d) == plain);
    BOOST_TEST(d.effects.empty());
}

BOOST_AUTO_TEST_CASE(of_two_articles_with_one_id_either_can_be_meant) {
    auto both = two();
    both.back().article.id = "a";
    const auto event = event_of(derived(both), EventType::Coerce);
    BOOST_TEST(event.evidence.size() == 2u);
    const auto left = derived(both, {judged(JudgementKind::Reject, event).front()});
    BOOST_TEST(event_of(left, EventType::Coerce).evidence.size() == 1u);
    // The id alone means both; told with its hash, the judgement holds also where the other one is gone.
    const auto& e = event.evidence.front();
    const Judgement plain{0, JudgementKind::Reject, graph::ClaimPlace{"a", e.start, e.end}.text(), "", "tester", "", "", false};
    BOOST_TEST(events(derived(both, {plain})).size() == 1u);
    std::size_t alone = 0;
    for (const auto& one : both)
        if (events(derived({one}, {judged(JudgementKind::Reject, event).front()})).size() + 1 == one.events.size()) ++alone;
    BOOST_TEST(alone == 1u);
}

BOOST_AUTO_TEST_CASE(a_participant_is_shown_where_the_sentence_names_it) {
    const auto d = derived(two(), of_arrest(JudgementKind::Recode, "agent=Bob Hale; recipient=Ann Reed"));
    const auto event = event_of(d, EventType::Coerce);
    for (const auto& edge : d.view.edges)
        if (edge.source == event.id)
            for (const auto& e : edge.evidence) BOOST_TEST(e.quote.find(e.trigger) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(judgements_of_nodes_tell_what_they_concern) {
    const auto d = derived(two(), numbered({same("actor:ann-reed", "actor:bob-hale"), same("actor:ann-reed", "actor:nobody"), different("actor:carl-stone", "actor:ann-reed"),
                                            {0, JudgementKind::Rename, "actor:carl-stone", "Carl", "tester", "", "", false}}));
    const std::string joined = ids(d, NodeKind::Actor).front();
    BOOST_CHECK((d.effects == std::vector<graph::Effect>{{1, joined}, {3, joined}, {3, "actor:carl-stone"}, {4, "actor:carl-stone"}}));
}

BOOST_AUTO_TEST_SUITE_END()
