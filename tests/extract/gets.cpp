// Who is given something by others: told by the model of triggers alone, settled by rules.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(gets)

BOOST_AUTO_TEST_CASE(whose_body_expels_him) {
    check_event("The general was expelled from the Communist Party.", "expelled: SANCTION/expel +dismiss actual; agent Communist Party; recipient general");
    check_event("The council expelled the general from the Communist Party.", "expelled: SANCTION/expel +dismiss actual; agent council; recipient general");
}

BOOST_AUTO_TEST_CASE(between_whom_a_paper_is_signed) {
    check_event("The declaration was signed between France and Turkey.", "signed: AGREE +adopt actual; agent France, Turkey; policy declaration");
}

BOOST_AUTO_TEST_CASE(all_that_are_joined_take_part) {
    check_event("The attack was condemned by Ann Berg, Karl Keller, Anna Novak and Jan Lund.", "condemned: ACCUSE/disapprove actual; agent Ann Berg, Karl Keller, Anna Novak, Jan Lund");
    check_event("The attack was condemned by Ann Berg, but not by Karl Keller.", "condemned: ACCUSE/disapprove actual; agent Ann Berg");
}

BOOST_AUTO_TEST_CASE(who_receives_it_is_given_it) {
    const auto is_told = [](const char* text, const char* line) {
        const auto lines = event_lines(extract_weighing(text));
        BOOST_CHECK_MESSAGE(has_line(lines, line), text << "\nlacks " << line << " in\n" << joined(lines));
    };
    is_told("In order to continue development, India received a rare exemption from the United States from the sanctions on Iran.", "received: CONCEDE actual; agent United States; recipient India");
    is_told("The king received the minister of France on Monday.", "received: CONSULT/visit actual; agent king; recipient minister of France");
}

BOOST_AUTO_TEST_SUITE_END()
