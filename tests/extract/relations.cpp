#include "extract/relations/relations.hpp"

#include "check.hpp"

BOOST_AUTO_TEST_SUITE(relations)

BOOST_AUTO_TEST_CASE(offices) {
    EXPECT_RELATION("Prime Minister Tony Blair visited Paris.", "Tony Blair holds_office Prime Minister");
    EXPECT_RELATION("Jacob Frey, the mayor of Minneapolis, sued the agency.", "Jacob Frey holds_office Minneapolis");
    EXPECT_RELATION("The French prime minister, Dominique de Villepin, announced the ban.", "Dominique de Villepin holds_office French prime minister");
    EXPECT_RELATION("Senators Susan Collins and Olympia Snowe voted for the bill.", "Olympia Snowe holds_office Senator");
}

BOOST_AUTO_TEST_CASE(members) {
    EXPECT_RELATION("Democrats cheered. Joe Smith, a Democrat from Ohio, voted for the bill.", "Joe Smith member_of Democrat");
}

BOOST_AUTO_TEST_CASE(parts) {
    EXPECT_RELATION("The Senate voted on Monday. The Senate Finance Committee released its report.", "Senate Finance Committee part_of Senate");
    EXPECT_RELATION("Greece approved the treaty. The Greek parliament voted on Monday.", "Greek parliament part_of Greece");
}

BOOST_AUTO_TEST_CASE(parts_of_places) { EXPECT_RELATION("Florida sent help. The Florida Highway Patrol arrested two men.", "Florida Highway Patrol part_of Florida"); }

BOOST_AUTO_TEST_CASE(members_told_by_name) {
    EXPECT_RELATION("The raid was conducted by a coalition, including the Federal Bureau of Investigation (FBI) and the Marshals Service.", "Federal Bureau of Investigation member_of coalition");
    EXPECT_RELATION("\"Officers keep us safe,\" said ICE Tampa Field Office Director Jane Smith.", "Jane Smith member_of ICE Tampa Field Office");
    EXPECT_RELATION("Analyst Marc Garlasco of the organization Human Rights Watch criticized the ban.", "Marc Garlasco member_of Human Rights Watch");
}

BOOST_AUTO_TEST_CASE(as_many_names_as_the_number_says_are_members) {
    EXPECT_RELATION("Three senators, Ann Keller, Bob Hale and Carl Stone, opposed the plan.", "Carl Stone member_of senators");
    EXPECT_RELATION("The minister sued two steel companies, the Bonn Steel Company and the Keller Group.", "Keller Group member_of steel companies");
    EXPECT_NO_RELATION("Three senators, Ann Keller and Bob Hale opposed the plan.", "Bob Hale member_of");
    EXPECT_NO_RELATION("Two senators, one of them Ann Keller, opposed the plan.", "Ann Keller member_of");
}

BOOST_AUTO_TEST_CASE(who_is_beside_a_body_is_no_member) {
    EXPECT_NO_RELATION("The Labour Party's detractors criticised the ban on Monday.", "detractors member_of");
    EXPECT_NO_RELATION("The shareholders of Amnesty International criticised the ban on Monday.", "shareholders of Amnesty International member_of");
    EXPECT_NO_RELATION("Anna Berg is the leading candidate for the Health Ministry in the city.", "Anna Berg member_of");
    EXPECT_RELATION("Labour Party candidates criticised the ban on Monday.", "Labour Party candidates member_of Labour Party");
    EXPECT_NO_RELATION("A country like Norway needs more aid from the United Nations.", "Norway member_of");
}

BOOST_AUTO_TEST_CASE(long_lists_of_members) {
    const char* list = "The raid was conducted by a coalition of federal partners, including the Marshals Service (USMS), the Federal Bureau of Investigation (FBI), the Drug Enforcement Administration (DEA), the Bureau of Alcohol, Tobacco, Firearms and Explosives (ATF), and the Secret Service.";
    EXPECT_RELATION(list, "Drug Enforcement Administration member_of coalition of federal partners");
    EXPECT_RELATION(list, "Secret Service member_of coalition of federal partners");
}

BOOST_AUTO_TEST_CASE(places) {
    EXPECT_RELATION("Six people were arrested in Minneapolis, Minnesota.", "Minneapolis located_in Minnesota");
    EXPECT_RELATION("The Research Center located in Dover, Delaware, did the work.", "Research Center located_in Dover");
}

BOOST_AUTO_TEST_CASE(places_that_sentences_nearby_name) {
    EXPECT_RELATION("Two men were arrested in Munich. German police found a bomb. Germany is calm.", "Munich located_in Germany");
    EXPECT_NO_RELATION("Two men were arrested in Munich. France is calm.", "Munich located_in France");
}

BOOST_AUTO_TEST_CASE(offices_of_several_words) {
    EXPECT_RELATION("U.S. Secretary of State Colin Marsh said that the treaty is dead.", "Colin Marsh holds_office United States");
    EXPECT_RELATION("Anna Berg, head of the Health Ministry, criticised the plan.", "Anna Berg holds_office Health Ministry");
    EXPECT_NO_RELATION("Oslo's mayor, Anna Berg, criticised the plan.", "Anna Berg holds_office mayor");
    EXPECT_RELATION("Anna Berg became prime minister in 2019.", "Anna Berg holds_office prime minister");
    EXPECT_NO_RELATION("Anna Berg will not be the head of the party.", "Anna Berg holds_office");
    EXPECT_NO_RELATION("Anna Berg never became prime minister.", "Anna Berg holds_office");
}

BOOST_AUTO_TEST_CASE(who_is_told_with_his_body) {
    EXPECT_RELATION("The Norwegian Red Cross's Anna Berg said that bridges were destroyed.", "Anna Berg member_of Norwegian Red Cross");
    EXPECT_RELATION("The hospital was destroyed, said Anna Berg, from the Norwegian Red Cross.", "Anna Berg member_of Norwegian Red Cross");
    EXPECT_NO_RELATION("Anna Berg, criticised by the Norwegian Red Cross, resigned.", "Anna Berg member_of");
}

BOOST_AUTO_TEST_CASE(who_has_a_policy) {
    EXPECT_RELATION("Denmark is to ban smoking in school yards.", "Denmark has_policy ban on smoking in school yards");
    EXPECT_RELATION("California's abortion law was upheld.", "California has_policy abortion law");
}

BOOST_AUTO_TEST_CASE(offices_beside_the_name_make_somebody_matter) {
    EXPECT_RELATION("Tom Homan, the White House border czar, traveled to Minneapolis.", "Tom Homan holds_office White House");
    EXPECT_NO_RELATION("Ann Keller, the victim's sister, thanked the court.", "Ann Keller holds_office");
    // In a text of some length only those who hold an office ask, speak and propose as politicians.
    const std::string rest = " The weather was fine. Nobody knew why the trains were late. People waited on the platforms. Some of them read newspapers. Others slept. The trains came at last. Everybody was glad. The day was long.";
    pg::test::check_event("Tom Homan, the White House border czar, proposed a deal." + rest, "proposed: REQUEST +propose actual; agent Tom Homan");
}

BOOST_AUTO_TEST_CASE(titles_in_full) {
    EXPECT_RELATION("Anna Berg is the vice-president of the miners' union.", "Anna Berg holds_office vice-president of the miners' union");
    EXPECT_RELATION("The head of communications Anna Berg criticised the ban.", "Anna Berg holds_office head of communications");
    EXPECT_RELATION("Karl Lund, Under-Secretary-General for Humanitarian Affairs of the United Nations, criticised the ban.", "Karl Lund member_of United Nations");
}

BOOST_AUTO_TEST_CASE(titles_beside_dashes_and_participles) {
    EXPECT_RELATION("Canada no longer recognises Karl Lund \xE2\x80\x94 Berg's ambassador to Canada \xE2\x80\x94 since December.", "Karl Lund holds_office");
    EXPECT_RELATION("Karl Lund, retiring UN Secretary General, criticised the ban on Monday.", "Karl Lund member_of UN");
    EXPECT_NO_RELATION("Karl Lund, criticising the secretary general, left the UN on Monday.", "Karl Lund holds_office");
}

BOOST_AUTO_TEST_CASE(bodies_that_bear_their_country_behind) {
    EXPECT_RELATION("Uganda closed the border. The Foreign Office of Uganda protested on Monday.", "Foreign Office of Uganda part_of Uganda");
}

BOOST_AUTO_TEST_CASE(rulers_and_members_named_with_their_state) {
    EXPECT_RELATION("Governor Anna Berg of Ohio signed the bill on Monday.", "Anna Berg holds_office Ohio");
    EXPECT_NO_RELATION("House Republican leader Karl Lund of Ohio rejected the bill on Monday.", "Karl Lund holds_office Ohio");
}

BOOST_AUTO_TEST_CASE(the_bodies_of_offices) {
    EXPECT_RELATION("The State Department protested. Secretary of State Anna Berg met the king in Oslo.", "Anna Berg member_of State Department");
    EXPECT_RELATION("The Polk County Sheriff's Office helped. Polk County Sheriff Karl Lund arrested two men.", "Karl Lund member_of Polk County Sheriff's Office");
    EXPECT_NO_RELATION("The Japanese Foreign Ministry protested. Russian Foreign Minister Karl Lund rejected it.", "Karl Lund member_of Japanese Foreign Ministry");
    EXPECT_NO_RELATION("The Press Department protested. Press Secretary Karl Lund rejected it.", "Karl Lund member_of Press Department");
}

BOOST_AUTO_TEST_CASE(a_noun_that_says_what_the_name_is_makes_no_part) {
    EXPECT_NO_RELATION("Likud voted on Monday. The Likud Party approved the plan.", "Likud Party part_of Likud");
    EXPECT_RELATION("The Senate voted on Monday. The Senate's ethics panel rejected the plan.", "ethics panel part_of Senate");
}

BOOST_AUTO_TEST_CASE(parts_of_places_told_by_nouns_and_directions) {
    EXPECT_RELATION("Two men were arrested in the Montmartre area of Paris on Monday.", "Montmartre located_in Paris");
    EXPECT_NO_RELATION("Two men were arrested in the Montmartre area of Paris on Monday.", "Paris located_in Montmartre");
    EXPECT_RELATION("Angola closed the border. Refugees arrived in northern Angola on Monday.", "northern Angola located_in Angola");
    EXPECT_NO_RELATION("South Africa closed the border. Refugees arrived from Africa on Monday.", "South Africa located_in Africa");
}

BOOST_AUTO_TEST_CASE(where_something_is_done_in_is_no_place_of_it) {
    EXPECT_NO_RELATION("Iran condemned the United States' policy in the Middle East on Monday.", "Middle East located_in");
    EXPECT_NO_RELATION("Karl Lund represented the European Union in Kosovo until Monday.", "European Union located_in");
    EXPECT_NO_RELATION("The ban is in effect from south of Oslo to Bergen until Monday.", "Oslo located_in Bergen");
}

BOOST_AUTO_TEST_CASE(houses_where_they_stand) {
    EXPECT_RELATION("Thousands of people marched on the Japanese consulate in Guangzhou.", "Japanese consulate located_in Guangzhou");
    EXPECT_RELATION("The horses were examined at Randwick Racecourse in Sydney on Monday.", "Randwick Racecourse located_in Sydney");
    EXPECT_NO_RELATION("Karl Lund criticised the Japanese government in Guangzhou on Monday.", "Japanese government located_in");
}

BOOST_AUTO_TEST_CASE(who_is_in_a_government) {
    EXPECT_RELATION("The Sudanese government denied the attack. Karl Lund, the Sudanese foreign minister, rejected the report.", "Karl Lund member_of Sudanese government");
    EXPECT_RELATION("The Berg administration denied the attack. President Anna Berg rejected the report.", "Anna Berg member_of Berg administration");
    EXPECT_NO_RELATION("The Sudanese government denied the attack. Karl Lund, the Norwegian foreign minister, rejected the report.", "Karl Lund member_of Sudanese government");
    EXPECT_NO_RELATION("The Sudanese government denied the attack. Former Sudanese President Karl Lund rejected the report.", "Karl Lund member_of Sudanese government");
}

BOOST_AUTO_TEST_CASE(what_is_no_policy_of_its_owner) {
    EXPECT_NO_RELATION("Senators protested against the Iraq war on Monday.", "Iraq has_policy");
    EXPECT_NO_RELATION("The Senate passed the asylum law on Monday.", "Senate has_policy");
    EXPECT_RELATION("Norway passed the asylum law on Monday.", "Norway has_policy asylum law");
    EXPECT_RELATION("Same-sex marriage was legalized in Norway on Monday.", "Norway has_policy");
    EXPECT_NO_RELATION("Same-sex marriage was banned in Norway on Monday.", "Norway has_policy same-sex marriage");
}

BOOST_AUTO_TEST_CASE(stands_that_the_model_alone_reads) {
    const auto lines = [](const std::string& text) { return pg::test::relation_lines(pg::test::extract_weighing(text)); };
    const auto told = lines("Prime Minister Anna Berg said the asylum law was never meant to punish anybody and would not be changed.");
    BOOST_TEST(pg::test::has_line(told, "Anna Berg opposes asylum law"), pg::test::joined(told));
    // What is said of others in a sentence with a law in it is no stand on the law.
    const auto untold = lines("Senator Anna Berg said that the police will have trouble enforcing the gun control law in villages.");
    BOOST_TEST(!pg::test::has_line(untold, "Anna Berg opposes"), pg::test::joined(untold));
}

BOOST_AUTO_TEST_SUITE_END()
