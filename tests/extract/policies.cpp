#include "extract/policies/policies.hpp"

#include "check.hpp"
#include "core/tsv.hpp"

using namespace pg;

BOOST_AUTO_TEST_SUITE(policies)

namespace {

std::string without_braces(std::string_view marked, std::string& inside) {
    std::string out;
    bool open = false;
    for (const char c : marked) {
        if (c == '{') open = true;
        else if (c == '}') open = false;
        else {
            out += c;
            if (open) inside += c;
        }
    }
    return out;
}

/// Examples whose marked words are the span of a policy. The trees are read by a model and many examples are shorter than news, so not
/// all are found: `floor` is a little below what is.
void check_examples(const std::string& file_name, double floor) {
    const Tsv file = Tsv::read(std::filesystem::path(PG_DATA_DIR) / file_name);
    std::size_t all = 0, right = 0;
    std::string wrong;
    for (std::size_t r = 0; r < file.rows(); ++r) {
        std::string words;
        const std::string text = without_braces(file.cell(r, file.column("example")), words);
        if (words.empty()) continue;
        ++all;
        const Record record = test::extract(text);
        bool found = false;
        for (MentionIndex m = 0; m < record.mentions.size(); ++m)
            found = found || (kind_of(record.entity_of(m).type) == NodeKind::Policy && record.mentions[m].span.of(record.article.text) == words);
        right += found ? 1u : 0u;
        if (!found) wrong += text + "  wants: " + words + "\n";
    }
    BOOST_TEST_MESSAGE(file_name << ": " << right << " of " << all << "\n" << wrong);
    BOOST_CHECK_MESSAGE(static_cast<double>(right) >= floor * static_cast<double>(all), file_name << ": " << right << " of " << all << "\n" << wrong);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_noun_gives_its_example) { check_examples("lexicons/policy-nouns.tsv", 0.8); }
BOOST_AUTO_TEST_CASE(every_verb_gives_its_example) { check_examples("lexicons/policy-verbs.tsv", 0.75); }

BOOST_AUTO_TEST_CASE(a_clause_makes_a_policy) {
    EXPECT_ENTITY("Denmark is to ban smoking in school yards.", "policy rule ban on smoking in school yards");
    EXPECT_ENTITY("In Denmark, smoking is banned in school yards.", "policy rule ban on smoking in school yards");
    EXPECT_NO_ENTITY("The court banned the Northern Front party.", "policy rule ban");
}

BOOST_AUTO_TEST_CASE(a_name_ends_before_the_day) {
    test::check_event("The Senate passed the Farm Bill on Wednesday.", "passed: AGREE +adopt actual; agent Senate; policy Farm Bill; time 2026-02-04");
}

BOOST_AUTO_TEST_CASE(a_noun_cut_at_its_hyphen_is_the_noun) {
    test::check_event("The army accepted the cease-fire on Monday.", "accepted: AGREE actual; agent army; policy cease-fire");
    EXPECT_ENTITY("Sweden rejected the withdrawal time-line.", "policy proposal withdrawal time-line");
    EXPECT_NO_ENTITY("Sweden rejected the camp-fire.", "policy");
}

BOOST_AUTO_TEST_CASE(what_is_regulated_ended_or_maintained_is_a_policy) {
    test::check_event("The premier wants to regulate cannabis sales in Norway.", "regulate: COERCE/restrict +implement hypothetical; agent premier; place Norway; policy cannabis sales");
    test::check_event("The union criticized the sponsorship system.", "criticized: ACCUSE/disapprove actual; agent union; policy sponsorship system");
    test::check_event("The ministry issued a travel advisory for Chad.", "issued: NONE +implement actual; agent ministry; policy travel advisory for Chad");
    EXPECT_NO_ENTITY("The sponsorship system began in May.", "policy");
    EXPECT_NO_ENTITY("The premier watched cannabis sales in Norway.", "policy");
}

BOOST_AUTO_TEST_CASE(what_is_sought_is_a_policy_though_nothing_describes_it) {
    EXPECT_ENTITY("The island declared independence on Monday.", "policy proposal independence");
    EXPECT_ENTITY("The ministry granted citizenship to the singers.", "policy programme citizenship");
    EXPECT_ENTITY("The premier postponed the election.", "policy practice election");
    EXPECT_NO_ENTITY("The town has grown since independence.", "policy proposal independence");
    EXPECT_NO_ENTITY("He was born before the election.", "policy practice election");
}

BOOST_AUTO_TEST_CASE(what_is_undone_or_worked_on_is_a_policy) {
    EXPECT_ENTITY("The council shelved its plan to move the market.", "policy proposal plan to move the market");
    EXPECT_ENTITY("The ministers agreed to work on a framework for the lakes.", "policy proposal framework for the lakes");
    EXPECT_ENTITY("The union welcomed the easing of border controls.", "policy rule border controls");
    EXPECT_NO_ENTITY("She read about a plan to move the market.", "policy proposal plan to move the market");
}

BOOST_AUTO_TEST_CASE(a_measure_described_is_a_policy) {
    EXPECT_ENTITY("Both states have passed stringent measures.", "policy bill stringent measures");
    EXPECT_NO_ENTITY("Both states will take all necessary measures.", "policy");
    EXPECT_NO_ENTITY("The singer wrote on a social media platform.", "policy");
    EXPECT_ENTITY("The judge lifted the gag order.", "policy order gag order");
}

BOOST_AUTO_TEST_CASE(an_understanding_is_an_agreement) {
    EXPECT_ENTITY("Kenya and Uganda signed a memorandum of understanding on fishing.", "policy order memorandum of understanding on fishing");
    EXPECT_ENTITY("Kenya and Uganda signed an MoU on fishing.", "policy agreement MoU on fishing");
    EXPECT_NO_ENTITY("The paper printed an internal memorandum.", "policy order memorandum");
}

BOOST_AUTO_TEST_CASE(some_nouns_take_up_only_the_same) {
    test::check_event("The senate proposed a river dredging project. Farmers opposed the project.", "opposed: REJECT actual; agent Farmers; policy river dredging project");
    EXPECT_NO_ENTITY("The company has many Chinese projects.", "policy programme Chinese projects");
    EXPECT_NO_ENTITY("The project was late.", "policy");
}

BOOST_AUTO_TEST_CASE(what_is_allowed_is_a_policy_where_it_is_a_deed) {
    test::check_event("The ministry allowed the sale of sleeping pills in Norway.", "allowed: CONCEDE actual; agent ministry; place Norway; policy sale of sleeping pills");
    EXPECT_NO_ENTITY("The new valves allow precise control of the steam.", "policy");
}

BOOST_AUTO_TEST_CASE(what_somebody_works_for_is_not_spoken_of) {
    EXPECT_ENTITY("Minister Kovac spoke about voting rights in Sweden.", "policy law voting rights");
    EXPECT_NO_ENTITY("Minister Kovac spoke with a voting rights lawyer in Sweden.", "policy");
}

BOOST_AUTO_TEST_CASE(a_second_clause_of_what_is_said_is_told_along) {
    test::check_event("Minister Kovac agreed that the coast was safe and that the asylum law made him proud.", "agreed: AGREE actual; agent Kovac; policy asylum law");
    test::check_no_event("Minister Kovac agreed that the coast was safe, and the asylum law made him proud.", "agreed: AGREE actual; agent Kovac; policy asylum law");
}

BOOST_AUTO_TEST_CASE(what_is_spoken_about_or_applied_for_is_a_policy) {
    EXPECT_ENTITY("Sweden and Norway spoke about relations between their parliaments.", "policy practice relations between their parliaments");
    EXPECT_ENTITY("Nine mosques have applied for state recognition.", "policy practice state recognition");
    EXPECT_NO_ENTITY("Nine mosques have thought of state recognition.", "policy");
}

BOOST_AUTO_TEST_CASE(a_partnership_that_tells_how_is_no_policy) {
    EXPECT_ENTITY("The council approved a security partnership with Chad.", "policy agreement security partnership with Chad");
    EXPECT_NO_ENTITY("In close security partnership with Chad, the army seized nine ships.", "policy");
}

BOOST_AUTO_TEST_CASE(texts_are_decided_on_in_numbers_too) {
    test::check_event("The premier will introduce new laws in May.", "introduce: NONE +propose planned; agent premier; policy laws");
    test::check_event("Sweden and Norway reached an agreement on Monday.", "reached: AGREE actual; agent Sweden, Norway; policy agreement");
    EXPECT_NO_ENTITY("The premier read the laws of Sweden in May.", "policy");
}

BOOST_AUTO_TEST_CASE(what_is_done_consistent_with_a_policy_is_about_it) {
    test::check_event("Consistent with the asylum law, the agency released nine men.", "released: RETREAT/release actual; agent agency; recipient men; policy asylum law");
    test::check_no_event("Happy about the asylum law, the agency released nine men.", "released: RETREAT/release actual; agent agency; recipient men; policy asylum law");
}

BOOST_AUTO_TEST_CASE(what_stands_behind_the_noun_describes) {
    EXPECT_ENTITY("Lawmakers passed a bill to end the government shutdown.", "policy bill bill to end the government shutdown");
    EXPECT_ENTITY("The senate approved a law banning smoking in restaurants.", "policy law law banning smoking in restaurants");
    EXPECT_ENTITY("Democrats proposed a bill that would ban assault weapons.", "policy bill bill that would ban assault weapons");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_decided_on_is_a_policy_though_nothing_tells_which) {
    test::check_event("Sweden signed the accord on Monday.", "signed: COOPERATE +adopt actual; agent Sweden; policy accord");
    test::check_event("A judge in Oslo freed two sailors. In March an appeals court overturned the decision.", "overturned: REJECT +block actual; agent appeals court; policy decision");
    test::check_event("Tom Homan said that the Senate would pass a completed bill.", "pass: AGREE +adopt planned; agent Senate; policy bill");
    test::check_event("The law requires Norway to close its embassy.", "requires: COERCE/restrict +implement actual; recipient Norway; policy law");
    test::check_event("The accord allows wide concessions to both Georgia and Russia.", "concessions: CONCEDE hypothetical; recipient Georgia, Russia; policy accord");
    test::check_event("Tom Homan will work with the Senate to get the budget passed.", "work: COOPERATE planned; agent Tom Homan; recipient Senate; policy budget");
    test::check_event("Sweden criticized the fishing limits described in the border treaty.", "criticized: ACCUSE/disapprove actual; agent Sweden; policy fishing limits, border treaty");
    test::check_no_event("Sweden repealed the fishing limits described in the border treaty.", "repealed: NONE +repeal actual; agent Sweden; place Sweden; policy fishing limits, border treaty");
    test::check_event("Sweden repealed the fishing limits described in the border treaty.", "repealed: NONE +repeal actual; agent Sweden; place Sweden; policy fishing limits");
    test::check_event("Tom Homan welcomed the reversal.", "welcomed: SUPPORT actual; agent Tom Homan; policy reversal");
    EXPECT_NO_ENTITY("The reversal took a year.", "policy ruling reversal");
    EXPECT_NO_ENTITY("The ministry wrote a bill.", "policy bill bill");
    EXPECT_NO_ENTITY("Two tourists changed the plan.", "policy proposal plan");
    EXPECT_NO_ENTITY("Many citizens amended their plans.", "policy proposal plans");
}

BOOST_AUTO_TEST_CASE(what_a_stand_is_taken_on_is_a_policy) {
    test::check_event("Villagers protested against the dam in June.", "protested: PROTEST/demo actual; agent Villagers; policy dam");
    test::check_event("Russia asked Sweden to call off the exercise.", "call: CONCEDE +suspend hypothetical; agent Sweden; policy exercise");
    test::check_event("Hundreds of teachers rallied in Oslo in favor of a pay raise.", "rallied: PROTEST/demo actual; agent teachers; place Oslo; policy pay raise");
    EXPECT_NO_ENTITY("Two tourists in Norway visited the dam.", "policy programme dam");
    EXPECT_NO_ENTITY("Teachers in Oslo got a sudden raise.", "policy proposal sudden raise");
}

BOOST_AUTO_TEST_CASE(a_name_is_whole) {
    EXPECT_ENTITY("The union opposed the Danish withdrawal from the Gaza Strip and part of the West Bank.", "policy proposal Danish withdrawal from the Gaza Strip and part of the West Bank");
    EXPECT_ENTITY("The president delayed a decision on military action against Syria.", "policy ruling decision on military action against Syria");
    EXPECT_ENTITY("Norway promised a deal aimed at bringing Ukraine closer to the bloc.", "policy agreement deal aimed at bringing Ukraine closer to the bloc");
    EXPECT_ENTITY("The latest proposal from the United States on missile defense was rejected by Russia.", "policy proposal proposal from the United States on missile defense");
    EXPECT_ENTITY("Barack Obama announced plans to fly back to Mars.", "policy proposal plans to fly back to Mars");
    EXPECT_ENTITY("Iran rejected a European Union proposal to suspend uranium enrichment.", "policy proposal European Union proposal to suspend uranium enrichment");
    EXPECT_ENTITY("Sweden condemned the \"cruel siege\" of Gaza.", "policy practice cruel siege of Gaza");
    EXPECT_ENTITY("The army closed a three kilometre exclusion zone around the farm. Farmers opposed the three kilometre exclusion zone.", "policy rule three kilometre exclusion zone");
}

BOOST_AUTO_TEST_CASE(a_name_holds_no_more_than_its_own) {
    EXPECT_ENTITY("Unions backed benefits for unemployed workers and a clause that would let builders deduct losses.", "policy programme benefits for unemployed workers");
    EXPECT_ENTITY("The senate debated the failed immigration bill.", "policy bill immigration bill");
    EXPECT_ENTITY("The senate debated the 90-page immigration bill.", "policy bill immigration bill");
    EXPECT_NO_ENTITY("The council adopted a resolution banning \"all hostile acts against ships\" in the Gulf.", "policy bill resolution banning \"all hostile acts");
}

BOOST_AUTO_TEST_CASE(a_capital_of_the_sentence_is_not_the_names) {
    EXPECT_ENTITY("Restrictions on imports of beef have been imposed.", "policy rule restrictions on imports of beef");
    EXPECT_ENTITY("Smoking in parks will be banned by the city.", "policy rule ban on smoking in parks");
    EXPECT_ENTITY("Medicare reform was debated by the senate.", "policy proposal Medicare reform");
}

BOOST_AUTO_TEST_CASE(the_same_noun_may_mean_something_else) {
    EXPECT_NO_ENTITY("The family could not pay its heating bill.", "policy");
    EXPECT_NO_ENTITY("She hosts an evening news programme.", "policy");
}

BOOST_AUTO_TEST_CASE(bodies_and_laws_are_told_apart) {
    EXPECT_ENTITY("The European Union praised the vote.", "actor organization European Union");
    EXPECT_NO_ENTITY("The European Union praised the vote.", "policy");
    EXPECT_ENTITY("Congress renewed the Voting Rights Act.", "policy law Voting Rights Act");
    EXPECT_NO_ENTITY("Congress renewed the Voting Rights Act.", "actor organization Voting Rights Act");
}

BOOST_AUTO_TEST_CASE(a_time_may_stand_between) {
    EXPECT_ENTITY("The council adopted a law on Tuesday to curb smoking in bars.", "policy law law to curb smoking in bars");
    EXPECT_ENTITY("The senator proposed a bill last week to curb smoking in bars.", "policy bill bill to curb smoking in bars");
    EXPECT_NO_ENTITY("The senator kept a bill near Boston to meet the mayor.", "policy");
}

BOOST_AUTO_TEST_CASE(who_judges_something_makes_it_a_policy) {
    test::check_event("Sweden opposed the invasion of Iraq.", "opposed: REJECT actual; agent Sweden; policy invasion of Iraq");
    test::check_event("Ministers criticised the resumption of nuclear tests.", "criticised: ACCUSE/disapprove actual; agent Ministers; policy nuclear tests");
    test::check_event("Ministers from Norway and Chad met to discuss further funding to help refugees.", "met: CONSULT actual; agent Norway, Chad; policy funding to help refugees");
    EXPECT_ENTITY("The mayor declared a public health emergency.", "policy order public health emergency");
    EXPECT_NO_ENTITY("The pilot reported an engine emergency.", "policy");
    EXPECT_NO_ENTITY("The invasion of Iraq began in March.", "policy");
}

BOOST_AUTO_TEST_CASE(two_stands_in_a_row_share_their_object) {
    test::check_event("The United States abstained and did not veto the resolution on Gaza.", "abstained: REJECT actual; agent United States; policy resolution on Gaza");
    test::check_event("The United States accused Iran and vetoed the resolution on Gaza.", "accused: ACCUSE/allege actual; agent United States; recipient Iran");
    test::check_no_event("The United States accused Iran and vetoed the resolution on Gaza.", "accused: ACCUSE/allege actual; agent United States; recipient Iran; policy");
}

BOOST_AUTO_TEST_CASE(a_proposal_is_its_own_policy) { test::check_event("The draft makes no mention of a withdrawal, one of the points of Angela Merkel's proposal for ending the war.", "proposal: REQUEST +propose actual; agent Angela Merkel; policy proposal for ending the war"); }

BOOST_AUTO_TEST_CASE(a_treaty_is_no_place) {
    EXPECT_ENTITY("Finland ratified the Treaty of Lisbon.", "policy agreement Treaty of Lisbon");
    EXPECT_NO_ENTITY("Finland ratified the Treaty of Lisbon.", "place city Lisbon");
}

BOOST_AUTO_TEST_CASE(what_a_plan_provides_is_about_the_plan) {
    test::check_event("The senate voted against the president's plan to send 2,000 troops to Chad.", "send: MOBILIZE/troops planned; agent president; recipient Chad; place Chad; policy plan to send 2,000 troops to Chad");
    test::check_event("The group announced plans to picket the theatre on Friday.", "picket: PROTEST/demo planned; agent group; recipient theatre; time 2026-02-06");
}

BOOST_AUTO_TEST_CASE(what_is_said_of_a_policy_is_about_it) {
    test::check_event("The minister admitted that the asylum rule was weaker than the trade treaty.", "admitted: CONCEDE actual; agent minister; policy asylum rule");
    test::check_event("The minister admitted that he knew of the asylum rule and the trade treaty.", "admitted: CONCEDE actual; agent minister");
}

BOOST_AUTO_TEST_CASE(what_is_answered_is_not_what_it_is_about) {
    test::check_no_event("Canada takes other actions in response to Russian military intervention in Crimea.", "takes: NONE +implement actual; agent Canada; policy Russian");
    test::check_event("Police detained ten men under the travel ban.", "detained: COERCE/arrest actual; agent Police; recipient men; policy travel ban");
}

BOOST_AUTO_TEST_CASE(what_is_attacked_is_not_condemned) {
    test::check_no_event("Norway condemned the attacks on the peacekeeping mission.", "condemned: ACCUSE/disapprove actual; agent Norway; policy");
    test::check_event("Norway condemned the peacekeeping mission in Chad.", "condemned: ACCUSE/disapprove actual; agent Norway; policy peacekeeping mission in Chad");
}

BOOST_AUTO_TEST_CASE(one_policy_in_several_words) {
    BOOST_TEST(test::chain_of("The council passed a stimulus package. Critics attacked the stimulus plan. The mayor signed the bill.", "stimulus package") == "stimulus package | stimulus plan | bill");
    BOOST_TEST(test::chain_of("Finland ratified the Treaty of Lisbon, also known as the Reform Treaty. The treaty takes effect in May.", "Treaty of Lisbon") == "Treaty of Lisbon | Reform Treaty | treaty");
    BOOST_TEST(test::chain_of("Denmark is to ban smoking in school yards. The ban starts in May.", "ban on smoking in school yards") == "ban smoking in school yards | ban");
}

BOOST_AUTO_TEST_CASE(what_stands_inside_another_is_another) {
    BOOST_TEST(test::chain_of("The Senate released its version of the tax overhaul. Barack Obama praised the tax overhaul.", "tax overhaul") == "tax overhaul | tax overhaul");
    BOOST_TEST(test::chain_of("Norway abolished the death penalty. Critics attacked the death penalty procedures.", "death penalty") == "death penalty");
}

BOOST_AUTO_TEST_CASE(an_owner_tells_which) {
    BOOST_TEST(test::chain_of("Barack Obama proposed a plan to send troops to Chad. Sweden rejected Obama's plan.", "plan to send troops to Chad") == "plan to send troops to Chad | Obama's plan");
    BOOST_TEST(test::chain_of("Barack Obama proposed a plan to send troops to Chad. Sweden rejected Merkel's plan.", "plan to send troops to Chad") == "plan to send troops to Chad");
}

BOOST_AUTO_TEST_CASE(a_bill_is_no_old_programme) {
    BOOST_TEST(test::chain_of("The House passed a stimulus bill. It gives money to pensioners on Medicaid. The Senate rejected the bill.", "stimulus bill") == "stimulus bill | It | bill");
    BOOST_TEST(test::chain_of("The House passed a stimulus package. It gives money to pensioners on Medicaid. The Senate rejected the plan.", "Medicaid") == "Medicaid");
}

BOOST_AUTO_TEST_CASE(the_move_is_what_was_told_just_before) {
    BOOST_TEST(test::chain_of("The minister announced a ban on smoking in bars. Unions welcomed the move.", "ban on smoking in bars") == "ban on smoking in bars | move");
    BOOST_TEST(test::chain_of("China and Russia agreed to the border treaty. Angela Merkel signed the document on Monday.", "border treaty") == "border treaty | document");
    BOOST_TEST(test::chain_of("The minister announced a ban on smoking in bars. The weather was fine. It rained in May. Unions welcomed the move.", "ban on smoking in bars") == "ban on smoking in bars");
    BOOST_TEST(test::chain_of("The minister announced a ban on smoking in bars. Unions awaited the decision of a doctor.", "ban on smoking in bars") == "ban on smoking in bars");
    BOOST_TEST(test::chain_of("The minister unveiled a plan to cut farm subsidies. A singer traded her plan to walk to Boston for air time.", "plan to cut farm subsidies") == "plan to cut farm subsidies");
    EXPECT_NO_ENTITY("Norway won the chess match with the move.", "policy");
}

BOOST_AUTO_TEST_CASE(a_move_that_sums_up_the_sentence_is_what_it_told_of) {
    test::check_event("The ministry suspended the asylum law, a move that Norway condemned.", "condemned: ACCUSE/disapprove actual; agent Norway; policy asylum law");
    test::check_event("The ministry suspended the asylum law, a step criticized by Norway.", "criticized: ACCUSE/disapprove actual; agent Norway; policy asylum law");
    BOOST_TEST(test::chain_of("The senator praised the asylum law. It was a move that cost her the seat.", "asylum law") == "asylum law");
}

BOOST_AUTO_TEST_CASE(how_it_is_done_is_no_complement) {
    test::check_event("The panel advanced the border bill on a 9-5 vote.", "advanced: SUPPORT +propose actual; agent panel; policy border bill");
    test::check_event("Ministers scrapped plans for a new runway.", "scrapped: NONE +repeal actual; agent Ministers; policy plans for a new runway");
    test::check_event("Senators criticized the housing plan for the third time.", "criticized: ACCUSE/disapprove actual; agent Senators; policy housing plan");
}

BOOST_AUTO_TEST_CASE(what_takes_effect_or_was_passed_is_a_policy) {
    test::check_event("The decree came into force on Monday.", "came: NONE +implement actual; policy decree; time 2026-02-02");
    test::check_event("The opposition urged parliament to lower the tax.", "urged: REQUEST/change actual; agent opposition; recipient parliament; policy tax");
    test::check_event("A court vacated the rule.", "vacated: SANCTION +block actual; agent court; policy rule");
    test::check_event("Police closed the school under a law passed by parliament.", "passed: AGREE +adopt actual; agent parliament; policy law");
    EXPECT_NO_ENTITY("Pilots must extend their licences.", "policy");
}

BOOST_AUTO_TEST_CASE(a_name_inside_a_description_stays_whole) {
    test::check_event("Norway demanded an independent investigation of the death of Ada Brook.", "demanded: REQUEST/change actual; agent Norway; policy independent investigation of the death of Ada Brook");
}

BOOST_AUTO_TEST_CASE(what_refers_back_to_nothing_is_no_policy) { EXPECT_NO_ENTITY("The bill was late.", "policy"); }

BOOST_AUTO_TEST_CASE(an_issue_is_no_rule) {
    BOOST_TEST(test::chain_of("Ann Keller spoke of climate change. Unions vowed to challenge the rule.", "climate change") == "climate change");
    BOOST_TEST(test::chain_of("Ann Keller praised the asylum rule. Unions vowed to challenge the rule.", "asylum rule") == "asylum rule | rule");
}

BOOST_AUTO_TEST_SUITE_END()
