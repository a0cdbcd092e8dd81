// Which policies a question about a policy includes.
#include <boost/test/unit_test.hpp>

#include "graph/query.hpp"
#include "scratch.hpp"
#include "told.hpp"

using namespace pg;
using namespace pg::testing;

BOOST_AUTO_TEST_CASE(a_policy_includes_its_narrower_descriptions) {
    const Scratch scratch;
    auto store = graph::Store::open(scratch / "a.db", graph::Access::Write);
    Told t("a");
    for (const char* name : {"access to local jails", "ICE access to local jails", "access to courts", "treaty", "trade treaty"}) t.policy(name);
    store.add({"a.txt", 0}, t.record(), "test");
    store.derive();
    const auto with = [&](const std::string& id) { return graph::with_narrower_policies(store, {id}); };
    BOOST_TEST(with("policy:access-to-local-jails") == (std::vector<std::string>{"policy:access-to-local-jails", "policy:ice-access-to-local-jails"}),
               boost::test_tools::per_element());
    BOOST_TEST(with("policy:ice-access-to-local-jails") == std::vector<std::string>{"policy:ice-access-to-local-jails"}, boost::test_tools::per_element());
    BOOST_TEST(with("policy:treaty") == std::vector<std::string>{"policy:treaty"}, boost::test_tools::per_element());
}
