// What a picture says of itself.
#include "export/diagram/framing.hpp"

#include <boost/test/unit_test.hpp>

#include "story.hpp"

using namespace pg;
using namespace pg::exporting;

BOOST_AUTO_TEST_SUITE(framings)

BOOST_AUTO_TEST_CASE(names_whose_picture_it_is_and_what_is_in_it) {
    graph::Selection selection;
    selection.around = {"actor:tom-homan"};
    const auto words = framing(testing::story(), selection);
    BOOST_TEST(words.title == "Tom Homan (person)");
    BOOST_TEST_REQUIRE(words.notes.size() == 2u);
    BOOST_TEST(words.notes[0] == "2 events, 2 actors, 1 place, 1 policy · 1 article, published 4 Feb 2026");
    BOOST_TEST(words.notes[1] == "what happened");
    BOOST_TEST(words.centre.contains("actor:tom-homan"));
}

BOOST_AUTO_TEST_CASE(names_what_was_asked_for) {
    graph::Selection selection;
    selection.around = {"actor:tom-homan"};
    selection.hops = 2;
    selection.statuses = {Status::Actual, Status::Planned};
    selection.since = Date{2026, 1, 0};
    selection.until = Date{2026, 2, 12};
    selection.kinds = {NodeKind::Actor, NodeKind::Event};
    selection.types = {"CONSULT"};
    selection.top = 40;
    selection.min_articles = 2;
    BOOST_TEST(framing(testing::story(), selection).notes[1] ==
               "what happened, is planned · since Jan 2026, until 12 Feb 2026 · only actor, event · only CONSULT · up to 2 steps away · "
               "named in 2 articles or more · at most 40, the most told and best connected");
}

BOOST_AUTO_TEST_CASE(a_picture_of_nobody_has_a_title_too) {
    BOOST_TEST(framing(testing::story(), {}).title == "What articles tell");
    BOOST_TEST(framing({}, {}).notes[0] == "");
}

BOOST_AUTO_TEST_SUITE_END()
