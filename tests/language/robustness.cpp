// Any bytes give a document whose layers fit, in time that grows with the text and not with its square.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <rapidcheck.h>

#include "core/utf8.hpp"
#include "language.hpp"

namespace {

bool sane(const pg::Document& document) {
    std::uint32_t at = 0, token = 0;
    for (const auto& sentence : document.sentences) {
        if (sentence.tokens.begin != token || sentence.tokens.empty() || sentence.tokens.size() > 210) return false;
        token = sentence.tokens.end;
    }
    if (token != document.tokens.size()) return false;
    for (const auto& t : document.tokens) {
        if (t.span.begin < at || t.span.end <= t.span.begin || t.span.end > document.text().size()) return false;
        at = t.span.end;
    }
    return true;
}

/// What no token covers is white space: nothing is lost.
bool complete(const pg::Document& document) {
    std::string rest(document.text());
    for (const auto& t : document.tokens) std::fill(rest.begin() + t.span.begin, rest.begin() + t.span.end, ' ');
    return pg::utf8::valid(rest) && std::all_of(rest.begin(), rest.end(), [](char c) { return c == ' ' || (c >= 9 && c <= 13) || static_cast<unsigned char>(c) >= 0x80; });
}

std::string repeated(const std::string& bit, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += bit;
    return out;
}

double seconds_to_split(const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    BOOST_TEST(sane(test::split(text)));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(robustness)

BOOST_AUTO_TEST_CASE(empty_and_blank_texts_have_no_sentences) {
    for (const char* text : {"", "\n", " \n\n \t\n", "\xC2\xA0", "\xEF\xBB\xBF"}) BOOST_TEST(test::analysed(text).sentences.empty());
}

BOOST_AUTO_TEST_CASE(other_languages_emoji_and_bytes) {
    std::string bytes;
    for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37 + i / 7);
    for (const std::string& text : {std::string("\xE5\xB8\x82\xE9\x95\xBF\xE7\xAD\xBE\xE7\xBD\xB2\xE4\xBA\x86\xE6\xB3\x95\xE6\xA1\x88\xE3\x80\x82"), std::string("\xD0\x9C\xD1\x8D\xD1\x80 \xD0\xBF\xD0\xBE\xD0\xB4\xD0\xBF\xD0\xB8\xD1\x81\xD0\xB0\xD0\xBB."),
                                    repeated("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80", 50), std::string("a\0b\0", 4), bytes}) {
        const auto document = test::analysed(text);
        BOOST_TEST(sane(document));
    }
}

BOOST_AUTO_TEST_CASE(any_text_is_cut_completely) {
    static const std::vector<std::string> bits{"a", "The", "U.S.", "No.", "'", "''", "\"", "(", ")", ".", "...", "?", "!", "-", "--", "/", "@", "#", "$5", "5pm", "e-", "'s", "its", "cannot", "\n", " ", " ",
                                               "\xE2\x80\x9C", "\xE2\x80\x99", "\xE2\x80\x94", "\xC2\xA0", "http://a.b", ":)", "[1]", "*", "=", "]", ",", ";", ":", "&", "+", "%", "\xC3\xA9", "\xF0\x9F\x98\x80", "`", "<", ">", "|", "etc.", "I."};
    BOOST_TEST(rc::check("nothing is lost, nothing overlaps", [] {
        std::string text;
        for (const auto i : *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, bits.size()))) text += bits[i];
        const auto document = test::split(text);
        RC_ASSERT(sane(document));
        RC_ASSERT(complete(document));
    }));
}

BOOST_AUTO_TEST_CASE(one_line_of_100000_words) {
    const auto document = test::analysed(repeated("The mayor and council members signed bills about housing and ", 10000));
    BOOST_TEST(document.tokens.size() == 100000u);
    BOOST_TEST(sane(document));
}

/// Hostile lines: eight times the text may take eight times as long, here with a wide margin for a busy machine.
BOOST_AUTO_TEST_CASE(time_is_linear) {
    for (const char* bit : {"(", ")", "()", "\"", "\" ", "'", "a'", "s'", "-", "1-", "e-", "a-", ".", "a.", "A.B.", "!", "[1] ", "((()", "\xE2\x80\x99", "a/", ",", "*", "<a>", ":)", "http://a", "$", "$1", "%", "\xE2\x80\x94 ", "I. "}) {
        const double small = std::min(seconds_to_split(repeated(bit, 20000)), seconds_to_split(repeated(bit, 20000)));
        const double large = seconds_to_split(repeated(bit, 160000));
        BOOST_TEST(large < 0.25 + 40 * small, "\"" << bit << "\": " << small << " s, then " << large << " s");
    }
}

BOOST_AUTO_TEST_SUITE_END()
