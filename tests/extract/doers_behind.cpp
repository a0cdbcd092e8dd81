// Who does what a noun, an infinitive or a passive tells, where another noun stands between them.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(doers_behind)

BOOST_AUTO_TEST_CASE(who_does_what_a_noun_tells_may_hang_on_the_noun_beside_it) {
    check_event("Novak was freed after his arrest for tax fraud by the FBI.", "arrest: COERCE/arrest actual; agent FBI; recipient Novak");
    check_event("The rebels condemned the killings and other abuses by security forces.", "condemned: ACCUSE/disapprove actual; agent rebels; recipient security forces");
    check_no_event("The minister welcomed his criticism of the attack by rebels.", "criticism: ACCUSE/disapprove actual; agent rebels");
}

BOOST_AUTO_TEST_CASE(whose_aim_it_is_pursues_it) {
    check_event("The aim of the government is to ban the party before the election.", "ban: COERCE/restrict planned; agent government; recipient party");
    check_event("France said its policy was to deport the refugees.", "deport: COERCE/deport planned; agent France; recipient refugees");
    check_no_event("The answer to the government is to ban the party before the election.", "ban: COERCE/restrict planned; agent government");
}

BOOST_AUTO_TEST_CASE(on_whom_somebody_relies_does_it) {
    check_event("The governor must rely on the police to arrest the rebels.", "arrest: COERCE/arrest planned; agent police; recipient rebels");
    check_event("His mother pleaded with the police to arrest the rebels.", "arrest: COERCE/arrest hypothetical; agent police; recipient rebels");
    check_no_event("The governor met with the police to arrest the rebels.", "arrest: COERCE/arrest planned; agent police; recipient rebels");
}

BOOST_AUTO_TEST_CASE(who_makes_a_thing_does_what_it_is_for) {
    check_event("The bank praised initiatives led by the Danish government to help farmers in Kenya.", "help: AID actual; agent Danish government; recipient farmers; place Kenya");
    check_no_event("The bank praised initiatives seen by the Danish government to help farmers in Kenya.", "help: AID actual; agent Danish government; recipient farmers; place Kenya");
}

BOOST_AUTO_TEST_CASE(by_whose_order_it_is_done_does_it) {
    check_event("The villagers were killed at the hands of Kurdish militants.", "killed: ASSAULT actual; agent Kurdish militants; recipient villagers");
    check_event("The editor was arrested by order of the prince.", "arrested: COERCE/arrest actual; agent prince; recipient editor");
    check_no_event("The editor was arrested at the home of the prince.", "arrested: COERCE/arrest actual; agent prince; recipient editor");
}

BOOST_AUTO_TEST_CASE(who_does_it_together_with_others) {
    check_event("The ministry, together with the army, will arrest the smugglers.", "arrest: COERCE/arrest planned; agent ministry, army; recipient smugglers");
    check_no_event("The ministry, faced with the army, will arrest the smugglers.", "arrest: COERCE/arrest planned; agent ministry, army; recipient smugglers");
}

BOOST_AUTO_TEST_CASE(one_of_many_is_told_by_name) {
    check_event("One of the former lawmakers, Jaan Keller, condemned the attack.", "condemned: ACCUSE/disapprove actual; agent Jaan Keller");
    check_event("One of the former lawmakers condemned the attack.", "condemned: ACCUSE/disapprove actual; agent former lawmakers");
}

BOOST_AUTO_TEST_CASE(a_title_may_begin_with_a_states_name) {
    check_event("Head of Turkey's Small Enterprise Agency Hasan Kurt met with the Iranian president on Monday.", "met: CONSULT actual; agent Hasan Kurt; recipient Iranian president; time 2026-02-02");
}

BOOST_AUTO_TEST_CASE(who_is_quoted_as_saying_it_says_it) {
    check_event("State media quoted a French official as saying that Iran had violated the treaty.", "violated: ACCUSE/allege actual; agent French official; recipient Iran; policy treaty");
    check_event("State media quoted a French official after saying that Iran had violated the treaty.", "violated: ACCUSE/allege actual; agent State media; recipient Iran; policy treaty");
}

BOOST_AUTO_TEST_CASE(who_asks_for_it_or_fears_it_does_not_do_it) {
    check_event("The opposition called for easing the border rules.", "easing: CONCEDE +amend hypothetical; policy border rules");
    check_event("France joined calls to impose sanctions on Libya.", "impose: SANCTION +implement hypothetical; recipient Libya; policy sanctions on Libya");
    check_event("France made plans to impose sanctions on Libya.", "impose: SANCTION +implement planned; agent France; recipient Libya; policy plans to impose sanctions on Libya");
}

BOOST_AUTO_TEST_CASE(whom_an_invitation_or_an_instruction_goes_to_follows_it) {
    check_event("The king handed the president of Kenya an invitation to visit Oman.", "visit: CONSULT/visit hypothetical; agent president of Kenya; place Oman");
    check_event("China welcomed the instruction to the Kenyan ministry to negotiate with Beijing.", "negotiate: CONSULT planned; agent Kenyan ministry; recipient Beijing");
    check_event("Russia condemned NATO plans to deploy troops in Poland.", "deploy: MOBILIZE/troops planned; agent NATO; place Poland; policy NATO plans to deploy troops");
}

BOOST_AUTO_TEST_CASE(a_speaker_goes_on_to_urge) {
    check_event("The minister said the president spends long hours on the problem and urged the rebels to disarm.", "urged: REQUEST/change actual; agent minister; recipient rebels");
    check_event("The minister said that the general had warned the rebels and urged them to disarm.", "urged: REQUEST/change actual; agent general; recipient rebels; claimant minister");
}

BOOST_AUTO_TEST_CASE(who_plans_to_do_it) {
    check_event("The measure showed how the Interior Ministry plans to jail the rebels.", "jail: COERCE/arrest planned; agent Interior Ministry; recipient rebels");
    check_event("The opposition rejected Senate plans to ban the party.", "rejected: REJECT +reject actual; agent opposition; policy Senate plans to ban the party");
}

BOOST_AUTO_TEST_CASE(what_is_joined_to_a_passive_is_done_to_the_same) {
    check_event("The rebels were arrested in Kenya and deported to Iran on Monday.", "deported: COERCE/deport actual; recipient rebels; place Iran");
    check_event("The minister was arrested on Monday and jailed for ten years.", "jailed: SANCTION/convict actual; recipient minister");
    check_no_event("The rebels were defeated in Kenya and retreated to Iran.", "retreated: RETREAT/withdraw actual; recipient rebels");
}

BOOST_AUTO_TEST_CASE(a_court_does_all_that_is_done_in_it) {
    check_event("The minister was convicted of fraud in the High Court and sentenced to ten years in prison.", "convicted: SANCTION/convict actual; agent High Court; recipient minister");
    check_event("The minister was convicted of fraud in the High Court and sentenced to ten years in prison.", "sentenced: SANCTION/convict actual; agent High Court; recipient minister");
    check_no_event("The minister was convicted of attacking a judge in the High Court.", "attacking: ASSAULT actual; agent High Court");
}

BOOST_AUTO_TEST_CASE(who_made_the_thing_does_what_it_does) {
    check_event("A bomb planted by militants killed three policemen in Karachi.", "killed: ASSAULT actual; agent militants; recipient policemen; place Karachi");
    check_event("Two soldiers were killed by a bomb laid by the Kurdistan Workers' Party.", "killed: ASSAULT actual; agent Kurdistan Workers' Party; recipient soldiers");
    check_event("The order, issued by Judge Ann Keller, blocks the ministry from deporting migrants.", "blocks: REJECT +block actual; agent Ann Keller; recipient ministry");
}

BOOST_AUTO_TEST_CASE(who_stands_behind_by_before_the_verb_does_what_the_participle_tells) {
    check_event("The pardon granted to Karl Berg by Governor Keller angered prosecutors.", "granted: CONCEDE actual; agent Keller; recipient Karl Berg");
}

BOOST_AUTO_TEST_CASE(whose_support_one_acts_with_gives_it) {
    check_event("With the support of France, rebels attacked Tripoli on Monday.", "support: SUPPORT actual; agent France; recipient rebels");
    check_event("The army retook the town with the help of the United Nations.", "help: AID actual; agent United Nations; recipient army");
}

BOOST_AUTO_TEST_CASE(what_is_joined_to_the_body_of_members_acts_as_well) {
    check_event("Members of Congress and the White House rejected the pension law on Monday.", "rejected: REJECT +reject actual; agent Congress, White House; policy pension law");
}

BOOST_AUTO_TEST_SUITE_END()
