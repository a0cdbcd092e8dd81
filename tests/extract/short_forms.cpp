// Bodies by the acronym that a bracket gives them; countries by their side.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(short_forms)

BOOST_AUTO_TEST_CASE(a_bracket_gives_the_acronym_of_a_body) {
    BOOST_TEST(chain_of("The Lagos Special Inquiry Team (SIT) condemned the attack. SIT rejected the offer.", "Lagos Special Inquiry Team") == "Lagos Special Inquiry Team | SIT | SIT");
    BOOST_TEST(chain_of("The CBP Office of Public Conduct condemned the attack. OPC rejected the offer.", "CBP Office of Public Conduct") == "CBP Office of Public Conduct | OPC");
}

BOOST_AUTO_TEST_CASE(other_letters_are_another_body) {
    BOOST_TEST(chain_of("The Lagos Miners Union (ANC) condemned the attack. ANC rejected the offer.", "Lagos Miners Union") == "Lagos Miners Union");
}

BOOST_AUTO_TEST_CASE(the_side_of_a_country_is_the_country) {
    check_event("Chad and Mali met on Friday. The Chadian side rejected the offer.", "rejected: REJECT +reject actual; agent Chad");
    check_event("Syria and Israel are at war. The Zionist regime attacked Damascus.", "attacked: ASSAULT actual; agent Israel");
    check_no_event("Iran and Israel are at war. The Iranian regime attacked Damascus.", "attacked: ASSAULT actual; agent Iran;");
}

BOOST_AUTO_TEST_SUITE_END()
