// Whom a noun means: the name given beside it, the phrase behind it, the names that stand for it.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(who_is_meant)

BOOST_AUTO_TEST_CASE(role_groups_bear_what_tells_them_apart) {
    check_event("Officials in Oslo rejected the treaty.", "rejected: REJECT +reject actual; agent Officials in Oslo; place Oslo; policy treaty");
    check_event("Two senior members of the Labour Party were arrested.", "arrested: COERCE/arrest actual; recipient senior members of the Labour Party");
    check_event("A court sentenced a group of seven Somali pirates.", "sentenced: SANCTION/convict actual; agent court; recipient group of seven Somali pirates");
    check_event("The lawyers of Norway and Sweden rejected the treaty.", "rejected: REJECT +reject actual; agent lawyers of Norway and Sweden; policy treaty");
}

BOOST_AUTO_TEST_CASE(where_it_was_done_and_what_they_are_accused_of_belong_to_the_deed) {
    check_event("The students were killed by soldiers in Kabul.", "killed: ASSAULT actual; agent soldiers; recipient students; place Kabul");
    check_event("Protesters accused the regime and other forces of shelling.", "accused: ACCUSE/allege actual; agent Protesters; recipient regime, other forces");
}

BOOST_AUTO_TEST_CASE(groups_of_things_are_nobody) {
    EXPECT_NO_ENTITY("A group of islands was attacked by rebels.", "actor group group");
    EXPECT_NO_ENTITY("They banned the movement of horses.", "actor group movement");
}

BOOST_AUTO_TEST_CASE(a_government_is_one_however_it_is_told) {
    BOOST_TEST(chain_of("The government of Chad rejected the loan. Chad's government withdrew. The Chadian government agreed.", "government of Chad") == "government | government | Chadian government");
    EXPECT_NO_ENTITY("The government of Chad rejected the loan. The Sudanese government withdrew.", "actor government Sudan government");
    BOOST_TEST(chain_of("The government of Chad rejected the loan. The Sudanese government withdrew.", "government of Chad") == "government");
}

BOOST_AUTO_TEST_CASE(authorities_told_of_again_are_the_same) {
    BOOST_TEST(chain_of("Police in Boston arrested a man. Police said that he was armed.", "Police in Boston") == "Police | Police");
    BOOST_TEST(chain_of("The people of Chad voted. Rebels killed people.", "people of Chad") == "people");
}

BOOST_AUTO_TEST_CASE(whose_name_is_given_is_called_by_it) {
    check_event("One woman, identified as Rosa Diaz, was killed by soldiers.", "killed: ASSAULT actual; agent soldiers; recipient Rosa Diaz");
    check_event("Police arrested a man named Juan Perez.", "arrested: COERCE/arrest actual; agent Police; recipient Juan Perez");
    check_event("The suspect, whom police named as Rosa Diaz, was arrested.", "arrested: COERCE/arrest actual; recipient Rosa Diaz");
    check_event("A man, wrongly identified as Juan Perez, was arrested.", "arrested: COERCE/arrest actual; recipient man");
}

BOOST_AUTO_TEST_CASE(a_noun_before_the_name_describes_who_acts) {
    check_event("A critic of President Aldo Marini, Petrov had fled to Norway and was murdered in Oslo.", "murdered: ASSAULT/targeted actual; recipient Petrov; place Oslo");
    check_event("A member of the Green Party, Lena Holm voted against the border bill.", "voted: REJECT actual; agent Lena Holm; policy border bill");
    check_event("A judge sentenced a Honduran national, Juan Perez, to five years in prison.", "sentenced: SANCTION/convict actual; agent judge; recipient Juan Perez");
}

BOOST_AUTO_TEST_CASE(countries_such_as_these_are_these) {
    check_event("The minister urged countries such as Iran and Syria to stop the violence.", "urged: REQUEST/change actual; agent minister; recipient Iran, Syria");
    check_event("Police arrested 20 people, including Juan Perez.", "arrested: COERCE/arrest actual; agent Police; recipient people, Juan Perez");
}

BOOST_AUTO_TEST_CASE(both_leaders_are_the_two_told_of) {
    check_event("Aldo Marini met Lena Holm in Oslo. Both leaders condemned the coup.", "condemned: ACCUSE/disapprove actual; agent Aldo Marini, Lena Holm");
    check_event("France and Germany held talks on Monday. The two countries agreed to end the dispute.", "agreed: AGREE actual; agent France, Germany");
    check_event("The government and the rebels held talks on Monday. Both sides agreed to end the fighting.", "agreed: AGREE actual; agent government, rebels");
    check_event("Karl Lund met with Anna Berg and they signed a trade agreement.", "signed: COOPERATE +adopt actual; agent Karl Lund, Anna Berg; policy trade agreement");
    check_event("Prior to visiting Aldo Marini, Karl Lund met with Anna Berg, whereupon they signed a trade agreement.", "signed: COOPERATE +adopt actual; agent Karl Lund, Anna Berg; policy trade agreement");
    check_event("Karl Lund met with Anna Berg. The pair signed a trade agreement.", "signed: COOPERATE +adopt actual; agent Karl Lund, Anna Berg; policy trade agreement");
}

BOOST_AUTO_TEST_CASE(of_three_nobody_knows_which_two) {
    check_event("Karl Lund, Anna Berg and Aldo Marini met on Monday. The two leaders signed a trade agreement.", "signed: COOPERATE +adopt actual; agent leaders; policy trade agreement");
    check_event("Karl Lund met Anna Berg on Monday. Police arrested two men.", "arrested: COERCE/arrest actual; agent Police; recipient men");
}

BOOST_AUTO_TEST_CASE(short_forms_are_the_body_told_of) {
    BOOST_TEST(chain_of("The European Court of Human Rights met. The court agreed.", "European Court of Human Rights") == "European Court of Human Rights | court");
    BOOST_TEST(chain_of("The Indian Army sent tanks. The army denied it.", "Indian Army") == "Indian Army | army");
    BOOST_TEST(chain_of("Hamas fired rockets. The Islamist group denied it.", "Hamas") == "Hamas | Islamist group");
    BOOST_TEST(chain_of("Hamas fired rockets. The Canadian group left.", "Hamas") == "Hamas");
    check_event("The United States military killed two men.", "killed: ASSAULT actual; agent United States military; recipient men");
}

BOOST_AUTO_TEST_CASE(the_opposition_leader_is_who_was_called_so) {
    check_event("Opposition leader Karl Lund was arrested. The opposition leader denied the charges.", "denied: REJECT actual; agent Karl Lund");
    check_event("Opposition leader Karl Lund was arrested. The rebel leader denied the charges.", "denied: REJECT actual; agent rebel leader");
}

BOOST_AUTO_TEST_CASE(a_former_officer_is_not_his_body) {
    check_event("A former FBI agent was arrested.", "arrested: COERCE/arrest actual; recipient former FBI agent");
    check_event("FBI agents arrested the mayor.", "arrested: COERCE/arrest actual; agent FBI; recipient mayor");
}

BOOST_AUTO_TEST_CASE(a_dash_joins_no_name) {
    EXPECT_ENTITY("Canada rejected Louis Bony \u2014 the envoy \u2014 and Laurent Diallo.", "actor person Louis Bony");
    EXPECT_NO_ENTITY("A \"critical\" campaign took a swipe at Canada.", "actor group critical\" campaign (generic)");
}

BOOST_AUTO_TEST_CASE(of_a_family_the_one_spoken_of) {
    check_event("Hunter Lund, the son of President Karl Lund, was charged with fraud. Lund denied the charges.", "denied: REJECT actual; agent Hunter Lund");
    check_event("President Karl Lund and his son Hunter Lund travelled to Oslo. Lund met Anna Berg.", "met: CONSULT actual; agent Karl Lund; recipient Anna Berg");
}

BOOST_AUTO_TEST_CASE(a_party_with_its_noun_is_the_party) {
    check_event("Hezbollah fired rockets. The Hezbollah party denied the report.", "denied: REJECT actual; agent Hezbollah");
    check_event("The UN opened an office. The UN group denied the report.", "denied: REJECT actual; agent UN group");
}

BOOST_AUTO_TEST_CASE(words_before_a_name_are_no_part_of_it) {
    EXPECT_ENTITY("Karen Holm won the primary. The Republican Holm will face Democrat Anna Berg.", "actor person Karen Holm");
    EXPECT_NO_ENTITY("Karen Holm won the primary. The Republican Holm will face Democrat Anna Berg.", "actor organization Republican Holm");
    EXPECT_ENTITY("The Greek government met on Monday. The government agreed. The government left.", "actor government Greek government");
}

BOOST_AUTO_TEST_CASE(each_of_them_and_people_of_a_country) {
    check_event("The ban was ratified by each country in 2019.", "ratified: AGREE +adopt actual; agent each country; policy ban; time 2019");
    check_event("The minister criticised Norwegian athletes.", "criticised: ACCUSE/disapprove actual; agent minister; recipient Norwegian athletes");
}

BOOST_AUTO_TEST_CASE(it_beside_a_verb_of_lawmaking_is_a_policy) {
    BOOST_TEST(chain_of("Senators wrote an immigration bill. It would cap visas.", "immigration bill") == "immigration bill | It");
    BOOST_TEST(chain_of("The Tories had tabled an amendment to the budget. It was defeated by 33 votes.", "amendment to the budget") == "amendment to the budget | It");
    BOOST_TEST(chain_of("The Justice Department wrote an immigration bill. It will meet senators.", "immigration bill") == "immigration bill");
}

BOOST_AUTO_TEST_CASE(it_is_a_policy_by_what_the_verb_has_beside_it) {
    BOOST_TEST(chain_of("The Labor Department adopted an overtime rule. Texas challenged it in court.", "overtime rule") == "overtime rule | it");
    BOOST_TEST(chain_of("The Labor Department adopted an overtime rule. A judge put it on hold.", "overtime rule") == "overtime rule | it");
    BOOST_TEST(chain_of("The Labor Department adopted an overtime rule. Senators will vote on it.", "overtime rule") == "overtime rule | it");
    BOOST_TEST(chain_of("The Labor Department adopted an overtime rule. It takes effect on Monday.", "overtime rule") == "overtime rule | It");
    BOOST_TEST(chain_of("The Labor Department adopted an overtime rule. It would require firms to pay more.", "overtime rule") == "overtime rule | It");
    BOOST_TEST(chain_of("The Labor Department drafted an overtime bill. It passed the Senate.", "overtime bill") == "overtime bill | It");
    BOOST_TEST(chain_of("The Labor Department drafted an overtime bill. It passed the papers to a court.", "overtime bill") == "overtime bill");
}

BOOST_AUTO_TEST_CASE(a_joined_clause_goes_on_with_its_subject) {
    check_event("The Linn County Board of Supervisors acted after Alliant Energy withdrew, and it arrested Ann Keller.", "arrested: COERCE/arrest actual; agent Linn County Board of Supervisors; recipient Ann Keller");
    check_event("The Linn County Board of Supervisors met. The board arrested Ann Keller.", "arrested: COERCE/arrest actual; agent Linn County Board of Supervisors; recipient Ann Keller");
}

BOOST_AUTO_TEST_CASE(what_a_stand_is_on_is_spoken_of_behind_it) {
    BOOST_TEST(chain_of("The National League of Cities opposes the immigration bill, arguing that it strips towns of control.", "immigration bill") == "immigration bill | it");
    BOOST_TEST(chain_of("The National League of Cities met the minister, arguing that it needs money.", "National League of Cities") == "National League of Cities | it");
    BOOST_TEST(chain_of("Senators wrote an immigration bill. Mayors testified against it.", "immigration bill") == "immigration bill | it");
}

BOOST_AUTO_TEST_CASE(who_does_two_things_does_them_to_others) {
    check_event("Police officers detained students in Oslo and expelled them.", "expelled: SANCTION/expel actual; agent Police officers; recipient students");
}

BOOST_AUTO_TEST_CASE(who_is_named_behind_he_is_another) {
    check_event("Karl Novak met the king on Monday. Peter Berisha left early. He had warned Berisha of serious consequences.", "warned: THREATEN actual; agent Karl Novak; recipient Peter Berisha");
    check_event("Karl Novak wrote to Hassan Farid, the general who told him to attack Chad.", "attack: ASSAULT hypothetical; agent Karl Novak; recipient Chad");
    check_event("Karl Novak entered politics in 1990. He became Sir Karl Novak and criticized the ministry.", "criticized: ACCUSE/disapprove actual; agent Karl Novak; recipient ministry");
}

BOOST_AUTO_TEST_CASE(who_speaks_is_not_he_in_another_of_his_quotations) {
    check_event("\"George Bush sees it as a contest,\" said spokesman Karl Weber. \"But he will meet the Chinese premier.\"", "meet: CONSULT planned; agent George Bush; recipient Chinese premier; claimant Karl Weber");
}

BOOST_AUTO_TEST_CASE(an_age_takes_up_who_was_told_of) {
    BOOST_TEST(chain_of("Police in Dublin arrested Karl Berg. The 31-year-old was accused of attacking a minister.", "Karl Berg") == "Karl Berg | 31-year-old");
    BOOST_TEST(chain_of("Police Chief Ann Keller said that Karl Berg had shot a judge. She said the 31-year-old was arrested in Bergen.", "Karl Berg") == "Karl Berg | 31-year-old");
    check_event("The 31-year-old was accused of treason.", "accused: ACCUSE/allege actual; recipient 31-year-old");
}

BOOST_AUTO_TEST_CASE(father_and_son_are_two) {
    BOOST_TEST(chain_of("Karl Berg Jr. accused Karl Berg Sr. of lying to the Senate. Berg Jr. resigned.", "Karl Berg Jr.") == "Karl Berg Jr. | Berg Jr.");
}

BOOST_AUTO_TEST_CASE(a_surname_that_is_also_a_bodys_name_is_the_persons) {
    EXPECT_NO_ENTITY("The party elected Thabo Duma in Durban. Duma thanked the delegates.", "actor government");
}

BOOST_AUTO_TEST_SUITE_END()
