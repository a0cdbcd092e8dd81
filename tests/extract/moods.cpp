// The status that the model of triggers gives where it is surer than the rules. Invented sentences; the model has seen none of them.
#include <boost/test/unit_test.hpp>

#include "check.hpp"
#include "extract/triggers/model.hpp"

using namespace pg;
using namespace pg::extract;
using namespace pg::test;

namespace {

/// A model that knows no names and is for one status before all others.
TriggerModel always(Status status) {
    LinearParameters statuses;
    statuses.outputs = static_cast<std::uint32_t>(enum_size<Status>());
    statuses.numbers.assign(trigger_numbers * statuses.outputs, 0.0f);
    statuses.bias.assign(statuses.outputs, 0.0f);
    statuses.bias[static_cast<std::size_t>(status)] = 3;
    statuses.bias[static_cast<std::size_t>(Status::Hypothetical)] += 1;
    return {{}, {}, {}, LinearModel(statuses)};
}

TriggerFeatures features(bool not_done) {
    TriggerFeatures f;
    f.vectors.fill(0);
    f.not_done = not_done;
    return f;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(moods)

BOOST_AUTO_TEST_CASE(only_the_model_tells_the_status) {
    struct {
        const char *text, *by_rules, *with_model;
    } cases[] = {
        {"The villagers had to be evacuated by the army.", "evacuated: AID planned", "evacuated: AID actual"},
        {"The bank had to dismiss 200 workers.", "dismiss: SANCTION/discontinue +dismiss planned", "dismiss: SANCTION/discontinue +dismiss actual"},
    };
    for (const auto& c : cases) {
        const auto with = event_lines(extract_weighing(c.text)), without = event_lines(pg::test::extract(c.text));
        BOOST_TEST(has_line(with, c.with_model), c.text << "\n" << joined(with));
        BOOST_TEST(!has_line(without, c.with_model), "the rules alone tell " << c.with_model);
        BOOST_TEST(has_line(without, c.by_rules), c.text << "\n" << joined(without));
    }
}

BOOST_AUTO_TEST_CASE(what_a_word_itself_or_a_denial_rules_out_is_not_done) {
    for (const auto& [text, line] : {std::pair{"Sudan continues to deny arming the rebels in Chad.", "arming: AID negated"}, {"The president will meet the king of Jordan in Amman on Monday.", "meet: CONSULT planned"},
                                     {"The army did not attack the town, the general said.", "attack: ASSAULT negated"}, {"The government may expel the ambassador of Iran.", "expel: SANCTION/expel hypothetical"}})
        BOOST_TEST(has_line(event_lines(extract_weighing(text)), line), text << "\n" << joined(event_lines(extract_weighing(text))));
}

BOOST_AUTO_TEST_CASE(a_refusal_of_what_is_denied_stays_one) {
    const char* text = "Minister Karl Berg added that he won't attack Norway during his first visit to the region next week.";
    const auto lines = event_lines(extract_weighing(text));
    BOOST_TEST(has_line(lines, "attack: REJECT actual"), joined(lines));
}

BOOST_AUTO_TEST_CASE(the_likeliest_status_leads_before_the_next) {
    const auto choice = always(Status::Planned).status(features(false));
    BOOST_TEST(choice.best == static_cast<std::uint32_t>(Status::Planned));
    BOOST_TEST(choice.lead == 2.0f);
}

BOOST_AUTO_TEST_CASE(what_its_own_words_rule_out_is_not_actual_however_sure_the_model_is) {
    const TriggerModel model = always(Status::Actual);
    BOOST_TEST(model.status(features(false)).best == static_cast<std::uint32_t>(Status::Actual));
    BOOST_TEST(model.status(features(true)).best == static_cast<std::uint32_t>(Status::Hypothetical));
}

BOOST_AUTO_TEST_SUITE_END()
