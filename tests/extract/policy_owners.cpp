// Whom it touches that his policy, his rights, his home or his affairs are dealt with.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(policy_owners)

BOOST_AUTO_TEST_CASE(whose_policy_is_fought_or_cut_is_touched) {
    check_event("Lawmakers opposed the ministry's asylum plan.", "opposed: REJECT actual; agent Lawmakers; recipient ministry");
    check_event("The asylum law undermined the independence of the judges.", "undermined: COERCE actual; recipient judges");
    check_event("France deplored the actions of the rebels.", "deplored: ACCUSE/disapprove actual; agent France; recipient rebels");
    check_no_event("Parliament adopted the ministry's asylum plan.", "adopted: AGREE +adopt actual; agent Parliament; recipient ministry");
    check_no_event("The rebels rejected the use of force.", "rejected: REJECT +reject actual; agent rebels; recipient force");
}

BOOST_AUTO_TEST_CASE(with_whom_a_treaty_is_made_is_the_other_side) {
    check_event("Chad opposed the peace agreement with the rebels.", "opposed: REJECT actual; agent Chad; recipient rebels");
    check_no_event("Novak reviewed the trade agreement between Peru and Chile.", "reviewed: CONSULT actual; agent Novak; recipient");
}

BOOST_AUTO_TEST_CASE(at_whose_affairs_or_homes_it_is_aimed) {
    check_event("Iran's interference in the affairs of its neighbours angered France.", "interference: COERCE actual; agent Iran; recipient neighbours");
    check_event("The FBI raided Anna Berg's home and office.", "raided: COERCE/seize actual; agent FBI; recipient Anna Berg");
    check_event("The minister visited the headquarters of the Red Cross.", "visited: CONSULT/visit actual; agent minister; recipient Red Cross");
    check_no_event("The FBI raided a home in Ohio.", "raided: COERCE/seize actual; agent FBI; recipient home");
}

BOOST_AUTO_TEST_CASE(on_whom_it_is_done_may_stand_behind_who_does_it) {
    check_event("The crackdown by the government on students went on.", "crackdown: COERCE actual; agent government; recipient students");
    check_no_event("A crackdown by the House Committee on Agriculture went on.", "crackdown: COERCE actual; agent House Committee on Agriculture; recipient");
}

BOOST_AUTO_TEST_CASE(who_is_handed_and_to_whom) {
    check_event("The warden transferred three inmates to the police.", "transferred: COOPERATE actual; agent warden; recipient inmates, police");
    check_event("Prosecutors requested ten years in prison for Karl Berg.", "requested: ACCUSE/allege actual; agent Prosecutors; recipient Karl Berg");
    check_event("Kovac submitted his resignation to President Novak.", "submitted: RETREAT/resign +resign actual; agent Kovac; recipient Novak");
    check_no_event("Prosecutors requested ten years for the inquiry into Karl Berg.", "requested: ACCUSE/allege actual; agent Prosecutors; recipient Karl Berg");
}

BOOST_AUTO_TEST_CASE(people_are_jailed_not_the_government_that_they_criticize) {
    check_event("Three critics of the government, who were imprisoned in May, appealed.", "imprisoned: COERCE/arrest actual; recipient critics of the government");
    check_no_event("Three critics of the government, who were imprisoned in May, appealed.", "imprisoned: COERCE/arrest actual; recipient government");
}

BOOST_AUTO_TEST_CASE(who_answers_a_request_was_asked) {
    check_event("The Senate rejected Greenpeace's request for asylum on Monday.", "request: REQUEST actual; agent Greenpeace; recipient Senate");
    check_no_event("The Senate discussed Greenpeace's request for asylum on Monday.", "request: REQUEST actual; agent Greenpeace; recipient Senate");
}

BOOST_AUTO_TEST_CASE(a_phrase_right_behind_a_deed_is_its_own) {
    check_event("Anna Berg ratcheted up her uncouth attack on Karl Novak in Kiev on Monday.", "attack: ASSAULT actual; agent Anna Berg; recipient Karl Novak");
    check_no_event("The rebels saw Chad's attacks from a hill on Monday.", "attacks: ASSAULT actual; agent Chad; recipient");
}

BOOST_AUTO_TEST_CASE(with_whom_one_talks_at_once) {
    check_event("President Novak spoke with President Berisha and reviewed the trade agreement.", "reviewed: CONSULT actual; agent Novak; recipient Berisha");
    check_no_event("President Novak criticized President Berisha and reviewed the trade agreement.", "reviewed: CONSULT actual; agent Novak; recipient");
}

BOOST_AUTO_TEST_CASE(who_is_fined_after_another_sentence_suffers_it) {
    check_event("Karl Berg was sentenced to a year in prison by a court and fined 1,000 euros.", "fined: SANCTION actual; recipient Karl Berg");
    check_event("A court in Berlin convicted Karl Berg and fined Microsoft.", "fined: SANCTION actual; agent court in Berlin; recipient Microsoft");
}

BOOST_AUTO_TEST_CASE(whose_promotion_and_whose_house_it_is) {
    check_event("Anna Berg's promotion to the rank of general surprised the army.", "promotion: NONE +appoint actual; recipient Anna Berg");
    check_event("The police seized the files from Donald Trump's house.", "seized: COERCE/seize actual; agent police; recipient Donald Trump");
    check_event("The minister expressed his sympathy with the families.", "expressed: SUPPORT actual; agent minister; recipient families");
    check_no_event("The police seized the files from the house behind Donald Trump's hotel.", "seized: COERCE/seize actual; agent police; recipient Donald Trump");
}

BOOST_AUTO_TEST_CASE(who_runs_puts_himself_forward) {
    check_event("Prime Minister Kovac contested the election.", "contested: NONE +nominate actual; agent Kovac");
    check_event("Angela Merkel sought a third term.", "sought: NONE +nominate actual; agent Angela Merkel");
    check_no_event("Voters in Ohio elected Anna Berg governor on Monday.", "elected: NONE +nominate actual");
}

BOOST_AUTO_TEST_CASE(whose_conduct_is_blamed) {
    check_event("France deplored the conduct of the miners.", "deplored: ACCUSE/disapprove actual; agent France; recipient miners");
    check_no_event("France deplored the death of the miners.", "deplored: ACCUSE/disapprove actual; agent France; recipient miners");
}

BOOST_AUTO_TEST_SUITE_END()
