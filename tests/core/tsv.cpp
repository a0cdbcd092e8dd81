#include "core/tsv.hpp"

#include <boost/test/unit_test.hpp>

#include "core/error.hpp"

BOOST_AUTO_TEST_SUITE(tsv)

BOOST_AUTO_TEST_CASE(reads_columns_by_name_and_skips_notes) {
    const auto file = pg::Tsv::parse("# source: ourselves\nnoun\ttype\n\nbill\tbill\r\nban\n", "nouns.tsv");
    BOOST_REQUIRE_EQUAL(file.rows(), 2u);
    BOOST_TEST(file.cell(0, file.column("type")) == "bill");
    BOOST_TEST(file.cell(1, file.column("type")) == "");
    BOOST_TEST(file.line(1) == 5u);
}

BOOST_AUTO_TEST_CASE(names_the_line_that_is_wrong) {
    BOOST_CHECK_EXCEPTION(pg::Tsv::parse("a\tb\n1\t2\t3\n", "x.tsv"), pg::Error,
                          [](const pg::Error& e) { return std::string(e.what()) == "x.tsv:2: 3 cells, but 2 columns"; });
    const auto file = pg::Tsv::parse("a\tb\n1\t2\n", "x.tsv");
    BOOST_CHECK_EXCEPTION(file.column("c"), pg::Error, [](const pg::Error& e) { return std::string(e.what()) == "x.tsv: no column 'c' among: a b"; });
    BOOST_CHECK_THROW(pg::Tsv::parse("a\n\xFF\n", "x.tsv"), pg::Error);
}

BOOST_AUTO_TEST_CASE(splits_and_trims) {
    const auto parts = pg::split(" ICE ; U.S. ICE;; ", ';');
    BOOST_REQUIRE_EQUAL(parts.size(), 2u);
    BOOST_TEST(parts[1] == "U.S. ICE");
}

BOOST_AUTO_TEST_SUITE_END()
