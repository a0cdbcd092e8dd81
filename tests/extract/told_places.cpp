// Where an event happens: what its own clause says, and what the sentence around it may lend it.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(told_places)

BOOST_AUTO_TEST_CASE(surroundings_are_called_by_their_place) {
    check_event("Officers arrested nine smugglers in the Huntsville area on Monday.", "arrested: COERCE/arrest actual; agent Officers; recipient smugglers; place Huntsville; time 2026-02-02");
    check_event("The raid in Indiana is part of an operation targeting smugglers in the Chicago area.", "targeting: COERCE actual; recipient smugglers; place Chicago");
}

BOOST_AUTO_TEST_CASE(where_something_is_said_is_not_where_it_is_done) {
    check_event("Hillary Clinton said in Cairo that France did not pay the compensation.", "pay: AID negated; agent France; claimant Hillary Clinton");
    check_event("In Benghazi, doctors said that soldiers had killed nine students.", "killed: ASSAULT actual; agent soldiers; recipient students; place Benghazi; claimant doctors");
}

BOOST_AUTO_TEST_CASE(a_relative_clause_does_not_take_the_place_of_its_sentence) {
    check_event("Tim Walz, who was shot by rebels, was released in Leeds.", "shot: ASSAULT/firearms actual; agent rebels; recipient Tim Walz");
    check_event("Tim Walz was released in Leeds after France criticized the raid.", "released: RETREAT/release actual; recipient Tim Walz; place Leeds");
}

BOOST_AUTO_TEST_CASE(a_stand_is_not_where_its_topic_is) {
    check_event("Tom Homan praised the earlier rulings of judges in Florida.", "praised: SUPPORT actual; agent Tom Homan; recipient judges");
    check_event("Tom Homan signed the border bill in Austin.", "signed: AGREE +adopt actual; agent Tom Homan; place Austin; policy border bill");
}

BOOST_AUTO_TEST_CASE(authorities_act_at_home_and_speak_anywhere) {
    check_event("Finland's parliament approved the pension law.", "approved: SUPPORT +adopt actual; agent Finland's parliament; place Finland; policy pension law");
    check_event("A Texas court convicted two bankers of fraud.", "convicted: SANCTION/convict actual; agent Texas court; recipient bankers; place Texas");
    check_event("Iranian officials denied the allegations.", "denied: REJECT actual; agent Iranian officials");
    check_event("The British government wants to arrest Tim Walz.", "arrest: COERCE/arrest hypothetical; agent British government; recipient Tim Walz");
    check_event("Finland adopted the pension law.", "adopted: AGREE +adopt actual; agent Finland; place Finland; policy pension law");
    check_event("Finland imposed an embargo on grain.", "imposed: SANCTION +implement actual; agent Finland; policy embargo on grain");
}

BOOST_AUTO_TEST_CASE(where_clauses_play_at_what_they_stand_behind) {
    check_event("The trip will take George Bush to China and Thailand, where he will meet Tom Homan.", "meet: CONSULT planned; agent George Bush; recipient Tom Homan; place China, Thailand");
    check_event("In Paris, Tim Walz met Tom Homan, where both criticized Russia.", "criticized: ACCUSE/disapprove actual; recipient Russia; place Paris");
    check_event("Tim Walz visited the region when rebels attacked soldiers.", "attacked: ASSAULT actual; agent rebels; recipient soldiers");
}

BOOST_AUTO_TEST_CASE(where_somebody_leaves_or_is_brought) {
    check_event("Tim Walz was released from Pakistan on Monday.", "released: RETREAT/release actual; recipient Tim Walz; place Pakistan; time 2026-02-02");
    check_event("Two pilots defected to Malta.", "defected: RETREAT actual; agent pilots; place Malta");
    check_event("Two pilots defected to the rebels.", "defected: RETREAT actual; agent pilots; recipient rebels");
}

BOOST_AUTO_TEST_CASE(what_somebody_may_or_must_do_is_done_at_a_place) {
    check_event("The judge ordered Tim Walz removed to Mexico.", "ordered: COERCE actual; agent judge; recipient Tim Walz; place Mexico");
    check_event("Teachers were allowed to move to Norway freely.", "allowed: CONCEDE actual; recipient Teachers; place Norway");
    check_event("Nurses evacuated the wounded soldiers to Malta.", "evacuated: AID actual; agent Nurses; recipient wounded soldiers; place Malta");
}

BOOST_AUTO_TEST_CASE(a_deed_is_done_where_that_is_to_which_it_is_done) {
    check_event("Rebels destroyed the equipment of a clinic in Mali.", "destroyed: ASSAULT/destroy actual; agent Rebels; recipient clinic; place Mali");
    check_event("Tom Homan condemned the shelling of a village in Mali.", "condemned: ACCUSE/disapprove actual; agent Tom Homan");
}

BOOST_AUTO_TEST_CASE(what_is_told_at_once_happens_in_one_place) {
    check_event("Two soldiers were killed when a bomb exploded in Kabul.", "killed: ASSAULT actual; recipient soldiers; place Kabul");
    check_event("Police arrested two smugglers and seized a truck in Lagos.", "arrested: COERCE/arrest actual; agent Police; recipient smugglers; place Lagos");
    check_event("Police arrested two smugglers and later raided a house in Lagos.", "arrested: COERCE/arrest actual; agent Police; recipient smugglers");
    check_event("Clashes with police in Bihar left nine villagers injured.", "left: ASSAULT actual; recipient villagers; place Bihar");
    check_event("Bombs killed six soldiers and a villager in Tabriz province.", "killed: ASSAULT actual; recipient soldiers, villager; place Tabriz");
}

BOOST_AUTO_TEST_CASE(offices_are_won_and_lost_where_they_are_held) {
    check_event("Ann Keller was elected governor of Texas.", "elected: NONE +elect actual; recipient Ann Keller; place Texas");
    check_event("Ann Keller resigned as mayor of Leeds.", "resigned: RETREAT/resign +resign actual; agent Ann Keller; place Leeds");
    check_event("Ann Keller was elected as member for Leeds.", "elected: NONE +elect actual; recipient Ann Keller; place Leeds");
    check_event("Ann Keller was appointed ambassador to France.", "appointed: NONE +appoint actual; recipient Ann Keller");
    check_event("California voters approved the ban on plastic bags.", "approved: SUPPORT +adopt actual; agent California voters; place California; policy ban on plastic bags");
    check_event("Ann Keller will be sworn in as Finland's prime minister.", "sworn: NONE +appoint planned; recipient Ann Keller; place Finland");
    check_event("Ann Keller was elected US president.", "elected: NONE +elect actual; recipient Ann Keller; place United States");
    check_event("Ann Keller won the Ohio primary.", "won: NONE +elect actual; recipient Ann Keller; place Ohio");
    check_event("Rebels ousted Bolivia's president.", "ousted: SANCTION/discontinue +dismiss actual; agent Rebels; recipient president; place Bolivia");
    check_event("The governor of Ohio was elected chairman.", "elected: NONE +elect actual; recipient governor of Ohio");
    check_no_event("The governor of Ohio was elected chairman.", "elected: NONE +elect actual; recipient governor of Ohio; place");
    check_no_event("The governor of Ohio nominated Ann Keller.", "nominated: NONE +nominate actual; agent governor of Ohio; recipient Ann Keller; place");
}

BOOST_AUTO_TEST_CASE(a_border_is_where_the_neighbour_is) {
    check_event("Kenya imposed a curfew along the border with Somalia.", "imposed: COERCE/restrict +implement actual; agent Kenya; place Kenya, Somalia; policy curfew");
    check_event("Soldiers clashed with smugglers at the border with Chad on Monday.", "clashed: ASSAULT actual; agent Soldiers; recipient smugglers; place Chad; time 2026-02-02");
    check_event("Turkish troops killed three rebels near the border with Iraq.", "killed: ASSAULT actual; agent Turkish troops; recipient rebels; place Iraq");
    check_event("Russia threatened Georgia at the border with Georgia.", "threatened: THREATEN actual; agent Russia; recipient Georgia");
}

BOOST_AUTO_TEST_CASE(a_deed_told_by_a_noun_is_done_where_they_are_to_whom_it_is_done) {
    check_event("Air attacks on government forces in Libya could begin within hours.", "attacks: ASSAULT hypothetical; recipient government forces; place Libya");
    check_event("Russia's support for government forces in Libya angered France.", "support: SUPPORT actual; agent Russia; recipient government forces");
}

BOOST_AUTO_TEST_CASE(who_speaks_somewhere_says_it_there) {
    check_event("Speaking in Berlin on Monday, the minister called for a ban on cluster bombs.", "called: REQUEST/change actual; agent minister; place Berlin; policy ban on cluster bombs; time 2026-02-02");
    check_event("Ann Keller, speaking at a conference in Munich, criticized Russia.", "criticized: ACCUSE/disapprove actual; agent Ann Keller; recipient Russia; place Munich");
    check_event("Speaking to reporters in Oslo, Ann Keller accused Russia of lies.", "accused: ACCUSE/allege actual; agent Ann Keller; recipient Russia; place Oslo");
    check_event("Speaking on the war in Mali, Ann Keller accused Russia of lies.", "accused: ACCUSE/allege actual; agent Ann Keller; recipient Russia");
}

BOOST_AUTO_TEST_CASE(the_town_around_a_building_is_told_as_well) {
    check_event("Ann Keller met the envoy at the Presidential Palace in Athens.", "met: CONSULT actual; agent Ann Keller; recipient envoy; place Presidential Palace, Athens");
    check_event("Ann Keller met the envoy in Athens in March.", "met: CONSULT actual; agent Ann Keller; recipient envoy; place Athens; time 2025-03");
}

BOOST_AUTO_TEST_CASE(a_time_is_nowhere) {
    check_event("A judge jailed nine smugglers for eight years in Hamburg after a raid.", "jailed: SANCTION/convict actual; agent judge; recipient smugglers; place Hamburg");
    check_event("Nine soldiers were killed in two explosions at around 7.50 am local time in the Indonesian capital of Jakarta.", "killed: ASSAULT actual; recipient soldiers; place Jakarta");
}

BOOST_AUTO_TEST_CASE(an_attack_is_where_it_kills) {
    check_event("The rebels retaliated, shelling the villages of Foua and Kfraya in Idlib.", "retaliated: ASSAULT actual; agent rebels; place Idlib");
    check_event("The rebels surrendered on August 15 and signed the truce on September 2 in Havana.", "surrendered: RETREAT actual; agent rebels; time 2025-08-15");
}

BOOST_AUTO_TEST_CASE(deeds_happen_at_the_one_place_that_their_sentence_names) {
    check_event("Two soldiers in Leeds found a bomb that later exploded, killing nine students.", "killing: ASSAULT actual; recipient students; place Leeds");
    check_event("The president of Bolivia pardoned two smugglers.", "pardoned: RETREAT/release actual; agent president of Bolivia; recipient smugglers; place Bolivia");
    check_no_event("The rebels surrendered and later signed the truce in Havana.", "surrendered: RETREAT actual; agent rebels; place");
    check_no_event("Officers arrested nine citizens of Mexico.", "arrested: COERCE/arrest actual; agent Officers; recipient citizens of Mexico; place");
    check_no_event("The courts of Leeds refused, and officers arrested nine smugglers.", "arrested: COERCE/arrest actual; agent officers; recipient smugglers; place");
    check_no_event("The president of Bolivia criticized two smugglers.", "criticized: ACCUSE/disapprove actual; agent president of Bolivia; recipient smugglers; place");
}

BOOST_AUTO_TEST_CASE(where_somebody_goes_is_a_place_and_nobody) {
    check_event("The general escaped to Malta on Monday.", "escaped: RETREAT actual; agent general; place Malta; time 2026-02-02");
    check_event("Mali left the African Union on Monday.", "left: RETREAT/withdraw actual; agent Mali; recipient African Union; time 2026-02-02");
}

BOOST_AUTO_TEST_CASE(meetings_on_the_sidelines_are_where_the_occasion_is) {
    check_event("The ministers met on the sidelines of a summit in Oslo.", "met: CONSULT actual; agent ministers; place Oslo");
    check_event("France signed an agreement with Chad at a forum held in Oslo.", "signed: COOPERATE +adopt actual; agent France; recipient Chad; place Oslo; policy agreement with Chad");
    check_event("France signed an agreement with Chad at a forum criticized in Oslo.", "signed: COOPERATE +adopt actual; agent France; recipient Chad; policy agreement with Chad");
}

BOOST_AUTO_TEST_CASE(what_opens_the_sentence_holds_for_all_that_is_told_in_it) {
    check_event("During his visit to Norway, Tom Homan toured the port and met Tim Walz.", "met: CONSULT actual; agent Tom Homan; recipient Tim Walz; place Norway");
    check_event("During his visit to Norway, Tom Homan toured the port, and France met Tim Walz.", "met: CONSULT actual; agent France; recipient Tim Walz");
}

BOOST_AUTO_TEST_CASE(money_is_not_given_at_home) {
    check_event("China funded the dam.", "funded: AID +fund actual; agent China; policy dam");
    check_event("Finland banned smoking in parks.", "banned: COERCE/restrict +implement actual; agent Finland; place Finland; policy ban on smoking in parks");
}

BOOST_AUTO_TEST_CASE(people_meet_where_those_are_whom_they_meet) {
    check_event("The minister met with his counterparts in Dubai.", "met: CONSULT actual; agent minister; recipient counterparts; place Dubai");
    check_event("Chad took part in the talks of the movement in Baku.", "took: CONSULT actual; agent Chad; place Baku");
    check_event("The ministers held talks with France on the war in Mali.", "held: CONSULT actual; agent ministers; recipient France");
    check_event("The premier paid a visit to Norway, during which he met Tim Walz.", "met: CONSULT actual; agent premier; recipient Tim Walz; place Norway");
}

BOOST_AUTO_TEST_CASE(verbs_told_in_one_breath_share_the_place) {
    check_event("Two people were killed and nine wounded in an attack in Mali.", "killed: ASSAULT actual; recipient people, nine; place Mali");
    check_event("Police arrested nine rebels and soldiers attacked a base in Mali.", "arrested: COERCE/arrest actual; agent Police; recipient rebels");
}

BOOST_AUTO_TEST_CASE(a_town_before_an_attack_is_where_it_was) {
    check_event("The Kabul attack killed nine soldiers.", "killed: ASSAULT actual; recipient soldiers; place Kabul");
    check_event("The Hamas attack killed nine soldiers.", "killed: ASSAULT actual; agent Hamas; recipient soldiers");
}

BOOST_AUTO_TEST_CASE(where_somebody_is_from_is_not_where_he_was_arrested) { check_event("Police arrested a man originally from Chad.", "arrested: COERCE/arrest actual; agent Police; recipient man"); check_no_event("Police arrested a man originally from Chad.", "arrested: COERCE/arrest actual; agent Police; recipient man; place"); }

BOOST_AUTO_TEST_CASE(a_town_before_the_region_where_it_lies) {
    check_event("A man was shot dead by soldiers in Hebron in the occupied West Bank.", "shot: ASSAULT/firearms actual; agent soldiers; recipient man; place Hebron, West Bank");
    check_event("Militants killed four soldiers at a base in Mopti, in central Mali.", "killed: ASSAULT actual; agent Militants; recipient soldiers; place Mopti, Mali");
    check_event("The army arrested 15 people during raids in Nablus and Jenin.", "arrested: COERCE/arrest actual; agent army; recipient people; place Nablus, Jenin");
}

BOOST_AUTO_TEST_CASE(places_named_before_or_behind_a_sort_of_place) {
    check_event("Israeli forces raided the Jenin refugee camp before dawn.", "raided: COERCE/seize actual; agent Israeli forces; place Jenin");
    check_event("The militants abducted 30 schoolgirls from a village in Zamfara state.", "abducted: ASSAULT/abduct actual; agent militants; recipient schoolgirls; place Zamfara");
    check_event("Police arrested nine men in the border region of Valencia.", "arrested: COERCE/arrest actual; agent Police; recipient men; place Valencia");
}

BOOST_AUTO_TEST_SUITE_END()
