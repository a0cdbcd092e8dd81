#include "core/utf8.hpp"

#include <boost/test/unit_test.hpp>
#include <random>

namespace utf8 = pg::utf8;

BOOST_AUTO_TEST_SUITE(utf8_text)

BOOST_AUTO_TEST_CASE(tells_valid_from_broken) {
    BOOST_TEST(utf8::valid("Erdo\xC4\x9F" "an \xF0\x9F\x87\xB9 \xEF\xBF\xBD"));
    for (const char* broken : {"\xC4", "a\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) BOOST_TEST(!utf8::valid(broken));
    BOOST_TEST(utf8::sanitised("a\xFF" "b\xC4") == "a\xEF\xBF\xBD" "b\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_CASE(lowers_letters_of_several_alphabets) {
    BOOST_TEST(utf8::lower("\xC3\x89LYS\xC3\x89" "E \xCE\xA3 \xD0\x9C\xD0\x9E \xC5\xA0\xC4\xB0 X") == "\xC3\xA9lys\xC3\xA9" "e \xCF\x83 \xD0\xBC\xD0\xBE \xC5\xA1i x");
}

BOOST_AUTO_TEST_CASE(shows_nothing_that_steers_a_terminal) {
    BOOST_TEST(utf8::escaped_for_terminal("a\x1B[31mb\n\xE2\x80\xAE" "c\xFF") == "a\\x1b[31mb\\n\\u202ec\\xff");
    BOOST_TEST(utf8::escaped_for_terminal("\xE2\x80\x9Cquoted\xE2\x80\x9D") == "\xE2\x80\x9Cquoted\xE2\x80\x9D");
}

BOOST_AUTO_TEST_CASE(code_point_offsets_agree_with_counting) {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::string text;
        std::vector<std::uint32_t> starts;
        const std::size_t points = random() % 200;
        for (std::size_t i = 0; i < points; ++i) {
            starts.push_back(static_cast<std::uint32_t>(text.size()));
            static constexpr char32_t choice[] = {'a', 0xE9, 0x20AC, 0x1F600};
            utf8::append(text, choice[random() % 4]);
        }
        starts.push_back(static_cast<std::uint32_t>(text.size()));
        const utf8::CodePointIndex index(text);
        for (std::uint32_t p = 0; p < starts.size(); ++p) {
            BOOST_REQUIRE_EQUAL(index.at(starts[p]), p);
            BOOST_REQUIRE_EQUAL(index.byte_of(p), starts[p]);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
