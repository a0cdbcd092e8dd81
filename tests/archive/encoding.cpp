#include "archive/encoding.hpp"

#include <boost/test/unit_test.hpp>

using namespace pg::archive;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(byte_order_marks_win) {
    BOOST_CHECK_EQUAL(to_utf8("\xEF\xBB\xBFHi"), "Hi");
    BOOST_CHECK_EQUAL(to_utf8("\xFF\xFEH\0i\0"s), "Hi");
    BOOST_CHECK_EQUAL(to_utf8("\xFE\xFF\0H\0i"s), "Hi");
}

BOOST_AUTO_TEST_CASE(valid_utf8_stays_whatever_is_declared) { BOOST_CHECK_EQUAL(to_utf8("Sch\xC3\xB6n", "windows-1252"), "Sch\xC3\xB6n"); }

BOOST_AUTO_TEST_CASE(windows_1252_quotes) {
    BOOST_CHECK_EQUAL(to_utf8("\x93Yes,\x94 he said", "iso-8859-1"), "\xE2\x80\x9CYes,\xE2\x80\x9D he said");
    BOOST_CHECK_EQUAL(to_utf8("It\x92s", ""), "It\xE2\x80\x99s");
}

BOOST_AUTO_TEST_CASE(few_broken_bytes_do_not_change_the_encoding) {
    std::string text;
    for (int i = 0; i < 10; ++i) text += "\xC3\xA9";
    BOOST_CHECK_EQUAL(to_utf8(text + "\x92", "koi8-r"), text + "\xE2\x80\x99");
}

BOOST_AUTO_TEST_CASE(declared_encodings_are_read) {
    BOOST_CHECK_EQUAL(to_utf8("\xED\xCF\xD3\xCB\xD7\xC1", "koi8-r"), "Москва");
    BOOST_CHECK_EQUAL(declared_charset("<html><head><meta charset=\"windows-1251\">"), "windows-1251");
    BOOST_CHECK_EQUAL(declared_charset("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>"), "koi8-r");
    BOOST_CHECK_EQUAL(declared_charset("<p>none"), "");
}

BOOST_AUTO_TEST_CASE(normalised_text_is_clean) {
    BOOST_CHECK_EQUAL(normalised("a\r\nb\rc\xE2\x80\xA8" "d"), "a\nb\nc\nd");
    BOOST_CHECK_EQUAL(normalised("a\0b\x1B[0m"s), "ab[0m");
    BOOST_CHECK_EQUAL(normalised("a\xC2\xA0" "b\tc"), "a b c");
    BOOST_CHECK_EQUAL(normalised("e\xCC\x81"), "\xC3\xA9");
    BOOST_CHECK_EQUAL(normalised("im\xC2\xADmigra\xE2\x80\x8Btion"), "immigration");
    BOOST_CHECK_EQUAL(normalised("It\xC2\x92s"), "It\xE2\x80\x99s");
    BOOST_CHECK_EQUAL(normalised("\xE2\x80\x9Ckept\xE2\x80\x9D \xE2\x80\x94"), "\xE2\x80\x9Ckept\xE2\x80\x9D \xE2\x80\x94");
}

BOOST_AUTO_TEST_SUITE_END()
