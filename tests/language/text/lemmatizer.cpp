#include "language/text/lemmatizer.hpp"

#include <boost/test/unit_test.hpp>

#include "../language.hpp"

using pg::Xpos;

BOOST_AUTO_TEST_SUITE(lemmatizer)

BOOST_AUTO_TEST_CASE(inflections_by_tag) {
    const auto lemmas = pg::language::Lemmatizer::load(pg::find_data_dir());
    const auto lemma = [&](std::string_view form, std::string_view tag) { return lemmas.lemma(form, *pg::from_name<Xpos>(tag)); };
    BOOST_TEST(lemma("signed", "VBD") == "sign");
    BOOST_TEST(lemma("went", "VBD") == "go");
    BOOST_TEST(lemma("overrode", "VBP") == "override");
    BOOST_TEST(lemma("withdraw", "VBD") == "withdraw");
    BOOST_TEST(lemma("Policies", "NNS") == "policy");
    BOOST_TEST(lemma("n't", "RB") == "not");
    BOOST_TEST(lemma("n\xE2\x80\x99t", "RB") == "not");
    BOOST_TEST(lemma("Minneapolis", "NNP") == "Minneapolis");
    BOOST_TEST(lemma("was", "VBD") == "be");
    // Irregular forms that the treebanks lack.
    BOOST_TEST(lemma("upheld", "VBD") == "uphold");
    BOOST_TEST(lemma("shot", "VBN") == "shoot");
    // Words nobody has seen go by their ending.
    BOOST_TEST(lemma("flurbing", "VBG") == "flurb");
    BOOST_TEST(lemma("zorkified", "VBD") == "zorkify");
}

BOOST_AUTO_TEST_CASE(regular_forms_go_back_to_a_known_verb) {
    const auto lemmas = pg::language::Lemmatizer::load(pg::find_data_dir());
    const auto lemma = [&](std::string_view form, std::string_view tag) { return lemmas.lemma(form, *pg::from_name<Xpos>(tag)); };
    BOOST_TEST(lemma("named", "VBD") == "name");
    BOOST_TEST(lemma("fined", "VBN") == "fine");
    BOOST_TEST(lemma("raided", "VBD") == "raid");
    BOOST_TEST(lemma("blaming", "VBG") == "blame");
    BOOST_TEST(lemma("barred", "VBN") == "bar");
    BOOST_TEST(lemma("decried", "VBD") == "decry");
    BOOST_TEST(lemma("decries", "VBZ") == "decry");
    BOOST_TEST(lemma("clashes", "VBZ") == "clash");
    BOOST_TEST(lemma("vying", "VBG") == "vie");
    BOOST_TEST(!lemma("ed", "VBD").empty());
}

BOOST_AUTO_TEST_CASE(odd_forms_do_no_harm) {
    const auto lemmas = pg::language::Lemmatizer::load(pg::find_data_dir());
    for (std::size_t tag = 0; tag < pg::enum_size<Xpos>(); ++tag)
        for (const char* form : {"", "s", "\xE2\x80\x99", "\xFF\xFE", "\xF0\x9F\x98\x80"}) lemmas.lemma(form, static_cast<Xpos>(tag));
    std::string curls;
    for (int i = 0; i < 200000; ++i) curls += "\xE2\x80\x99";
    BOOST_TEST(lemmas.lemma(curls, Xpos::Nn).size() == 200000u);
}

BOOST_AUTO_TEST_SUITE_END()
