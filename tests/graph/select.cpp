// Which part of a view a selection keeps.
#include "graph/query/select.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "told.hpp"

using namespace pg;
using namespace pg::graph;
using namespace pg::testing;

namespace {

/// The mayor meets the governor about a law; the police arrest somebody, about no policy.
View two_events() {
    Told t("a");
    const auto mayor = t.person("Jacob Frey"), governor = t.person("Tim Walz"), police = t.body("Fairview Police");
    const auto law = t.policy("Clean Air Act");
    t.tell({.agents = {mayor}, .recipients = {governor}, .policies = {law}});
    t.tell({.type = EventType::Coerce, .verb = "arrested", .agents = {police}, .recipients = {mayor}});
    return derived({t.record()}).view;
}

std::vector<std::string> kept(const View& view) {
    std::vector<std::string> out;
    for (const Node& node : view.nodes) out.push_back(node.kind == NodeKind::Event ? std::string(name_of(*node.event_type)) : node.name);
    std::sort(out.begin(), out.end());
    return out;
}

using Names = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(selecting)

BOOST_AUTO_TEST_CASE(events_follow_the_nodes_that_were_chosen) {
    Selection policies;
    policies.kinds = {NodeKind::Policy};
    BOOST_TEST((kept(select(two_events(), policies)) == Names{"Clean Air Act"}));
    Selection well_known;
    well_known.min_articles = 2;
    BOOST_TEST(kept(select(two_events(), well_known)).empty());
}

BOOST_AUTO_TEST_CASE(events_asked_for_need_no_participant) {
    Selection selection;
    selection.kinds = {NodeKind::Event};
    const View view = select(two_events(), selection);
    BOOST_TEST((kept(view) == Names{"COERCE", "CONSULT"}));
    BOOST_TEST(view.edges.empty());
}

BOOST_AUTO_TEST_CASE(whole_events_bring_all_who_take_part) {
    Selection policies;
    policies.kinds = {NodeKind::Policy};
    policies.whole_events = true;
    const View view = select(two_events(), policies);
    BOOST_TEST((kept(view) == Names{"CONSULT", "Clean Air Act", "Jacob Frey", "Tim Walz"}));
    BOOST_TEST(view.edges.size() == 3u);
    Selection first;
    first.top = 1;
    first.whole_events = true;
    const View most_reported = select(two_events(), first);
    BOOST_TEST(std::count_if(most_reported.nodes.begin(), most_reported.nodes.end(), [](const Node& n) { return n.kind == NodeKind::Event; }) == 1);
    BOOST_TEST(most_reported.edges.size() > 0u);
}

BOOST_AUTO_TEST_SUITE_END()
