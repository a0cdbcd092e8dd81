#include "graph/derive/duplicates.hpp"

#include <boost/test/unit_test.hpp>
#include <algorithm>
#include <string>

using namespace pg::graph;

namespace {

/// A text of its own words: no two seeds share a run of three.
std::string text(unsigned seed, unsigned words = 120) {
    std::string out;
    unsigned state = seed * 7919u + 13u;
    for (unsigned i = 0; i < words; ++i) {
        state = state * 1664525u + 1013904223u;
        out += (i == 0 ? "" : " ") + std::string("word") + std::to_string((state >> 8) % 50000u);
    }
    return out;
}

std::vector<std::string> words(const std::string& s) {
    std::vector<std::string> out{""};
    for (char c : s)
        if (c == ' ') out.emplace_back();
        else out.back() += c;
    return out;
}

/// Every n-th word is another one.
std::string rewritten(const std::string& s, std::size_t n) {
    std::string out;
    std::size_t i = 0;
    for (const auto& w : words(s)) out += (out.empty() ? "" : " ") + (++i % n == 0 ? "new" + std::to_string(i) : w);
    return out;
}

std::string first_words(const std::string& s, std::size_t n) {
    std::string out;
    for (const auto& w : words(s)) {
        if (n-- == 0) break;
        out += (out.empty() ? "" : " ") + w;
    }
    return out;
}

std::vector<std::vector<std::uint32_t>> groups(const std::vector<std::string>& texts) {
    return near_duplicates(std::vector<std::string_view>(texts.begin(), texts.end()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(duplicates)

BOOST_AUTO_TEST_CASE(other_texts_are_no_copies) {
    std::vector<std::string> texts;
    for (unsigned i = 0; i < 60; ++i) texts.push_back(text(i));
    BOOST_TEST(groups(texts).empty());
    BOOST_TEST(groups({}).empty());
    BOOST_TEST(groups({"", "", "two words", "two words"}).empty());  // too short to tell
}

BOOST_AUTO_TEST_CASE(case_and_punctuation_do_not_make_another_text) {
    BOOST_TEST(groups({"The mayor of the city met the governor of the state.", "THE MAYOR of the city — met the governor of the state!"}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(lightly_rewritten_texts_are_copies_at_every_length) {
    for (unsigned seed = 0; seed < 40; ++seed) {
        const std::string original = text(seed, 60 + 10 * seed);
        BOOST_TEST_CONTEXT("seed " << seed) { BOOST_TEST(groups({original, rewritten(original, 10), text(seed + 1000)}).size() == 1u); }
    }
}

BOOST_AUTO_TEST_CASE(a_text_with_every_third_word_changed_is_another_text) {
    const std::string original = text(3, 300);
    BOOST_TEST(groups({original, rewritten(original, 3)}).empty());
}

BOOST_AUTO_TEST_CASE(a_cut_copy_is_a_copy) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const std::string original = text(seed, 400);
        BOOST_TEST_CONTEXT("seed " << seed) { BOOST_TEST(groups({original, first_words(original, 140)}).size() == 1u); }
    }
}

BOOST_AUTO_TEST_CASE(a_shared_paragraph_makes_no_copy) {
    const std::string shared = text(99, 60);
    BOOST_TEST(groups({text(1, 300) + " " + shared, text(2, 300) + " " + shared}).empty());
}

BOOST_AUTO_TEST_CASE(the_order_of_texts_does_not_matter) {
    std::vector<std::string> texts;
    for (unsigned i = 0; i < 12; ++i) {
        texts.push_back(text(i, 150));
        if (i % 3 == 0) texts.push_back(rewritten(text(i, 150), 12));
    }
    const auto as_texts = [](const std::vector<std::string>& all) {
        std::vector<std::vector<std::string>> out;
        for (const auto& group : groups(all)) {
            out.emplace_back();
            for (auto i : group) out.back().push_back(all[i]);
            std::sort(out.back().begin(), out.back().end());
        }
        std::sort(out.begin(), out.end());
        return out;
    };
    const auto expected = as_texts(texts);
    BOOST_TEST(expected.size() == 4u);
    std::reverse(texts.begin(), texts.end());
    BOOST_TEST((as_texts(texts) == expected));
}

BOOST_AUTO_TEST_SUITE_END()
