// How events are called in tables and pictures.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

namespace {

void check_label(const std::string& text, const std::string& label) {
    std::string labels;
    bool found = false;
    for (const EventClaim& claim : extract_weighing(text).events) {
        found = found || claim.label == label;
        labels += claim.label + "\n";
    }
    BOOST_TEST(found, text << "\nlacks the label: " << label << "\n" << labels);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(labels)

BOOST_AUTO_TEST_CASE(what_is_said_is_cut_to_the_room_there_is) {
    check_label("Prime Minister Anna Berg demanded that the parliamentary committee for agriculture withdraw the pension law before the elections.", "Anna Berg demanded that the parliamentary committee for agriculture withdraw");
    check_label("The minister demanded that \"the committee for agriculture withdraw this law before the elections\".", "minister demanded that \"the committee for agriculture withdraw this law\"");
}

BOOST_AUTO_TEST_CASE(a_verb_says_more_than_itself) {
    check_label("The mayor called for cooperation and criticized the government of Norway.", "mayor called for cooperation");
    check_label("The mayor called on Monday for restraint by the protesters in the capital.", "mayor called for restraint by the protesters");
}

BOOST_AUTO_TEST_CASE(an_infinitive_is_told_as_one) {
    check_label("The judge ordered the army to arrest the rebels.", "army to arrest rebels");
    check_label("The army arrested the rebels.", "army arrested rebels");
    check_label("\"Give us access to the jails,\" Tom Homan told the sheriffs.", "Tom Homan: Give access to the jails");
}

BOOST_AUTO_TEST_CASE(a_noun_says_more_than_itself) {
    check_label("Talks between the parties failed in Oslo.", "Talks between parties");
    check_label("The occupation of the town of Poti by the army of the republic ended on Friday.", "army occupation of town");
}

BOOST_AUTO_TEST_CASE(nobody_is_told_twice) {
    for (const EventClaim& claim : extract("Anna Berg's visit of Tehran to Tehran was criticized by Israel.").events) BOOST_TEST(claim.label.find("Tehran to Tehran") == std::string::npos, claim.label);
}

BOOST_AUTO_TEST_SUITE_END()
