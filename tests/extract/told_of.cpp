// On whom a stand is that a verb of saying tells, and who suffers what no frame knows.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

namespace {

/// The recipients of the event told at the word, by entity and joined by ", "; "no event" where nothing is told there.
std::string recipients_at(const std::string& text, const std::string& word) {
    const Record record = extract_weighing(text);
    for (const EventClaim& event : record.events) {
        if (event.trigger.of(record.article.text) != word) continue;
        std::string out;
        for (const MentionIndex m : event.recipient) out += (out.empty() ? "" : ", ") + record.entity_of(m).name;
        return out;
    }
    return "no event";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(told_of)

BOOST_AUTO_TEST_CASE(blame_is_of_whom_the_words_said_speak_of) {
    BOOST_TEST(recipients_at("The Turkish president said that Iran was behind the attacks on the embassy.", "said") == "Iran");
    BOOST_TEST(recipients_at("The prosecutors say that Kovac planned to murder the ambassador and to attack a police station.", "say") == "Kovac");
    BOOST_TEST(recipients_at("Gov. Tim Walz said the plan by Senator Paul Novak was reckless and cruel.", "said") == "Paul Novak");
}

BOOST_AUTO_TEST_CASE(who_speaks_for_a_country_takes_no_stand_on_it) {
    BOOST_TEST(recipients_at("The Turkish president said that Turkey would answer every attack on its soldiers.", "said") == "");
    BOOST_TEST(recipients_at("Foreign Minister Sergei Novak said Russia would strengthen its forces in the region.", "said") == "");
}

BOOST_AUTO_TEST_CASE(people_at_large_and_places_are_not_blamed) {
    BOOST_TEST(recipients_at("The mayor said that residents were angry about the police and the new rules.", "said") == "");
}

BOOST_AUTO_TEST_CASE(what_somebody_wants_he_asks_of_who_is_to_do_it) {
    BOOST_TEST(recipients_at("The president said: \"I want the Sudanese government to understand that we are serious.\"", "said") == "Sudanese government");
}

BOOST_AUTO_TEST_CASE(forces_are_sent_and_not_acted_upon) {
    BOOST_TEST(recipients_at("NATO has increased its peacekeeping force in Kosovo to 9,000 soldiers since May.", "increased") == "");
}

BOOST_AUTO_TEST_CASE(where_somebody_goes_suffers_nothing) {
    check_event("Chancellor Berg travelled to Kuwait on Monday to meet the emir.", "travelled: CONSULT/visit actual; agent Berg; place Kuwait");
    check_event("Three tankers were hijacked 500 miles from Hobyo by pirates.", "hijacked: ASSAULT/abduct actual; agent pirates");
    check_no_event("Three tankers were hijacked 500 miles from Hobyo by pirates.", "hijacked: ASSAULT/abduct actual; agent pirates; recipient Hobyo");
}

BOOST_AUTO_TEST_SUITE_END()
