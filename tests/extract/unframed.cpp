// What the model of triggers may not tell: words without a frame that name things, and what a told verb is done to.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

namespace {

void check_weighed(const std::string& text, const std::string& line, bool told) {
    const auto lines = event_lines(extract_weighing(text));
    BOOST_TEST(has_line(lines, line) == told, text << (told ? "\nlacks " : "\nhas ") << line << " in\n" << joined(lines));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unframed)

BOOST_AUTO_TEST_CASE(nouns_that_no_frame_knows_name_things) {
    check_weighed("The senate rejected an amendment and a crowd of activists blocked the road to the ministry of justice.", "crowd", false);
    check_weighed("The opponents of the president accused the government of breaking the deal with the union.", "opponents", false);
    check_weighed("The opponents of the president accused the government of breaking the deal with the union.", "accused: ACCUSE/allege actual", true);
}

BOOST_AUTO_TEST_CASE(what_sources_tell_is_no_stand_of_theirs) {
    check_weighed("Anonymous sources said that the government of Norway had broken the treaty with Sweden.", "said", false);
    check_weighed("Anonymous sources said that the government of Norway had broken the treaty with Sweden.", "broken", true);
}

BOOST_AUTO_TEST_CASE(an_object_that_takes_a_stand_is_believed) {
    check_weighed("The travel ban has the backing of the union of teachers.", "has: SUPPORT actual; agent union of teachers; policy travel ban", true);
    check_weighed("The mayor has serious concerns about the travel ban.", "has: ACCUSE/disapprove actual; agent mayor; policy travel ban", true);
}

BOOST_AUTO_TEST_CASE(what_a_told_verb_is_done_to_is_part_of_it) {
    check_weighed("The committee ended sanctions against the republic after the talks with its foreign minister.", "ended: CONCEDE +repeal actual", true);
    check_weighed("The committee ended sanctions against the republic after the talks with its foreign minister.", "sanctions", false);
    check_weighed("The prime minister requested an injunction against the newspaper from the court in Oslo.", "injunction", false);
    check_weighed("The minister offered his support to the union of teachers in its dispute with the government.", "dispute: REJECT actual", true);
}

BOOST_AUTO_TEST_SUITE_END()
