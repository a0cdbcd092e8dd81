#include "archive/format.hpp"

#include <boost/test/unit_test.hpp>

using namespace pg::archive;

BOOST_AUTO_TEST_SUITE(format)

BOOST_AUTO_TEST_CASE(names_tell_formats) {
    BOOST_CHECK(kind_of_name("a/b.HTML").format == Format::Html);
    BOOST_CHECK(kind_of_name("a.jsonl.zst").format == Format::JsonLine);
    BOOST_CHECK(kind_of_name("a.jsonl.zst").packing == Packing::Compressed);
    BOOST_CHECK(kind_of_name("a.tar.gz").packing == Packing::Packed);
    BOOST_CHECK(kind_of_name("a.tgz").packing == Packing::Packed);
    BOOST_CHECK(kind_of_name("a.docx").format == Format::Unknown);
    BOOST_CHECK(kind_of_name("html").format == Format::Unknown);
    BOOST_CHECK(kind_of_name("folder.html/readme").format == Format::Unknown);
}

BOOST_AUTO_TEST_CASE(documents_of_other_programs_are_refused_with_a_way_to_convert_them) {
    BOOST_CHECK(unknown_kind("a/Report.PDF").find("`pdftotext FILE.pdf`") != std::string::npos);
    BOOST_CHECK(unknown_kind("a.docx").find("`pandoc -t plain -o FILE.txt FILE.docx`") != std::string::npos);
    BOOST_CHECK(unknown_kind("a.zip!b.odt").find("pandoc") != std::string::npos);
    BOOST_CHECK(unknown_kind("a.exe").find("known are .txt") != std::string::npos);
    BOOST_CHECK(unknown_kind("pdf").find("known are .txt") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(content_tells_formats) {
    BOOST_CHECK(format_of_content("{\"text\":\"a\"}\n{\"text\":\"b\"}\n") == Format::JsonLine);
    BOOST_CHECK(format_of_content("{\n \"text\": \"a\"\n}") == Format::Json);
    BOOST_CHECK(format_of_content("[{\"text\":\"a\"}]") == Format::Json);
    BOOST_CHECK(format_of_content("<!DOCTYPE html><html>") == Format::Html);
    BOOST_CHECK(format_of_content("<?xml version='1.0'?><rss>") == Format::Feed);
    BOOST_CHECK(format_of_content("WARC/1.0\r\n") == Format::WarcRecord);
    BOOST_CHECK(format_of_content("From: a@b.c\nTo: d@e.f\nSubject: x\n\nHi") == Format::Mail);
    BOOST_CHECK(format_of_content("The Plainsman\n\nHealth agency") == Format::Text);
    BOOST_CHECK(format_of_content("[Washington] The Senate") == Format::Text);
}

BOOST_AUTO_TEST_CASE(false_names_are_seen) {
    BOOST_CHECK_EQUAL(mismatch(Format::Html, "%PDF-1.7").value(), "not HTML: a PDF file");
    BOOST_CHECK_EQUAL(mismatch(Format::Text, " \n ").value(), "empty file");
    BOOST_CHECK_EQUAL(mismatch(Format::Json, std::string(100, '\0')).value(), "not JSON: binary data");
    BOOST_CHECK(!mismatch(Format::Html, "<html>"));
    BOOST_CHECK(!mismatch(Format::Text, "Sch\xF6n"));
}

BOOST_AUTO_TEST_SUITE_END()
