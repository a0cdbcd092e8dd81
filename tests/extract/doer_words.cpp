// Who does what a word means of which no frame tells it: by what is said to be it, by "between" and "of", by what one is set on.
#include "extract/events/doer_words.hpp"

#include <boost/test/unit_test.hpp>

#include "core/data_dir.hpp"
#include "extract/tree.hpp"
#include "trees.hpp"

using namespace pg;
using namespace pg::extract;
using namespace pg::test;

namespace {

const DoerWords& words() {
    static const DoerWords loaded = DoerWords::load(find_data_dir() / "lexicons/doer-words.tsv");
    return loaded;
}

struct Sides {
    std::string subject, object;
    bool passive;
};

std::string form(const Tree& tree, std::uint32_t t) { return t == no_token ? "" : std::string(tree.form(t)); }

/// Tokens are counted from 0.
Sides of_noun(const std::vector<Word>& sentence, std::uint32_t noun) {
    const Document d = document_of(sentence);
    const Tree tree(d);
    Clause clause = read_noun(tree, noun);
    find_noun_doer(tree, words(), clause);
    return {form(tree, clause.subject), form(tree, clause.object), clause.passive};
}

Sides of_state(const std::vector<Word>& sentence, std::uint32_t participle) {
    const Document d = document_of(sentence);
    const Tree tree(d);
    const Clause clause = read_state(tree, words(), read_verb(tree, participle));
    return {form(tree, clause.subject), form(tree, clause.object), clause.passive};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(doer_words)

BOOST_AUTO_TEST_CASE(who_is_said_to_be_a_supporter_supports) {
    const auto told = of_noun({{"Novak", "Novak", Upos::Propn, Xpos::Nnp, 4, Deprel::Nsubj}, {"is", "be", Upos::Aux, Xpos::Vbz, 4, Deprel::Cop}, {"a", "a", Upos::Det, Xpos::Dt, 4, Deprel::Det},
                               {"supporter", "supporter", Upos::Noun, Xpos::Nn, 0, Deprel::Root}, {"of", "of", Upos::Adp, Xpos::In, 6, Deprel::Case}, {"France", "France", Upos::Propn, Xpos::Nnp, 4, Deprel::Nmod}}, 3);
    BOOST_TEST(told.subject == "Novak");
    BOOST_TEST(told.object == "France");
}

BOOST_AUTO_TEST_CASE(the_name_before_an_ally_is_the_ally) {
    std::vector<Word> sentence{{"Chad", "Chad", Upos::Propn, Xpos::Nnp, 8, Deprel::Nsubj}, {",", ",", Upos::Punct, Xpos::Comma, 1, Deprel::Punct}, {"an", "a", Upos::Det, Xpos::Dt, 4, Deprel::Det},
                               {"ally", "ally", Upos::Noun, Xpos::Nn, 1, Deprel::Appos}, {"of", "of", Upos::Adp, Xpos::In, 6, Deprel::Case}, {"France", "France", Upos::Propn, Xpos::Nnp, 4, Deprel::Nmod},
                               {",", ",", Upos::Punct, Xpos::Comma, 1, Deprel::Punct}, {"agreed", "agree", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}};
    BOOST_TEST(of_noun(sentence, 3).subject == "Chad");
    sentence[3].lemma = "neighbour";  // does nothing
    BOOST_TEST(of_noun(sentence, 3).subject == "");
}

BOOST_AUTO_TEST_CASE(both_sides_between_whom_it_is_do_it) {
    const auto told = of_noun({{"partnership", "partnership", Upos::Noun, Xpos::Nn, 0, Deprel::Root}, {"between", "between", Upos::Adp, Xpos::In, 3, Deprel::Case}, {"Chad", "Chad", Upos::Propn, Xpos::Nnp, 1, Deprel::Nmod},
                               {"and", "and", Upos::Cconj, Xpos::Cc, 5, Deprel::Cc}, {"Mali", "Mali", Upos::Propn, Xpos::Nnp, 3, Deprel::Conj}}, 0);
    BOOST_TEST(told.subject == "Chad");
}

BOOST_AUTO_TEST_CASE(whose_custody_it_is_holds_and_whose_murder_it_is_suffers) {
    std::vector<Word> sentence{{"custody", "custody", Upos::Noun, Xpos::Nn, 0, Deprel::Root}, {"of", "of", Upos::Adp, Xpos::In, 3, Deprel::Case}, {"police", "police", Upos::Noun, Xpos::Nns, 1, Deprel::Nmod}};
    BOOST_TEST(of_noun(sentence, 0).subject == "police");
    BOOST_TEST(of_noun(sentence, 0).object == "");
    sentence[0].lemma = "murder";
    BOOST_TEST(of_noun(sentence, 0).subject == "");
    BOOST_TEST(of_noun(sentence, 0).object == "police");
}

BOOST_AUTO_TEST_CASE(who_is_set_on_something_does_it) {
    std::vector<Word> sentence{{"Novak", "Novak", Upos::Propn, Xpos::Nnp, 3, Deprel::NsubjPass}, {"is", "be", Upos::Aux, Xpos::Vbz, 3, Deprel::AuxPass}, {"committed", "commit", Upos::Verb, Xpos::Vbn, 0, Deprel::Root},
                               {"to", "to", Upos::Adp, Xpos::In, 5, Deprel::Case}, {"peace", "peace", Upos::Noun, Xpos::Nn, 3, Deprel::Obl}};
    BOOST_TEST(of_state(sentence, 2).subject == "Novak");
    BOOST_TEST(!of_state(sentence, 2).passive);
    sentence[2].lemma = "transfer";
    BOOST_TEST(of_state(sentence, 2).subject == "");
    BOOST_TEST(of_state(sentence, 2).object == "Novak");
}

BOOST_AUTO_TEST_CASE(who_is_outraged_by_somebody_takes_a_stand_on_him) {
    const auto told = of_state({{"Novak", "Novak", Upos::Propn, Xpos::Nnp, 3, Deprel::NsubjPass}, {"was", "be", Upos::Aux, Xpos::Vbd, 3, Deprel::AuxPass}, {"outraged", "outrage", Upos::Verb, Xpos::Vbn, 0, Deprel::Root},
                                {"by", "by", Upos::Adp, Xpos::In, 5, Deprel::Case}, {"France", "France", Upos::Propn, Xpos::Nnp, 3, Deprel::OblAgent}}, 2);
    BOOST_TEST(told.subject == "Novak");
    BOOST_TEST(told.object == "France");
}

BOOST_AUTO_TEST_SUITE_END()
