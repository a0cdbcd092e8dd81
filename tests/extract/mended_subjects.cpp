// Subjects, listeners and blame as parsers often get them wrong, built by hand.
#include <boost/test/unit_test.hpp>

#include "core/data_dir.hpp"
#include "extract/frames/clause.hpp"
#include "extract/mended_tree.hpp"
#include "extract/tree.hpp"
#include "trees.hpp"

using namespace pg;
using namespace pg::test;

namespace {

Document mended(const std::vector<Word>& words) { return extract::mend_trees(document_of(words), extract::MendingWords::load(find_data_dir() / "lexicons/control.tsv")); }

}  // namespace

BOOST_AUTO_TEST_SUITE(mended_subjects)

BOOST_AUTO_TEST_CASE(who_stands_right_behind_the_telling_is_told_it) {
    std::vector<Word> words{{"Keller", "Keller", Upos::Propn, Xpos::Nnp, 2, Deprel::Nsubj}, {"told", "tell", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"Xinhua", "Xinhua", Upos::Propn, Xpos::Nnp, 2, Deprel::Nsubj}};
    BOOST_TEST((mended(words).tokens[2].deprel == Deprel::Obj));
    words[0] = {"yesterday", "yesterday", Upos::Adv, Xpos::Rb, 2, Deprel::Advmod};  // "Yesterday told Xinhua ...": nobody else speaks
    BOOST_TEST((mended(words).tokens[2].deprel == Deprel::Nsubj));
}

BOOST_AUTO_TEST_CASE(what_somebody_is_accused_of_is_no_complement_of_his) {
    const Document d = mended({{"accused", "accuse", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"them", "they", Upos::Pron, Xpos::Prp, 1, Deprel::Iobj}, {"of", "of", Upos::Sconj, Xpos::In, 4, Deprel::Mark},
                               {"torturing", "torture", Upos::Verb, Xpos::Vbg, 1, Deprel::Xcomp}, {"prisoners", "prisoner", Upos::Noun, Xpos::Nns, 4, Deprel::Obj}});
    BOOST_TEST((d.tokens[1].deprel == Deprel::Obj));
    BOOST_TEST((d.tokens[3].deprel == Deprel::Advcl));
}

BOOST_AUTO_TEST_CASE(who_appears_to_do_something_is_no_empty_it) {
    std::vector<Word> words{{"it", "it", Upos::Pron, Xpos::Prp, 2, Deprel::Expl}, {"appears", "appear", Upos::Verb, Xpos::Vbz, 0, Deprel::Root}, {"to", "to", Upos::Part, Xpos::To, 4, Deprel::Mark}, {"retreat", "retreat", Upos::Verb, Xpos::Vb, 2, Deprel::Xcomp}};
    BOOST_TEST((mended(words).tokens[0].deprel == Deprel::Nsubj));
    words[3] = {"seen", "see", Upos::Verb, Xpos::Vbn, 2, Deprel::Xcomp};  // "it remains to be seen"
    BOOST_TEST((mended(words).tokens[0].deprel == Deprel::Expl));
}

BOOST_AUTO_TEST_CASE(behind_a_comma_somebody_goes_on_to_say_it) {
    std::vector<Word> words{{"groups", "group", Upos::Noun, Xpos::Nns, 2, Deprel::Nsubj}, {"said", "say", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"it", "it", Upos::Pron, Xpos::Prp, 5, Deprel::Nsubj}, {"had", "have", Upos::Aux, Xpos::Vbd, 5, Deprel::Aux},
                            {"failed", "fail", Upos::Verb, Xpos::Vbn, 2, Deprel::Ccomp}, {",", ",", Upos::Punct, Xpos::Comma, 8, Deprel::Punct}, {"and", "and", Upos::Cconj, Xpos::Cc, 8, Deprel::Cc}, {"urged", "urge", Upos::Verb, Xpos::Vbd, 5, Deprel::Conj}};
    BOOST_TEST(mended(words).tokens[7].head == 1u);
    words[7] = {"fell", "fall", Upos::Verb, Xpos::Vbd, 5, Deprel::Conj};  // nothing that one says
    BOOST_TEST(mended(words).tokens[7].head == 4u);
}

BOOST_AUTO_TEST_CASE(a_person_hung_higher_than_his_body_comes_down_to_it) {
    Document d = document_of({{"acts", "act", Upos::Noun, Xpos::Nns, 0, Deprel::Root}, {"of", "of", Upos::Adp, Xpos::In, 3, Deprel::Case}, {"violence", "violence", Upos::Noun, Xpos::Nn, 1, Deprel::Nmod}, {"against", "against", Upos::Adp, Xpos::In, 5, Deprel::Case},
                              {"Unita", "Unita", Upos::Propn, Xpos::Nnp, 3, Deprel::Nmod}, {"leader", "leader", Upos::Noun, Xpos::Nn, 7, Deprel::NmodDesc}, {"Keller", "Keller", Upos::Propn, Xpos::Nnp, 1, Deprel::Nmod}});
    d.names = {{.tokens = {4, 5}, .type = NerType::Org}, {.tokens = {6, 7}, .type = NerType::Per}};
    const Document m = extract::mend_trees(d, extract::MendingWords::load(find_data_dir() / "lexicons/control.tsv"));
    BOOST_TEST(m.tokens[6].head == 2u);
    BOOST_TEST(m.tokens[3].head == 6u);
    BOOST_TEST(m.tokens[4].head == 6u);
}

BOOST_AUTO_TEST_CASE(the_preposition_before_a_title_is_that_of_the_name) {
    const Document d = mended({{"voted", "vote", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"against", "against", Upos::Adp, Xpos::In, 3, Deprel::Case}, {"Minister", "Minister", Upos::Propn, Xpos::Nnp, 4, Deprel::NmodDesc}, {"Keller", "Keller", Upos::Propn, Xpos::Nnp, 1, Deprel::Obl}});
    BOOST_TEST(d.tokens[1].head == 3u);
}

BOOST_AUTO_TEST_CASE(who_works_hard_to_do_it_does_it) {
    const Document d = document_of({{"groups", "group", Upos::Noun, Xpos::Nns, 2, Deprel::Nsubj}, {"worked", "work", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"hard", "hard", Upos::Adv, Xpos::Rb, 2, Deprel::Advmod}, {"to", "to", Upos::Part, Xpos::To, 5, Deprel::Mark},
                                    {"convince", "convince", Upos::Verb, Xpos::Vb, 3, Deprel::Advcl}, {"Rome", "Rome", Upos::Propn, Xpos::Nnp, 5, Deprel::Obj}});
    BOOST_TEST(extract::read_verb(extract::Tree(d), 4).subject == 0u);
}

BOOST_AUTO_TEST_CASE(who_asks_how_to_do_it_would_do_it) {
    std::vector<Word> words{{"Rome", "Rome", Upos::Propn, Xpos::Nnp, 2, Deprel::Nsubj}, {"discussed", "discuss", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"how", "how", Upos::Adv, Xpos::Wrb, 5, Deprel::Advmod}, {"to", "to", Upos::Part, Xpos::To, 5, Deprel::Mark}, {"respond", "respond", Upos::Verb, Xpos::Vb, 2, Deprel::Ccomp}};
    const Document how = document_of(words);
    BOOST_TEST(extract::read_verb(extract::Tree(how), 4).subject == 0u);
    words[2] = {"then", "then", Upos::Adv, Xpos::Rb, 5, Deprel::Advmod};
    const Document then = document_of(words);
    BOOST_TEST(extract::read_verb(extract::Tree(then), 4).subject == no_token);
}

BOOST_AUTO_TEST_SUITE_END()
