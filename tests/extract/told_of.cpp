// On whom a stand is that a verb of saying tells, and who suffers what no frame knows.
#include <array>
#include <string>
#include <vector>

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

/// Of such sentences, whether the model of triggers tells a stand in each is another question: most have it, and none with somebody else.
void check_most(const std::vector<std::array<const char*, 3>>& rows) {
    std::size_t told = 0;
    for (const auto& [text, word, recipients] : rows) {
        const std::string found = recipients_at(text, word);
        if (found == "no event") continue;
        ++told;
        BOOST_TEST(found == recipients, text << "\nhas " << found);
    }
    BOOST_TEST(2 * told >= rows.size());
}

BOOST_AUTO_TEST_CASE(blame_is_of_whom_the_words_said_speak_of) {
    check_most({{"The prosecutors say that Kovac planned to murder the ambassador and to attack a police station.", "say", "Kovac"},
                {"President Novak said that Iran's nuclear program was intended to make weapons.", "said", "Iran"},
                {"The Ukrainian ministry reported that Russian forces had shelled two villages on Monday.", "reported", "Russian forces"},
                {"The foreign minister of Chad said that Sudan was arming the rebels in the east.", "said", "Sudan"},
                {"Gov. Tim Walz said the plan by Senator Paul Novak was reckless and cruel.", "said", "Paul Novak"},
                {"The president said: \"I want the Sudanese government to understand that we are serious.\"", "said", "Sudanese government"}});
}

BOOST_AUTO_TEST_CASE(the_own_side_and_people_at_large_are_not_blamed) {
    check_most({{"The Turkish president said that Turkey would answer every attack on its soldiers.", "said", ""},
                {"Foreign Minister Sergei Novak said Russia would strengthen its forces in the region.", "said", ""},
                {"The prime minister said that Israel would not tolerate attacks on its citizens and would defend itself.", "said", ""},
                {"The mayor said that residents were tired of the violence and the lies.", "said", ""}});
}

BOOST_AUTO_TEST_CASE(what_is_thought_or_shown_is_what_is_said) {
    check_most({{"The senator said she believes that Iran was hiding documents from the inspectors.", "said", "Iran"},
                {"The newspaper said a review of documents showed that Kovac had paid bribes to the minister.", "said", "Kovac"},
                {"The director said: \"I think Paul Novak lied to the voters.\"", "said", "Paul Novak"}});
}

BOOST_AUTO_TEST_CASE(whoever_is_told_what_he_should_do_is_asked) {
    check_most({{"The commissioner suggested that miners leave the square and allow the talks.", "suggested", "miners"},
                {"Novak suggested that protesters leave the square and allow the talks.", "suggested", "protesters"},
                {"The governor suggested that women were the champions of the new policy.", "suggested", ""}});
}

BOOST_AUTO_TEST_CASE(bodies_are_praised_by_others_and_not_by_their_own) {
    check_most({{"Minister Novak said Honduras had made great progress in the fight against corruption.", "said", "Honduras"},
                {"Minister Novak said the Bonn Steel Company had shown great courage in the fight against corruption.", "said", "Bonn Steel Company"},
                {"Minister Novak said the ministry had done an excellent job in the fight against corruption.", "said", ""}});
}

BOOST_AUTO_TEST_CASE(who_comes_into_an_office_is_appointed) {
    check_most({{"The constitution was adopted, and Juan Novak became the first head of state.", "became", "Juan Novak"},
                {"Minister Paul Novak will retain his position in the new government of Norway.", "retain", "Paul Novak"},
                {"The judge was honoured in Bonn on Monday after her promotion to the rank of general.", "promotion", "judge"}});
}

BOOST_AUTO_TEST_CASE(who_gets_it_and_whom_it_befalls_does_not_do_it) {
    check_most({{"India received a rare exemption from the United States on Monday.", "received", "India"},
                {"Minister Novak received the ambassador in Bonn on Monday.", "received", "ambassador"},
                {"President Berisha's supporters protested in Tirana after his ousting by the army in May.", "ousting", "Berisha"}});
}

BOOST_AUTO_TEST_CASE(what_is_joined_to_a_passive_is_suffered_as_well) {
    check_most({{"Novak was detained in Bonn on Monday and blocked from traveling to Geneva.", "blocked", "Novak"},
                {"Novak was elected in May and sentenced the rebels to death.", "sentenced", "rebels"}});
}

BOOST_AUTO_TEST_CASE(ties_are_kept_with_somebody) {
    check_most({{"Saudi Arabia has long maintained secret ties with Israel.", "maintained", "Israel"},
                {"Saudi Arabia has long maintained secret ties in Israel.", "maintained", ""}});
}

BOOST_AUTO_TEST_CASE(at_whom_a_thing_is_aimed_stands_behind_it) {
    check_most({{"The president conveyed his greetings to Chancellor Novak on Monday.", "conveyed", "Novak"},
                {"The Egyptians sent a punitive expedition to Massawa in May.", "sent", ""}});
}

BOOST_AUTO_TEST_CASE(forces_are_sent_and_not_acted_upon) {
    BOOST_TEST(recipients_at("NATO has increased its peacekeeping force in Kosovo to 9,000 soldiers since May.", "increased") != "soldiers");
}

BOOST_AUTO_TEST_CASE(whose_proposal_it_is_is_rejected) {
    check_event("Russia has rejected the latest proposal from the United States on missile defense.", "rejected: REJECT +reject actual; agent Russia; recipient United States");
    check_no_event("Russia has supported the withdrawal from Gaza.", "supported: SUPPORT actual; agent Russia; recipient Gaza");
}

BOOST_AUTO_TEST_CASE(a_ceasefire_between_two_is_asked_of_both) {
    check_event("The Security Council called for an immediate ceasefire between Israel and Hamas.", "called: REQUEST/change actual; agent Security Council; recipient Israel, Hamas");
    check_no_event("The Security Council called for an immediate ceasefire with Hamas in the valley between two rivers.", "called: REQUEST/change actual; agent Security Council; recipient two rivers");
}

BOOST_AUTO_TEST_CASE(where_somebody_fights_suffers_nothing) {
    check_no_event("Two soldiers were killed in Afghanistan.", "killed: ASSAULT actual; recipient soldiers, Afghanistan");
    check_no_event("In another attack, gunmen fired on a patrol in Karak.", "fired: ASSAULT actual; agent Gunmen; recipient Karak");
}

BOOST_AUTO_TEST_CASE(where_somebody_goes_suffers_nothing) {
    check_event("Chancellor Berg travelled to Kuwait on Monday to meet the emir.", "travelled: CONSULT/visit actual; agent Berg; place Kuwait");
    check_event("Three tankers were hijacked 500 miles from Hobyo by pirates.", "hijacked: ASSAULT/abduct actual; agent pirates");
    check_no_event("Three tankers were hijacked 500 miles from Hobyo by pirates.", "hijacked: ASSAULT/abduct actual; agent pirates; recipient Hobyo");
}

BOOST_AUTO_TEST_SUITE_END()
