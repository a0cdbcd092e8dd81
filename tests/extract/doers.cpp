// Who does what infinitives, gerunds, participles and passives without a subject of their own tell.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(doers)

BOOST_AUTO_TEST_CASE(who_is_to_do_it_stands_before_the_infinitive) {
    check_event("The prime minister set a deadline for parties to join the coalition.", "join: COOPERATE planned; agent parties; recipient coalition");
    check_event("Germany made a proposal for Turkey to withdraw its troops from Syria.", "withdraw: RETREAT/withdraw hypothetical; agent Turkey");
    check_event("Germany set a deadline of two weeks to arrest the rebels.", "arrest: COERCE/arrest planned; agent Germany");
}

BOOST_AUTO_TEST_CASE(who_is_rallied_to_do_it_does_it) {
    check_event("Ann Keller rallied voters to continue backing the treaty.", "backing: SUPPORT planned; agent voters; policy treaty");
    check_event("Tom Homan mobilized farmers on Monday to oppose the treaty.", "oppose: REJECT planned; agent farmers; policy treaty");
}

BOOST_AUTO_TEST_CASE(an_offer_is_the_deed_of_who_makes_it) {
    check_event("Germany will not accept any offer by France to help Kenya.", "help: AID hypothetical; agent France; recipient Kenya");
    check_event("Kenya condemned an attempt by Sudan to arrest the mayor.", "arrest: COERCE/arrest hypothetical; agent Sudan; recipient mayor");
    check_event("Australia pressed on with plans to withdraw its troops from Iraq.", "withdraw: RETREAT/withdraw planned; agent Australia");
    check_no_event("Kenya accepted a request by Sudan to arrest the mayor.", "arrest: COERCE/arrest planned; agent Sudan");
}

BOOST_AUTO_TEST_CASE(what_one_becomes_or_gets_by_others_is_done_to_him) {
    check_event("Angela Merkel became recognised as a leader.", "recognised: SUPPORT actual; recipient Angela Merkel");
    check_event("Tom Homan got Joe Miller convicted of murder.", "convicted: SANCTION/convict actual; agent Tom Homan; recipient Joe Miller");
    check_event("The court ruled that the mayor had Navalny poisoned.", "poisoned: ASSAULT/unconventional actual; agent mayor; recipient Navalny");
}

BOOST_AUTO_TEST_CASE(what_one_suffers_is_not_ones_deed) {
    check_event("Germany had its licence revoked by the ministry.", "revoked: SANCTION/discontinue actual; agent ministry; recipient Germany");
    check_no_event("Germany had two soldiers killed in Mali.", "killed: ASSAULT actual; agent Germany");
}

BOOST_AUTO_TEST_CASE(what_is_said_of_somebody_is_his_deed) {
    check_event("Tom Homan was found guilty of breaking the drug laws.", "breaking: REJECT actual; agent Tom Homan; policy drug laws");
    check_event("Germany was willing to free the rebels and praised Ann Keller.", "praised: SUPPORT actual; agent Germany; recipient Ann Keller");
    check_event("Germany was critical of Iran for attacking Iraq.", "attacking: ASSAULT actual; agent Iran; recipient Iraq");
}

BOOST_AUTO_TEST_CASE(what_somebody_is_held_for_is_his_deed) {
    check_event("The court upheld the convictions of four women for attacking Tom Homan.", "attacking: ASSAULT actual; agent women; recipient Tom Homan");
    check_event("Police held Tom Homan on suspicion of attacking Ann Keller.", "attacking: ASSAULT hypothetical; agent Tom Homan; recipient Ann Keller");
}

BOOST_AUTO_TEST_CASE(who_stands_before_the_participle_does_it) {
    check_event("Fighting continued despite Hamas agreeing to a ceasefire.", "agreeing: AGREE actual; agent Hamas; policy ceasefire");
    check_event("The talks led to Germany signing the treaty.", "signing: COOPERATE +adopt actual; agent Germany");
    check_event("Officials travelled to Geneva seeking a ceasefire.", "seeking: REQUEST actual; agent Officials; policy ceasefire");
}

BOOST_AUTO_TEST_CASE(what_remarks_say_is_said_by_whose_they_are) {
    check_event("In his remarks praising Ann Keller, Tom Homan thanked Germany.", "praising: SUPPORT actual; agent Tom Homan; recipient Ann Keller");
}

BOOST_AUTO_TEST_CASE(what_describes_a_thing_is_not_done_by_who_orders_it) {
    check_event("Germany tried to stop the vote, accusing Japan of a plot.", "accusing: ACCUSE/allege actual; agent Germany; recipient Japan");
    check_no_event("Germany ordered all ships arriving in Kenya to be searched.", "arriving");
}

BOOST_AUTO_TEST_CASE(the_party_behind_a_name_does_not_act) {
    check_event("Rep. Ann Keller, D-Calif., a doctor and the founder of a clinic, criticized China.", "criticized: ACCUSE/disapprove actual; agent Ann Keller; recipient China");
}

BOOST_AUTO_TEST_CASE(a_verb_between_a_name_and_its_object_has_that_object) {
    check_event("The US cut ties with Cuba in 1961 and imposed an embargo on Haiti.", "imposed: SANCTION +implement actual; agent United States; recipient Haiti; policy embargo on Haiti");
}

BOOST_AUTO_TEST_CASE(who_is_set_up_for_it_does_it) {
    check_event("Germany formed a commission to investigate the attack.", "investigate: ACCUSE/investigate planned; agent commission");
    check_event("Museveni announced the creation of a panel of experts to investigate the crash.", "investigate: ACCUSE/investigate planned; agent panel of experts");
    check_event("Germany sent an envoy to investigate the attack.", "investigate: ACCUSE/investigate planned; agent Germany");
}

BOOST_AUTO_TEST_CASE(whom_one_approaches_is_to_do_it) { check_event("Kenya approached the Chinese government to release the rebels.", "release: RETREAT/release hypothetical; agent Chinese government; recipient rebels"); }

BOOST_AUTO_TEST_CASE(who_is_convicted_of_it_did_it) {
    check_event("Tom Homan was convicted of the murder of Ann Keller.", "murder: ASSAULT/targeted actual; agent Tom Homan; recipient Ann Keller");
    check_event("Tom Homan was found guilty of the murder of Ann Keller.", "murder: ASSAULT/targeted actual; agent Tom Homan; recipient Ann Keller");
    check_event("Tom Homan was charged with violation of the Clean Air Act.", "violation: REJECT hypothetical; agent Tom Homan; policy Clean Air Act");
    check_event("Tom Homan was charged with the murder of Ann Keller.", "murder: ASSAULT/targeted actual; recipient Ann Keller");
}

BOOST_AUTO_TEST_CASE(who_did_the_one_did_what_came_of_it) {
    check_event("The city was attacked by rebels, killing ten soldiers.", "killing: ASSAULT actual; agent rebels; recipient soldiers");
    check_event("Germany was attacked after criticizing Iran.", "criticizing: ACCUSE/disapprove actual; agent Germany; recipient Iran");
}

BOOST_AUTO_TEST_CASE(a_gerund_is_joined_to_what_somebody_is) { check_event("Police will prosecute individuals who are illegally in the United States and breaking federal laws.", "breaking: REJECT actual; agent individuals; policy federal laws"); }

BOOST_AUTO_TEST_CASE(their_opposition_is_of_who_repeats_it) { check_event("Merkel and Macron repeated their opposition to Iran.", "opposition: REJECT actual; agent Merkel, Macron; recipient Iran"); }

BOOST_AUTO_TEST_CASE(what_a_body_gives_to_the_press_is_no_release) {
    check_no_event("The Pentagon release did not name the country.", "release");
    check_event("Protests followed the release of Ann Keller.", "release: RETREAT/release actual; recipient Ann Keller");
}

BOOST_AUTO_TEST_CASE(who_is_no_place_and_which_no_people) {
    check_event("Nicolas Sarkozy, the President of France, who recently visited Algeria, criticized Iran.", "visited: CONSULT/visit actual; agent Nicolas Sarkozy");
    check_event("Tom Homan met the mayor of Berlin, who criticized Iran.", "criticized: ACCUSE/disapprove actual; agent mayor");
    check_event("Protesters in Iraq, who attacked the embassy, were arrested.", "attacked: ASSAULT actual; agent Protesters in Iraq");
    check_event("Merkel thanked the residents of Kenya, which banned the festival.", "banned: COERCE/restrict +implement actual; agent Kenya");
    check_event("Germany defied the minister, Karel Dvorak, who criticized Iran.", "criticized: ACCUSE/disapprove actual; agent Karel Dvorak");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_said_by_who_wrote_it) {
    check_event("A report by Amnesty International accused Kenya of torture.", "accused: ACCUSE/allege actual; agent Amnesty International; recipient Kenya");
    check_event("The White House statement condemned Russia.", "condemned: ACCUSE/disapprove actual; agent White House; recipient Russia");
    check_event("A letter signed by 40 senators urged Obama to veto the bill.", "urged: REQUEST/change actual; agent senators; recipient Obama");
    check_event("A campaign ad, launched by the Republican Party, criticized Canada.", "criticized: ACCUSE/disapprove actual; agent Republican Party; recipient Canada");
    check_event("Kenya was criticized in a report by Amnesty International.", "criticized: ACCUSE/disapprove actual; agent Amnesty International; recipient Kenya");
    check_no_event("A letter seen by Germany accused Kenya of torture.", "accused: ACCUSE/allege actual; agent Germany");
}

BOOST_AUTO_TEST_CASE(who_goes_with_somebody_does_what_he_does) { check_event("Tom Homan, accompanied by Ann Keller, visited Kenya.", "visited: CONSULT/visit actual; agent Tom Homan, Ann Keller; place Kenya"); }

BOOST_AUTO_TEST_CASE(it_is_the_deed_of_whom_one_helps_in_it) {
    check_event("Germany will assist Kenya in its investigation of the crash.", "investigation: ACCUSE/investigate actual; agent Kenya");
    check_event("Germany will assist Kenya after its investigation of the crash.", "investigation: ACCUSE/investigate actual; agent Germany");
}

BOOST_AUTO_TEST_CASE(who_is_told_by_name_does_it) {
    check_event("The only country to oppose the treaty was Germany.", "oppose: REJECT actual; agent Germany");
    check_event("Among those who opposed the treaty were Germany and France.", "opposed: REJECT actual; agent Germany, France");
    check_event("Senators who voted against the bill included Ann Keller and Tom Homan.", "voted: REJECT actual; agent Ann Keller, Tom Homan");
    check_event("Senators who voted against the bill met Ann Keller.", "voted: REJECT actual; agent Senators");
}

BOOST_AUTO_TEST_CASE(who_attacked_when_they_were_killed_killed_them) {
    check_event("Ten people were injured when police fired on protesters.", "injured: ASSAULT actual; agent police; recipient people");
    check_no_event("Ten rebels were killed when they attacked an army base.", "killed: ASSAULT actual; agent");
}

BOOST_AUTO_TEST_CASE(who_joins_in_doing_it_does_it) {
    check_event("Germany joined France in condemning Russia.", "condemning: ACCUSE/disapprove actual; agent Germany, France; recipient Russia");
    check_event("Germany was joined by France in condemning Russia.", "condemning: ACCUSE/disapprove actual; agent Germany, France; recipient Russia");
    check_event("Germany outdid France in condemning Russia.", "condemning: ACCUSE/disapprove actual; agent Germany; recipient Russia");
}

BOOST_AUTO_TEST_CASE(a_call_to_do_it_is_no_judgement) { check_no_event("Germany led calls to ban smoking.", "calls: ACCUSE"); }

BOOST_AUTO_TEST_CASE(who_holds_something_up_does_not_do_it) {
    check_no_event("Mitch McConnell accused Democrats of holding up the nomination of Ann Keller.", "nomination: SUPPORT +nominate actual; agent Democrats");
    check_event("Iran held talks with France.", "held: CONSULT actual; agent Iran; recipient France");
}

BOOST_AUTO_TEST_CASE(votes_are_cast_with_a_word) {
    check_event("Susan Collins voted no on the tax bill.", "voted: REJECT actual; agent Susan Collins; policy tax bill");
    check_event("Susan Collins voted yes on the tax bill.", "voted: SUPPORT actual; agent Susan Collins; policy tax bill");
}

BOOST_AUTO_TEST_CASE(who_votes_does_what_the_vote_is_for) {
    check_event("The Senate voted 52 to 46 to confirm Margaret Hale.", "confirm: SUPPORT +confirm actual; agent Senate; recipient Margaret Hale");
}

BOOST_AUTO_TEST_CASE(agents_with_a_body_are_the_body) {
    check_event("Agents with the FBI arrested the senator.", "arrested: COERCE/arrest actual; agent FBI; recipient senator");
    check_no_event("Officers with Iran arrested the senator.", "arrested: COERCE/arrest actual; agent Iran");
}

BOOST_AUTO_TEST_CASE(who_is_ruled_out_does_nothing) {
    check_event("It was Anna Berg, not Karl Lund, who visited Tehran on Monday.", "visited: CONSULT/visit actual; agent Anna Berg");
    check_event("It was China rather than Russia that banned the drug.", "banned: COERCE/restrict +implement actual; agent China");
    check_event("Parliament, not President Anna Berg, approved the treaty.", "approved: SUPPORT +adopt actual; agent Parliament");
    check_event("The minister met not the king but the queen.", "met: CONSULT actual; agent minister; recipient queen");
    check_event("The minister met not only Anna Berg but also Karl Lund.", "met: CONSULT actual; agent minister; recipient Anna Berg, Karl Lund");
}

BOOST_AUTO_TEST_SUITE_END()
