// A stand on what somebody does is a stand on him; on what he only undergoes, it isn't.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(owners)

BOOST_AUTO_TEST_CASE(whose_thing_is_demanded_is_asked) {
    check_event("Japan demanded China's apology.", "demanded: REQUEST/change actual; agent Japan; recipient China");
    check_event("France called for Iran's compliance with the treaty.", "called: REQUEST/change actual; agent France; recipient Iran");
    check_event("France called for an end to Israel's blockade of Gaza.", "called: REQUEST/change actual; agent France; recipient Israel");
    check_no_event("France called for Aung San Suu Kyi's release.", "called: REQUEST/change actual; agent France; recipient");
}

BOOST_AUTO_TEST_CASE(concern_about_what_somebody_does_is_with_him) {
    check_event("The agency expressed a lack of confidence over Iran's intentions.", "expressed: ACCUSE/disapprove actual; agent agency; recipient Iran");
    check_event("Russia complained about Ukraine's treatment of the miners.", "complained: ACCUSE/disapprove actual; agent Russia; recipient Ukraine");
    check_event("Obama denounced the comments made by Putin.", "denounced: ACCUSE/disapprove actual; agent Obama; recipient Putin");
    check_event("France condemned the execution of the editor by Iran.", "condemned: ACCUSE/disapprove actual; agent France; recipient Iran");
    check_no_event("France expressed concern about Iran's safety.", "expressed: ACCUSE/disapprove actual; agent France; recipient");
    check_no_event("France strongly condemned Benazir Bhutto's assassination.", "condemned: ACCUSE/disapprove actual; agent France; recipient");
}

BOOST_AUTO_TEST_CASE(who_gives_voice_to_it_addresses_another) {
    check_no_event("The envoy reiterated Chad's commitment to peace.", "reiterated: SUPPORT actual; agent envoy; recipient");
    check_no_event("The FBI is investigating letters received by Japan.", "investigating: ACCUSE/investigate actual; agent FBI; recipient");
}

BOOST_AUTO_TEST_CASE(who_acts_despite_a_warning_was_warned) {
    check_event("Microsoft will ship the system in Europe despite warnings from the European Commission.", "warnings: THREATEN actual; agent European Commission; recipient Microsoft");
    check_no_event("Microsoft published warnings from the European Commission.", "warnings: THREATEN actual; agent European Commission; recipient Microsoft");
}

BOOST_AUTO_TEST_CASE(who_refuses_to_talk_with_somebody_refuses_him) {
    check_event("Iran is refusing to hold talks with France.", "refusing: REJECT actual; agent Iran; recipient France");
    check_no_event("Iran is refusing to hold talks near France.", "refusing: REJECT actual; agent Iran; recipient");
}

BOOST_AUTO_TEST_SUITE_END()
