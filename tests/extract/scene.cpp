// Where the article plays is where its deeds happen that are told without a place.
#include "extract/events/scene.hpp"

#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

namespace {

/// An article that plays in Kabul.
std::string in_kabul(const std::string& sentence) { return "Rebels attacked a school in Kabul on Monday. A fire in Kabul lasted for hours. " + sentence; }

/// The text tells the event of this line, which ends before any place, and not where.
void check_nowhere(const std::string& text, const std::string& line) {
    check_event(text, line);
    check_no_event(text, line + "; place");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scene)

BOOST_AUTO_TEST_CASE(deeds_happen_where_the_article_plays) {
    check_event(in_kabul("The police arrested two smugglers."), "arrested: COERCE/arrest actual; agent police; recipient smugglers; place Kabul");
    check_nowhere("Rebels attacked a school in Kabul on Monday. The police arrested two smugglers.", "arrested: COERCE/arrest actual; agent police; recipient smugglers");
    check_nowhere("Rebels attacked a school in Kabul on Monday. Markets in Paris and in Rome fell. The police arrested two smugglers.", "arrested: COERCE/arrest actual; agent police; recipient smugglers");
}

BOOST_AUTO_TEST_CASE(what_is_only_said_or_decided_happens_nowhere) {
    check_nowhere(in_kabul("Tom Homan criticized the senators."), "criticized: ACCUSE/disapprove actual; agent Tom Homan; recipient senators");
    check_nowhere(in_kabul("The Afghan parliament approved the pension law."), "approved: SUPPORT +adopt actual; agent Afghan parliament");
}

BOOST_AUTO_TEST_CASE(deeds_elsewhere_and_of_other_years_leave_the_scene) {
    check_nowhere(in_kabul("The French police arrested two smugglers."), "arrested: COERCE/arrest actual; agent French police; recipient smugglers");
    check_nowhere(in_kabul("The police arrested two smugglers in 2011."), "arrested: COERCE/arrest actual; agent police; recipient smugglers");
}

BOOST_AUTO_TEST_SUITE_END()
