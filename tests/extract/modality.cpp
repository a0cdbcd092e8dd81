// Whether an event happened, is planned, is only possible, or did not happen.
#include "extract/status/modality.hpp"

#include <boost/test/unit_test.hpp>

#include "run.hpp"

using namespace pg;

namespace {

std::string status_of_event(const std::string& text, std::string_view trigger) {
    const Record record = test::extract(text);
    for (const auto& e : record.events)
        if (e.trigger.of(record.article.text) == trigger) return std::string(name_of(e.status));
    return "no event";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(modality)

BOOST_AUTO_TEST_CASE(auxiliaries_and_infinitives) {
    BOOST_TEST(status_of_event("France bombed Libya.", "bombed") == "actual");
    BOOST_TEST(status_of_event("France will bomb Libya.", "bomb") == "planned");
    BOOST_TEST(status_of_event("France is to bomb Libya.", "bomb") == "planned");
    BOOST_TEST(status_of_event("France may bomb Libya.", "bomb") == "hypothetical");
    BOOST_TEST(status_of_event("France did not bomb Libya.", "bomb") == "negated");
}

BOOST_AUTO_TEST_CASE(the_future_of_what_was_said_is_planned) {
    BOOST_TEST(status_of_event("Officials said that France would bomb Libya.", "bomb") == "planned");
}

BOOST_AUTO_TEST_CASE(joined_participles_share_the_auxiliary) {
    BOOST_TEST(status_of_event("The journalists could be fined and imprisoned.", "imprisoned") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(who_wants_to_thank_thanks) {
    BOOST_TEST(status_of_event("\"I want to thank the Greek government,\" Barack Obama said.", "thank") == "actual");
    BOOST_TEST(status_of_event("Barack Obama wanted to thank the Greek government.", "thank") == "hypothetical");
}

BOOST_AUTO_TEST_CASE(questions) {
    BOOST_TEST(status_of_event("Did France bomb Libya?", "bomb") == "hypothetical");
    BOOST_TEST(status_of_event("Why did France bomb Libya?", "bomb") == "actual");
}

BOOST_AUTO_TEST_CASE(what_is_feared_or_told_by_mistake_has_not_happened) {
    BOOST_TEST(status_of_event("There are fears that Iran violated the nuclear treaty.", "violated") == "hypothetical");
    BOOST_TEST(status_of_event("Reuters mistakenly reported that France bombed Libya.", "bombed") == "negated");
    BOOST_TEST(status_of_event("Moscow denied bombing Libya.", "bombing") == "negated");
    BOOST_TEST(status_of_event("Russia spoke in Geneva to condemn the attack on Libya.", "condemn") == "actual");
}

BOOST_AUTO_TEST_SUITE_END()
