// What the model of triggers adds to the rules and takes away from them. Invented sentences; the model has seen none of them.
#include <boost/test/unit_test.hpp>

#include <cmath>

#include "check.hpp"
#include "extract/triggers/model.hpp"

using namespace pg;
using namespace pg::test;

namespace {

std::vector<std::string> weighed(const std::string& text) { return event_lines(extract_weighing(text)); }

/// Told with the model and not by the rules alone.
void check_added(const std::string& text, const std::string& line) {
    const auto with = weighed(text), without = event_lines(pg::test::extract(text));
    BOOST_TEST(has_line(with, line), text << "\nlacks " << line << " in\n" << joined(with));
    BOOST_TEST(!has_line(without, line), "the rules alone tell " << line);
}

std::string rule_of(const std::string& text, std::string_view trigger) {
    const Record record = extract_weighing(text);
    for (const EventClaim& e : record.events)
        if (e.trigger.of(record.article.text) == trigger) return e.rule;
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(triggers)

BOOST_AUTO_TEST_CASE(a_verb_without_a_frame_may_tell_an_event) {
    check_added("The speaker of the parliament said the opposition had no right to block the budget of the government.", "said: ");
}

BOOST_AUTO_TEST_CASE(the_rule_says_that_the_model_told_it) {
    BOOST_TEST(rule_of("The speaker of the parliament said the opposition had no right to block the budget of the government.", "said") == "verb:say/open");
    BOOST_TEST(rule_of("The president met the king of Jordan in Amman on Monday.", "met").find("open") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_politics_is_no_event) {
    for (const char* text : {"The team won the match on Sunday, and the coach praised the fans.", "Scientists discovered a new planet beyond the orbit of Neptune on Monday.",
                             "The band released its third album and plays at a festival in the summer."})
        BOOST_TEST(weighed(text).empty(), text << "\n" << joined(weighed(text)));
}

BOOST_AUTO_TEST_CASE(one_happening_is_told_once) {
    const std::string text = "After weeks of wrangling, the council and the unions reached a compromise over pensions.";
    BOOST_TEST(has_line(weighed(text), "reached: AGREE"), joined(weighed(text)));
    BOOST_TEST(!has_line(weighed(text), "compromise: AGREE"), joined(weighed(text)));
    const std::string stand = "The president said on Monday that the sanctions against Iran were illegal and that Washington must lift them at once.";
    BOOST_TEST(has_line(weighed(stand), "illegal: ACCUSE"), joined(weighed(stand)));
    BOOST_TEST(!has_line(weighed(stand), "said: "), joined(weighed(stand)));
}

BOOST_AUTO_TEST_CASE(confidence_follows_the_logistic_function) {
    BOOST_TEST(pg::extract::confidence_from(0.0f) == 0.5);
    double last = -1;
    for (int i = -100; i <= 100; ++i) {
        const float logit = static_cast<float>(i) / 10;
        const double c = pg::extract::confidence_from(logit);
        BOOST_TEST(c >= last);
        BOOST_TEST(std::fabs(c + pg::extract::confidence_from(-logit) - 1) < 1e-9);
        BOOST_TEST(std::fabs(c - 1 / (1 + std::exp(-logit))) < 0.03);
        last = c;
    }
}

BOOST_AUTO_TEST_CASE(every_event_has_the_confidence_of_the_model) {
    const Record record = extract_weighing("The president met the king of Jordan in Amman on Monday and criticized Iran.");
    BOOST_TEST(record.events.size() >= 2U);
    for (const EventClaim& e : record.events) BOOST_TEST(e.confidence > 0.5, e.rule);
}

BOOST_AUTO_TEST_CASE(a_refusal_that_the_model_reads_in_a_denial_is_done) {
    const std::string text = "The government has not granted permission to prosecute the soldiers of the army.";
    BOOST_TEST(has_line(weighed(text), "granted: REJECT"), joined(weighed(text)));
    BOOST_TEST(!has_line(weighed(text), "granted: REJECT negated"), joined(weighed(text)));
    const std::string veto = "The president of the republic did not veto the budget of the government on Monday.";
    BOOST_TEST(!has_line(weighed(veto), "veto: REJECT actual"), joined(weighed(veto)));
    BOOST_TEST(!has_line(weighed(veto), "veto: REJECT +veto actual"), joined(weighed(veto)));
}

BOOST_AUTO_TEST_CASE(a_vote_is_told_by_what_was_decided) {
    const auto lines = test::event_lines(test::extract_weighing("The Senate voted on Tuesday to reject the trade treaty. The president criticized the senators."));
    BOOST_TEST(test::has_line(lines, "reject: REJECT +reject actual; agent Senate; policy trade treaty; time 2026-02-03"), test::joined(lines));
    BOOST_TEST(!test::has_line(lines, "voted"), test::joined(lines));
}

BOOST_AUTO_TEST_SUITE_END()
