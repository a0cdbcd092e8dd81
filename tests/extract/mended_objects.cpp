// Objects, sides and goals that parsers hang elsewhere, and what is told all the same.
#include "extract/mended_tree.hpp"

#include <boost/test/unit_test.hpp>

#include "core/data_dir.hpp"
#include "check.hpp"
#include "trees.hpp"

using namespace pg;
using namespace pg::test;

namespace {

Document mended(const std::vector<Word>& words) { return extract::mend_trees(document_of(words), extract::MendingWords::load(find_data_dir() / "lexicons/control.tsv")); }

}  // namespace

BOOST_AUTO_TEST_SUITE(mended_objects)

BOOST_AUTO_TEST_CASE(what_stands_behind_a_verb_and_its_particle_is_its_object) {
    check_event("The union called off the strike on Monday.", "called: CONCEDE actual; agent union; time 2026-02-02");
    check_event("Dissidents in Colombia handed over their rifles.", "handed: RETREAT/disarm actual; agent Dissidents in Colombia; place Colombia");
    check_event("Armenia handed over six hamlets to Azerbaijan.", "handed: COOPERATE actual; agent Armenia; recipient Azerbaijan");
    const Document on = mended({{"he", "he", Upos::Pron, Xpos::Prp, 2, Deprel::Nsubj}, {"jumped", "jump", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}, {"over", "over", Upos::Adp, Xpos::In, 4, Deprel::Case}, {"fences", "fence", Upos::Noun, Xpos::Nns, 2, Deprel::Obl}});
    BOOST_TEST((on.tokens[3].deprel == Deprel::Obl));
}

BOOST_AUTO_TEST_CASE(time_is_given_to_somebody_for_what_he_is_to_do) {
    check_event("Mali gave the French ambassador two days to leave Bamako.", "gave: REQUEST/yield actual; agent Mali; recipient French ambassador");
    check_event("The court gave the ministry six weeks to release the mayor.", "release: RETREAT/release planned; agent ministry; recipient mayor");
}

BOOST_AUTO_TEST_CASE(what_is_between_two_has_two_sides) {
    check_event("Talks between the government and the rebels broke down.", "Talks: CONSULT actual; agent government, rebels");
    std::vector<Word> words{{"talks", "talk", Upos::Noun, Xpos::Nns, 6, Deprel::Nsubj}, {"between", "between", Upos::Adp, Xpos::In, 3, Deprel::Case}, {"Rome", "Rome", Upos::Propn, Xpos::Nnp, 1, Deprel::Nmod},
                            {"and", "and", Upos::Cconj, Xpos::Cc, 5, Deprel::Cc}, {"unions", "union", Upos::Noun, Xpos::Nns, 6, Deprel::Nsubj}, {"failed", "fail", Upos::Verb, Xpos::Vbd, 0, Deprel::Root}};
    BOOST_TEST(mended(words).tokens[4].head == 2u);
    words[1] = {"in", "in", Upos::Adp, Xpos::In, 3, Deprel::Case};
    BOOST_TEST(mended(words).tokens[4].head == 5u);
}

BOOST_AUTO_TEST_CASE(a_visit_goes_where_its_traveller_is_not_from) {
    check_event("A visit by Olaf Lund to Ankara is planned for June.", "visit: CONSULT/visit planned; agent Olaf Lund; place Ankara; time 2026-06");
    check_event("The visit of Pope Leo to Jakarta ended on Monday.", "visit: CONSULT/visit actual; agent Leo; place Jakarta; time 2026-02-02");
    check_no_event("The visit by the ambassador to Kenya lasted a day.", "visit: CONSULT/visit actual; agent ambassador; place Kenya");
}

BOOST_AUTO_TEST_CASE(a_gerund_that_goes_on_is_a_noun) {
    check_event("Fighting broke out between the army and the militia.", "broke: ASSAULT actual; agent army, militia");
}

BOOST_AUTO_TEST_CASE(a_participle_of_what_is_done_to_nobody_is_a_verb) {
    std::vector<Word> words{{"rebels", "rebel", Upos::Noun, Xpos::Nns, 0, Deprel::Root}, {"advanced", "advance", Upos::Verb, Xpos::Vbn, 1, Deprel::Acl}, {"on", "on", Upos::Adp, Xpos::In, 4, Deprel::Case}, {"Goma", "Goma", Upos::Propn, Xpos::Nnp, 2, Deprel::Obl}};
    BOOST_TEST((mended(words).tokens[0].deprel == Deprel::Nsubj));
    words[1] = {"seen", "see", Upos::Verb, Xpos::Vbn, 1, Deprel::Acl};
    BOOST_TEST((mended(words).tokens[0].deprel == Deprel::Root));
}

BOOST_AUTO_TEST_SUITE_END()
