// Trees are well formed on anything, and depend on nothing but their sentence.
#include "language/parser/parser.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <rapidcheck.h>

#include "../language.hpp"
#include "language/nn/kernels.hpp"

using namespace pg;
using language::Parser;
using language::TokenParse;

namespace {

using Sentences = std::vector<std::vector<std::string_view>>;

const Parser& parser() {
    static const Parser parser = Parser::load(find_data_dir() / "models/parser.model");
    return parser;
}

bool well_formed(const std::vector<TokenParse>& parse) {
    std::size_t roots = 0;
    for (std::size_t i = 0; i < parse.size(); ++i) {
        if ((parse[i].head < 0) != (parse[i].deprel == Deprel::Root)) return false;
        roots += parse[i].head < 0;
        std::size_t at = i, steps = 0;
        while (parse[at].head >= 0 && steps++ <= parse.size()) {
            if (static_cast<std::size_t>(parse[at].head) >= parse.size()) return false;
            at = static_cast<std::size_t>(parse[at].head);
        }
        if (parse[at].head >= 0) return false;
    }
    return roots == (parse.empty() ? 0 : 1);
}

const std::vector<std::string>& words() {
    static const std::vector<std::string> words{"The", "mayor", "signed", "a", "bill", ",", ".", "Tuesday", "in", "Minneapolis", "who", "and", "zorkified", "\xF0\x9F\x98\x80",
                                                "\xFF\xFE", "!!!!", "", "2026", "n't", "\xE2\x80\x9C"};
    return words;
}

Sentences any_sentences() {
    Sentences out(*rc::gen::inRange<std::size_t>(0, 12));
    for (auto& sentence : out)
        for (const auto w : *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, words().size()))) sentence.push_back(words()[w]);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parser_trees)

BOOST_AUTO_TEST_CASE(a_plain_sentence) {
    const Sentences one{{"The", "mayor", "signed", "the", "bill", "."}};
    const auto parse = parser().parse(one)[0];
    BOOST_TEST((parse[2].deprel == Deprel::Root && parse[2].upos == Upos::Verb));
    BOOST_TEST((parse[1].deprel == Deprel::Nsubj && parse[1].head == 2));
    BOOST_TEST((parse[4].deprel == Deprel::Obj && parse[4].head == 2));
}

BOOST_AUTO_TEST_CASE(any_words_give_trees) {
    BOOST_TEST(rc::check("well formed", [] {
        const Sentences sentences = any_sentences();
        const auto parses = parser().parse(sentences);
        RC_ASSERT(parses.size() == sentences.size());
        for (std::size_t s = 0; s < sentences.size(); ++s) {
            RC_ASSERT(parses[s].size() == sentences[s].size());
            RC_ASSERT(well_formed(parses[s]));
        }
    }));
}

BOOST_AUTO_TEST_CASE(batches_do_not_matter) {
    BOOST_TEST(rc::check("alone as in company", [] {
        const Sentences sentences = any_sentences();
        const auto together = parser().parse(sentences);
        for (std::size_t s = 0; s < sentences.size(); ++s) RC_ASSERT(parser().parse(Sentences{sentences[s]})[0] == together[s]);
    }));
}

BOOST_AUTO_TEST_CASE(long_sentences_are_parsed_in_pieces) {
    Sentences one(1);
    for (int i = 0; i < 1000; ++i) one[0].push_back(words()[static_cast<std::size_t>(i * 7) % words().size()]);
    const auto parse = parser().parse(one)[0];
    BOOST_TEST(parse.size() == 1000u);
    BOOST_TEST(well_formed(parse));
}

BOOST_AUTO_TEST_CASE(instruction_sets_do_not_matter) {
    Sentences sentences(40);
    for (std::size_t s = 0; s < sentences.size(); ++s)
        for (std::size_t i = 0; i < 3 + s; ++i) sentences[s].push_back(words()[(s * 5 + i * i) % words().size()]);
    const auto expected = parser().parse(sentences);
    for (const char* set : {"sse2", "avx2", "avx512"}) {
        if (language::kernels_named(set) == nullptr) {
            BOOST_TEST_MESSAGE("this processor has no " << set);
            continue;
        }
        ::setenv("POLICYGRAPH_KERNELS", set, 1);
        const Parser other = Parser::load(find_data_dir() / "models/parser.model");
        ::unsetenv("POLICYGRAPH_KERNELS");
        BOOST_TEST((other.parse(sentences) == expected), set);
    }
}

BOOST_AUTO_TEST_SUITE_END()
