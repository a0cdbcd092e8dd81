// Who says so: speakers of quotations, authors of statements, claims that others answer or look into, names behind long titles.
#include <boost/test/unit_test.hpp>

#include "check.hpp"

using namespace pg;
using namespace pg::test;

namespace {

/// Who speaks in the quotation that begins with these words; "" where nobody is known to.
std::string speaker_of(const std::string& text, std::string_view beginning) {
    const Record record = test::extract(text);
    for (const Quote& quote : record.quotes)
        if (quote.span.of(record.article.text).starts_with(beginning)) return quote.speaker ? record.entity_of(*quote.speaker).name : "";
    return "no quotation";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(told_by_others)

BOOST_AUTO_TEST_CASE(marks_that_stand_alone_go_on) {
    BOOST_TEST(speaker_of("\"The border bill is a mistake,\" Tim Walz said. \"We will fight it in court.\" Tom Homan said that he would resign.", "We will fight") == "Tim Walz");
    BOOST_TEST(speaker_of("Tim Walz said that the bill is a mistake. \"We will fight it in court.\"", "We will fight") == "Tim Walz");
    BOOST_TEST(speaker_of("Tim Walz met Tom Homan on Monday. \"We will fight it in court.\"", "We will fight").empty());
}

BOOST_AUTO_TEST_CASE(the_next_paragraph_speaks_for_itself) {
    BOOST_TEST(speaker_of("\"Can we fight it in court?\"\n\nTom Homan said that he would resign.", "Can we fight").empty());
    BOOST_TEST(speaker_of("\"Can we fight it in court?\" Tom Homan asked.", "Can we fight") == "Tom Homan");
}

BOOST_AUTO_TEST_CASE(the_nearest_report_tells_the_speaker) {
    BOOST_TEST(speaker_of("Tim Walz said the law was bad, while Tom Homan called it a success, adding: \"It has saved many lives.\"", "It has saved") == "Tom Homan");
    BOOST_TEST(speaker_of("Tim Walz said that Texas would continue to fight the law: \"It will cost us many lives.\"", "It will cost") == "Tim Walz");
    BOOST_TEST(speaker_of("Tim Walz paid tribute to the senator: \"He was a friend of the unions.\"", "He was") == "Tim Walz");
}

BOOST_AUTO_TEST_CASE(documents_speak_for_their_authors) {
    check_event("\"I oppose the border bill,\" Tim Walz's statement said.", "oppose: REJECT actual; agent Tim Walz; policy border bill");
    check_event("A statement from Tim Walz said that Texas sued California.", "sued: ACCUSE actual; agent Texas; recipient California; claimant Tim Walz");
    check_event("Texas sued California, according to a statement by Tim Walz.", "sued: ACCUSE actual; agent Texas; recipient California; claimant Tim Walz");
    check_event("A reporter from The Washington Post said that Texas sued California.", "sued: ACCUSE actual; agent Texas; recipient California; claimant reporter");
}

BOOST_AUTO_TEST_CASE(who_answers_a_claim_does_not_make_it) {
    check_event("Germany will investigate allegations that Iran attacked Israel.", "attacked: ASSAULT hypothetical; agent Iran; recipient Israel; place Israel");
    check_event("Germany denied allegations that Iran attacked Israel.", "attacked: ASSAULT negated; agent Iran; recipient Israel; place Israel; claimant Germany");
    check_event("Germany made allegations that Iran attacked Israel.", "attacked: ASSAULT actual; agent Iran; recipient Israel; place Israel; claimant Germany");
    check_event("Germany rejected Israel's allegations that Iran attacked Iraq.", "attacked: ASSAULT actual; agent Iran; recipient Iraq; place Iraq; claimant Israel");
    check_event("The Kremlin denied the US accusation that Russia attacked the parliament of Georgia.", "attacked: ASSAULT actual; agent Russia; recipient parliament of Georgia; claimant United States");
    check_event("Germany denied new allegations that Iran attacked Iraq.", "attacked: ASSAULT negated; agent Iran; recipient Iraq; place Iraq; claimant Germany");
}

BOOST_AUTO_TEST_CASE(what_somebody_is_charged_with) {
    check_event("Four senators were charged with violation of the border act.", "violation: REJECT hypothetical; agent senators; policy border act");
    check_event("France charged four senators with violation of the border act.", "violation: REJECT actual; agent senators; policy border act; claimant France");
    check_event("Four senators were convicted of violation of the border act.", "violation: REJECT actual; agent senators; policy border act");
}

BOOST_AUTO_TEST_CASE(conditions_and_reasons_belong_to_the_report) {
    check_event("Tom Homan said the talks ended because Texas sued California.", "sued: ACCUSE actual; agent Texas; recipient California; claimant Tom Homan");
    check_event("Tom Homan said the talks ended, a day after Texas sued California.", "sued: ACCUSE actual; agent Texas; recipient California");
    check_no_event("Tom Homan said the talks ended, a day after Texas sued California.", "sued: ACCUSE actual; agent Texas; recipient California; claimant");
}

BOOST_AUTO_TEST_CASE(who_is_cited_speaks) {
    check_event("Reuters cited Tom Homan as saying that Texas sued California.", "sued: ACCUSE actual; agent Texas; recipient California; claimant Tom Homan");
    check_event("Tom Homan was quoted as saying that Texas sued California.", "sued: ACCUSE actual; agent Texas; recipient California; claimant Tom Homan");
}

BOOST_AUTO_TEST_CASE(what_is_said_at_an_occasion) { check_event("Tom Homan announced at a news conference that Texas sued California.", "sued: ACCUSE actual; agent Texas; recipient California; claimant Tom Homan"); }

BOOST_AUTO_TEST_CASE(names_behind_long_titles) {
    check_event("\"ICE arrested 30 criminals,\" said DEA New England acting Special Agent in Charge Ann Keller.", "arrested: COERCE/arrest actual; agent ICE; recipient criminals; claimant Ann Keller");
    check_event("Homeland Security Investigations Special Agent in Charge Ann Keller criticized Texas.", "criticized: ACCUSE/disapprove actual; agent Ann Keller; recipient Texas");
    check_event("Governor of Texas Ann Keller vetoed the border bill.", "vetoed: REJECT +veto actual; agent Ann Keller; policy border bill");
    check_event("On Monday in Texas Ann Keller criticized Iran.", "criticized: ACCUSE/disapprove actual; agent Ann Keller; recipient Iran");
}

BOOST_AUTO_TEST_CASE(what_is_announced_second_is_a_measure_as_well) {
    check_event("France announced that the officials were to be barred from the country and that their accounts had been frozen.", "frozen: SANCTION/discontinue actual; agent France");
}

BOOST_AUTO_TEST_CASE(what_is_found_and_made_clear_is_told_by_who_does) {
    check_event("The court found that the minister had pressed officers in Milan to release Tim Walz.", "pressed: REQUEST/change actual; agent minister; recipient officers; place Milan; claimant court");
    check_event("Tim Walz made clear that Russia had attacked Georgia.", "attacked: ASSAULT actual; agent Russia; recipient Georgia; place Georgia; claimant Tim Walz");
    check_event("Tim Walz made it safe after Russia had attacked Georgia.", "attacked: ASSAULT actual; agent Russia; recipient Georgia; place Georgia");
}

BOOST_AUTO_TEST_CASE(what_somebody_is_charged_with_is_claimed_by_who_charges_him) {
    check_event("The ethics panel charged Ann Keller with violating the lobbying law.", "violating: REJECT actual; agent Ann Keller; policy lobbying law; claimant ethics panel");
}

BOOST_AUTO_TEST_CASE(we_who_arrest_are_the_body_of_who_speaks) {
    check_event("\"We arrested nine smugglers on Monday,\" said Kim Milka, director of FBI Boston.", "arrested: COERCE/arrest actual; agent FBI Boston; recipient smugglers; claimant Kim Milka; time 2026-02-02");
    check_event("\"We were able to arrest nine smugglers,\" said ICE Boston acting Field Office Director Kim Milka.", "arrest: COERCE/arrest actual; agent ICE Boston; recipient smugglers; claimant Kim Milka");
    check_event("\"Our officers arrested nine smugglers on Monday,\" said Kim Milka, director of FBI Boston.", "arrested: COERCE/arrest actual; agent FBI Boston; recipient smugglers; claimant Kim Milka; time 2026-02-02");
    check_event("\"We welcome the law on smuggling,\" said Kim Milka, director of FBI Boston.", "welcome: SUPPORT actual; agent Kim Milka; policy law on smuggling");
}

BOOST_AUTO_TEST_CASE(who_speaks_at_the_end_says_all_of_it) {
    check_event("Rebels fired at the base in Kabul, killing nine soldiers, officials said.", "killing: ASSAULT actual; agent Rebels; recipient soldiers; place Kabul; claimant officials");
    check_event("After Texas sued California, Tom Homan said that ICE had arrested the senator.", "sued: ACCUSE actual; agent Texas; recipient California");
    check_no_event("After Texas sued California, Tom Homan said that ICE had arrested the senator.", "sued: ACCUSE actual; agent Texas; recipient California; claimant");
}

BOOST_AUTO_TEST_CASE(conditions_and_wishes_are_no_claims) {
    check_event("Tom Homan said France would withdraw if Iran attacked Israel.", "attacked: ASSAULT hypothetical; agent Iran; recipient Israel; place Israel");
    check_no_event("Tom Homan said France would withdraw if Iran attacked Israel.", "attacked: ASSAULT hypothetical; agent Iran; recipient Israel; place Israel; claimant");
    check_event("Tom Homan said Iran could attack Israel.", "attack: ASSAULT hypothetical; agent Iran; recipient Israel; place Israel; claimant Tom Homan");
}

BOOST_AUTO_TEST_CASE(who_quotes_is_no_claimant) {
    check_event("According to The Washington Post, Tom Homan warned Iran.", "warned: THREATEN actual; agent Tom Homan; recipient Iran");
    check_no_event("According to The Washington Post, Tom Homan warned Iran.", "warned: THREATEN actual; agent Tom Homan; recipient Iran; claimant");
    check_event("According to The Washington Post, Tom Homan condemned the border law.", "condemned: ACCUSE/disapprove actual; agent Tom Homan; policy border law; claimant Washington Post");
}

BOOST_AUTO_TEST_CASE(sources_say_so_where_they_are_people) {
    check_event("Two ministers will be dismissed by President Berisha, party sources said.", "dismissed: SANCTION/discontinue +dismiss planned; agent Berisha; recipient ministers; claimant party sources");
    check_event("Soldiers killed four men in Goma, according to eyewitnesses.", "killed: ASSAULT actual; agent Soldiers; recipient men; place Goma; claimant eyewitnesses");
    BOOST_TEST(!has_line(entity_lines(extract("The government seized the sources of income of the party.")), "actor group sources"));
}

BOOST_AUTO_TEST_CASE(according_to_speaks_for_the_clauses_beside_as_well) {
    check_event("According to the ministry, the soldier died after gunfire broke out between the army and the rebels.", "broke: ASSAULT actual; agent army, rebels; claimant ministry");
    check_no_event("The soldier died after gunfire broke out between the army and the rebels, the minister noted.", "broke: ASSAULT actual; agent army, rebels; claimant ministry");
}

BOOST_AUTO_TEST_CASE(what_is_said_to_be_there_is_claimed) {
    check_event("The aide said there was a rift between President Berisha and the army.", "rift: REJECT actual; agent Berisha, army; claimant aide");
    check_no_event("The aide said the rift between President Berisha and the army was unhelpful.", "rift: REJECT actual; agent Berisha, army; claimant");
}

BOOST_AUTO_TEST_CASE(what_nobody_is_told_to_allege_is_no_fact) {
    check_event("It is alleged that Karl Lund killed the mayor of Bergen.", "killed: ASSAULT hypothetical; agent Karl Lund");
    check_event("Karl Lund is alleged to have killed the mayor of Bergen.", "killed: ASSAULT hypothetical; agent Karl Lund");
    check_event("It was announced on Monday that Karl Lund killed the mayor of Bergen.", "killed: ASSAULT actual; agent Karl Lund");
}

BOOST_AUTO_TEST_SUITE_END()
