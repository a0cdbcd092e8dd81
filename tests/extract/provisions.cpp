// Parts of laws, who has a law, whom somebody speaks for.
#include "check.hpp"

BOOST_AUTO_TEST_SUITE(provisions)

BOOST_AUTO_TEST_CASE(articles_and_clauses_are_parts_of_laws) {
    EXPECT_RELATION("The ban was challenged under Article 7 of the Press Act on Monday.", "Article 7 part_of Press Act");
    EXPECT_RELATION("The court said that the ban violates the Fourteenth Amendment to the United States Constitution.", "Fourteenth Amendment part_of United States Constitution");
    EXPECT_NO_RELATION("Senators proposed an amendment to the Press Act on Monday.", "amendment to the Press Act part_of");
    EXPECT_NO_RELATION("Senators proposed an amendment to the Press Act on Monday.", "amendment part_of");
    EXPECT_NO_RELATION("The court rejected the Press Act and the ban on Monday.", "ban part_of");
}

BOOST_AUTO_TEST_CASE(where_something_is_legal) {
    EXPECT_RELATION("Same-sex marriage is legal in Belgium and Spain, officials said.", "Spain has_policy same-sex marriage");
    EXPECT_NO_RELATION("Same-sex marriage is not legal in Belgium, officials said.", "Belgium has_policy");
    EXPECT_NO_RELATION("Same-sex marriage would be legal in Belgium, officials said.", "Belgium has_policy");
}

BOOST_AUTO_TEST_CASE(those_who_had_it_before) {
    EXPECT_RELATION("Denmark became the fifth country to legalize same-sex marriage, after Belgium, Spain and Canada.", "Canada has_policy same-sex marriage");
    EXPECT_NO_RELATION("Denmark legalized same-sex marriage after talks with Spain.", "Spain has_policy");
}

BOOST_AUTO_TEST_CASE(whom_somebody_speaks_for) {
    EXPECT_RELATION("Speaking for the rights group Amnesty International, Anna Berg said that the ban was a mistake.", "Anna Berg member_of Amnesty International");
    EXPECT_RELATION("Anna Berg, speaking on behalf of Amnesty International, criticised the ban.", "Anna Berg member_of Amnesty International");
    EXPECT_NO_RELATION("Speaking to Amnesty International, Anna Berg said that the ban was a mistake.", "Anna Berg member_of Amnesty International");
}

BOOST_AUTO_TEST_SUITE_END()
