// Who is for and who is against a policy: what an event is about, not all that its sentence mentions.
#include "check.hpp"

BOOST_AUTO_TEST_SUITE(sides)

BOOST_AUTO_TEST_CASE(what_somebody_is_reproached_with_is_no_policy_opposed) {
    EXPECT_NO_RELATION("Norway criticized Denmark on Monday for derailing the asylum reform.", "Norway opposes");
    EXPECT_RELATION("Norway criticized the asylum reform on Monday.", "Norway opposes asylum reform");
    EXPECT_RELATION("Anna Berg criticized Denmark on Monday for the asylum reform.", "Anna Berg opposes asylum reform");
}

BOOST_AUTO_TEST_CASE(who_breaks_a_law_need_not_oppose_it) {
    EXPECT_NO_RELATION("Karl Lund violated the asylum law on Monday.", "Karl Lund opposes");
    EXPECT_NO_RELATION("The minister Anna Berg ordered an investigation into the asylum programme on Monday.", "Anna Berg opposes");
}

BOOST_AUTO_TEST_CASE(who_marches_to_end_a_tax_is_against_it) { EXPECT_RELATION("Farmers marched through Oslo on Monday to protest against the carbon tax.", "Farmers opposes carbon tax"); }

BOOST_AUTO_TEST_CASE(nouns_tell_sides) {
    EXPECT_RELATION("Anna Berg, an opponent of the carbon tax, left the meeting on Monday.", "Anna Berg opposes carbon tax");
    EXPECT_RELATION("Anna Berg is a vocal supporter of the carbon tax, officials said.", "Anna Berg supports carbon tax");
    EXPECT_RELATION("The critics of the carbon tax include Amnesty International and the Labour Party.", "Labour Party opposes carbon tax");
    EXPECT_RELATION("Critics of the carbon tax such as the Labour Party left the meeting on Monday.", "Labour Party opposes carbon tax");
    EXPECT_NO_RELATION("Anna Berg is not an opponent of the carbon tax, officials said.", "Anna Berg opposes");
    EXPECT_NO_RELATION("Anna Berg, a former opponent of the carbon tax, left the meeting on Monday.", "Anna Berg opposes");
}

BOOST_AUTO_TEST_CASE(who_is_against_something) {
    EXPECT_RELATION("Farmers are against the carbon tax and its rates.", "Farmers opposes carbon tax");
    EXPECT_NO_RELATION("Farmers would be against the carbon tax and its rates.", "Farmers opposes");
}

BOOST_AUTO_TEST_CASE(who_refuses_to_end_a_policy_is_for_it) {
    for (const char* text : {"Mayor Ann Keller said on Monday that she would not repeal the housing ordinance.", "Ann Keller refused on Monday to repeal the housing ordinance."}) {
        EXPECT_RELATION(text, "Ann Keller supports housing ordinance");
        EXPECT_NO_RELATION(text, "Ann Keller opposes housing ordinance");
    }
    EXPECT_RELATION("Mayor Ann Keller said on Monday that she would not sign the housing ordinance.", "Ann Keller opposes housing ordinance");
}

BOOST_AUTO_TEST_SUITE_END()
