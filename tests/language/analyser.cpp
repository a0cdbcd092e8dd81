// The bytes of an analysis depend on nothing but the text: not on threads, instruction sets or what was analysed before.
#include "language/analyser.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <sstream>
#include <thread>

#include "language.hpp"
#include "language/conllu.hpp"
#include "language/nn/kernels.hpp"

namespace {

const std::vector<std::string>& texts() {
    static const std::vector<std::string> texts{
        "Governor Ann Poe signed the housing bill on Tuesday, days after lawmakers in St. Paul passed it.\n\n\"We will build,\" she said. Critics didn't agree.",
        "WASHINGTON -- The Senate on Thursday rejected a measure that would have barred the sale of land to foreign companies, 48-52.",
        "Mayor Vows to Veto Tax Plan\n\nBy Jo Roe\n\nThe mayor of Springfield, Al Doe, said he would veto the plan if the council's members approve it.",
        "a", "", "\xF0\x9F\x98\x80 \xF0\x9F\x98\x80", "Der Bundestag stimmt am Freitag ab. Le maire a sign\xC3\xA9 la loi."};
    return texts;
}

std::string written(const pg::language::Analyser& analyser, const std::string& text) {
    pg::Article article;
    article.text = text;
    std::ostringstream out;
    pg::language::write_conllu(out, analyser.analyse(std::move(article)));
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analyser)

BOOST_AUTO_TEST_CASE(layers_fit_together) {
    const auto document = test::analysed(texts()[0]);
    BOOST_TEST(document.sentences.size() == 3u);
    for (const auto& sentence : document.sentences) {
        BOOST_TEST(sentence.tokens.begin < sentence.tokens.end);
        BOOST_TEST((sentence.span == document.span_of(sentence.tokens)));
        for (auto t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
            const auto head = document.tokens[t].head;
            BOOST_TEST((head == pg::no_token || (head >= sentence.tokens.begin && head < sentence.tokens.end)));
            BOOST_TEST(!document.tokens[t].lemma.empty());
        }
    }
    BOOST_TEST(!document.names.empty());
    std::uint32_t last = 0;
    for (const auto& name : document.names) {
        BOOST_TEST(name.tokens.begin >= last);
        last = name.tokens.end;
    }
}

BOOST_AUTO_TEST_CASE(threads_and_order_do_not_matter) {
    std::vector<std::string> expected;
    for (const auto& text : texts()) expected.push_back(written(test::analyser(), text));
    std::vector<std::vector<std::string>> found(4);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < found.size(); ++t)
        threads.emplace_back([&, t] {
            found[t].resize(texts().size());
            for (std::size_t i = 0; i < texts().size(); ++i) {
                const std::size_t k = (i * (2 * t + 1) + t) % texts().size();
                found[t][k] = written(test::analyser(), texts()[k]);
            }
        });
    for (auto& thread : threads) thread.join();
    for (const auto& one : found)
        for (std::size_t i = 0; i < one.size(); ++i)
            if (!one[i].empty()) BOOST_TEST(one[i] == expected[i]);
}

BOOST_AUTO_TEST_CASE(instruction_sets_do_not_matter) {
    for (const char* set : {"sse2", "avx2", "avx512"}) {
        if (pg::language::kernels_named(set) == nullptr) continue;
        ::setenv("POLICYGRAPH_KERNELS", set, 1);
        const auto other = pg::language::Analyser::load(pg::find_data_dir());
        ::unsetenv("POLICYGRAPH_KERNELS");
        for (const auto& text : texts()) BOOST_TEST(written(other, text) == written(test::analyser(), text), set);
    }
}

BOOST_AUTO_TEST_CASE(the_fingerprint_is_stable) {
    BOOST_TEST(test::analyser().fingerprint() == pg::language::Analyser::load(pg::find_data_dir()).fingerprint());
    BOOST_TEST(test::analyser().fingerprint().size() == 32u);
}

BOOST_AUTO_TEST_SUITE_END()
