// What somebody must do by the word of another, approval that is denied, and people told by their number.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

BOOST_AUTO_TEST_SUITE(told_by_duty)

BOOST_AUTO_TEST_CASE(who_says_what_another_must_do_asks_him) {
    check_event("\"Japan must change its textbooks,\" said Foreign Ministry spokesman Qin Gang.", "change: REQUEST/change actual; agent Qin Gang; recipient Japan");
    check_event("Obama said Congress needs to pass the jobs bill.", "pass: REQUEST/change actual; agent Obama; recipient Congress; policy jobs bill");
    check_event("The state should repay the families, said Tom Homan, the group's president.", "repay: REQUEST/change actual; agent Tom Homan; recipient state");
    check_event("Tom Homan said the sanctions on Iran must be lifted.", "lifted: REQUEST/change actual; agent Tom Homan; policy sanctions on Iran");
    check_event("California's attorney general said Uber must cease the tests.", "cease: REQUEST/change actual; agent attorney general; recipient Uber");
}

BOOST_AUTO_TEST_CASE(a_command_is_a_demand_and_nothing_done) {
    check_event("\"Give us access to the jails,\" Tom Homan told the sheriffs.", "Give: REQUEST/change actual; agent Tom Homan; recipient sheriffs; policy access to the jails");
    check_event("\"Release the prisoners now,\" Bishop Karl Berg told the government of Nicaragua.", "Release: REQUEST/change actual; agent Karl Berg; recipient government of Nicaragua");
    check_no_event("\"Release the prisoners now,\" Bishop Karl Berg told the government of Nicaragua.", "Release: RETREAT");
    check_event("The minister helped arrest the rebels in Oslo on Monday.", "arrest: COERCE");
}

BOOST_AUTO_TEST_CASE(ones_own_duty_and_what_had_to_be_done_are_no_demand) {
    check_no_event("Tom Homan said he must leave Minneapolis.", "leave: REQUEST");
    check_no_event("Germany said that Turkey had to return the pastor in 2019.", "return: REQUEST");
    check_no_event("Germany asked whether Turkey should return the pastor.", "return: REQUEST");
}

BOOST_AUTO_TEST_CASE(who_denies_his_approval_disapproves) {
    check_event("Sweden does not support the border treaty.", "support: REJECT actual; agent Sweden; policy border treaty");
    check_event("Germany did not recognise the government of Belarus.", "recognise: REJECT actual; agent Germany; recipient Belarus");
    check_event("Sweden may not support the border treaty.", "support: SUPPORT negated; agent Sweden; policy border treaty");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(told_by_number)

BOOST_AUTO_TEST_CASE(numbers_stand_for_people) {
    check_event("Hundreds marched through London on Saturday.", "marched: PROTEST/demo actual; agent hundreds; place London");
    check_event("Rebels killed dozens in Goma.", "killed: ASSAULT actual; agent Rebels; recipient dozens; place Goma");
    check_event("Many oppose the smoking ban.", "oppose: REJECT actual; agent many; policy smoking ban");
    check_no_event("The travel ban cost millions.", "cost");
}

BOOST_AUTO_TEST_CASE(who_is_told_by_name_of_many) {
    check_event("Police detained 100 protesters on Sunday, including opposition leader Nikolai Statkevich.", "detained: COERCE/arrest actual; agent Police; recipient protesters, Nikolai Statkevich");
}

BOOST_AUTO_TEST_CASE(a_member_is_not_his_party) { check_event("Democrat Robert Wexler of Florida opposed the border bill.", "opposed: REJECT actual; agent Robert Wexler; policy border bill"); }

BOOST_AUTO_TEST_CASE(what_lies_beside_a_place_is_not_of_it) { check_event("Texas agents seized 40 boats near Mexico.", "seized: COERCE/seize actual; agent Texas agents; place Mexico"); }

BOOST_AUTO_TEST_CASE(where_is_the_place_that_it_follows) { check_event("Rebels fled Goma, where soldiers had killed 40 people.", "killed: ASSAULT actual; agent soldiers; recipient people; place Goma"); }

BOOST_AUTO_TEST_CASE(according_to_within_a_relative_clause_speaks_for_that_alone) {
    check_no_event("Germany condemned a law that would, according to Tom Homan, ban strikes.", "condemned: ACCUSE/disapprove actual; agent Germany; policy law; claimant Tom Homan");
    check_event("Germany attacked Iran, which helped the rebels, according to Tom Homan.", "attacked: ASSAULT actual; agent Germany; recipient Iran; place Iran; claimant Tom Homan");
}

BOOST_AUTO_TEST_CASE(according_to_at_the_end_speaks_for_all) { check_event("ICE agents shot and killed a woman in Minneapolis, according to city officials.", "shot: ASSAULT/firearms actual; agent ICE; recipient woman; place Minneapolis; claimant city officials"); }

BOOST_AUTO_TEST_SUITE_END()
