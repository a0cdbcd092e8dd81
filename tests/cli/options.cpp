#include "cli/options.hpp"

#include <boost/test/unit_test.hpp>

#include "cli/coding.hpp"
#include "cli/event_filter.hpp"
#include "cli/progress.hpp"

using namespace pg;
using namespace pg::cli;

namespace {

template <typename F>
std::string failure_of(const F& work) {
    try {
        work();
    } catch (const UsageError& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(unknown_names_tell_the_choices) {
    BOOST_TEST(failure_of([] { choices<NodeKind>({"actor,persn"}); }) == "unknown kind 'persn': one of actor, place, policy, event");
    BOOST_TEST(failure_of([] { date_option("2026-13", "--since"); }) == "--since: '2026-13' is no date: write 2026, 2026-02 or 2026-02-04");
}

BOOST_AUTO_TEST_CASE(an_empty_value_is_no_choice) {
    BOOST_TEST(failure_of([] { choices<NodeKind>({""}); }) == "unknown kind '': one of actor, place, policy, event");
    BOOST_TEST(failure_of([] { event_types({" , "}); }).starts_with("unknown event type '': one of AGREE, "));
    BOOST_TEST(failure_of([] { StatusOption{{""}, false, false}.value(); }).starts_with("unknown status ''"));
}

BOOST_AUTO_TEST_CASE(event_types_may_be_none) {
    const auto types = event_types({"consult,none"});
    BOOST_TEST((types == std::vector<std::optional<EventType>>{EventType::Consult, std::nullopt}));
}

BOOST_AUTO_TEST_CASE(a_period_does_not_end_before_it_begins) {
    BOOST_TEST(failure_of([] { PeriodOption{"2026-03", "2026-02"}.value(); }) == "--since 2026-03 lies after --until 2026-02: the earlier date goes first");
    BOOST_TEST((PeriodOption{"2026-02-04", "2026"}.value().since == Date{2026, 2, 4}));
    BOOST_TEST(!PeriodOption{}.value().until);
}

BOOST_AUTO_TEST_CASE(lists_may_be_repeated_and_separated) {
    const auto kinds = choices<NodeKind>({"actor, Place", "EVENT", "actor,"});
    BOOST_TEST((kinds == std::vector{NodeKind::Actor, NodeKind::Place, NodeKind::Event, NodeKind::Actor}));
}

BOOST_AUTO_TEST_CASE(statuses_add_to_what_happened) {
    using S = std::vector<Status>;
    BOOST_TEST((StatusOption{}.value() == S{Status::Actual}));
    BOOST_TEST((StatusOption{{"planned", "negated,planned"}, false, false}.value() == S{Status::Actual, Status::Planned, Status::Negated}));
    BOOST_TEST((StatusOption{{"Planned"}, false, true}.value() == S{Status::Planned}));
    BOOST_TEST((StatusOption{{"all"}, false, false}.value().size() == 4u));
    BOOST_TEST((StatusOption{{}, true, false}.value().size() == 4u));
    BOOST_TEST(failure_of([] {
                   StatusOption{{"real"}, false, false}.value();
               }) == "unknown status 'real': one of actual, planned, hypothetical, negated, all");
}

BOOST_AUTO_TEST_CASE(progress_tells_speed_rejections_and_what_is_left) {
    BOOST_TEST(progress_text({90, 10, 3}, 1'000'000, 4'000'000, 20) == "100 articles, 5.2/s, 0.05 MB/s, 10 unchanged, 3 rejected, 1:00 min left");
    BOOST_TEST(progress_text({}, 0, 0, 0) == "0 articles, 0.0/s, 0.00 MB/s, 0 rejected");
    BOOST_TEST(duration_text(3725) == "1:02:05 h");
}

BOOST_AUTO_TEST_CASE(coding_lines_count_code_points) {
    const auto task = coding_task(R"({"id": 7, "text": "Zoë met Ann.", "agent": [0, 3], "recipient": [8, 11]})");
    BOOST_TEST(task.id == "7");
    BOOST_TEST(task.pair->first.of(task.text) == "Zoë");
    BOOST_TEST(task.pair->second.of(task.text) == "Ann");
    BOOST_CHECK_THROW(coding_task(R"({"text": "ab", "agent": [0, 9], "recipient": [0, 1]})"), Error);
    BOOST_CHECK_THROW(coding_task(R"({"text": "ab", "agent": [0, 1]})"), Error);
    BOOST_CHECK_THROW(coding_task("[]"), Error);
    BOOST_CHECK_THROW(coding_task("{\"text\": "), Error);
    BOOST_TEST(coding_task("[He] met Ann.").text == "[He] met Ann.");
    BOOST_TEST(coding_error(R"({"id": "a"})", "why") == R"({"id":"a","events":[],"error":"why"})");
}

BOOST_AUTO_TEST_CASE(given_participants_choose_the_event) {
    Record record;
    record.mentions = {{{0, 3}, 0}, {{8, 11}, 1}, {{20, 25}, 2}};
    const auto event = [](Span trigger, std::vector<MentionIndex> agent, std::vector<MentionIndex> recipient) {
        EventClaim claim;
        claim.trigger = trigger;
        claim.type = EventType::Consult;
        claim.agent = std::move(agent);
        claim.recipient = std::move(recipient);
        return claim;
    };
    record.events = {event({4, 7}, {1}, {0}), event({12, 16}, {0}, {1}), event({17, 19}, {0}, {2})};
    BOOST_TEST(event_between(record, {0, 3}, {8, 11}) == &record.events[1]);
    BOOST_TEST(event_between(record, {0, 3}, {20, 25}) == &record.events[2]);
    BOOST_TEST(event_between(record, {30, 31}, {32, 33}) == &record.events[0]);
    BOOST_TEST(event_between(Record{}, {0, 3}, {8, 11}) == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
