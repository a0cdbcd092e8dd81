#include "archive/furniture.hpp"

#include <boost/test/unit_test.hpp>

#include "core/error.hpp"

using namespace pg;
using namespace pg::archive;

BOOST_AUTO_TEST_SUITE(furniture)

BOOST_AUTO_TEST_CASE(globs) {
    BOOST_CHECK(matches_glob("for more on *, visit *", "for more on x, visit y"));
    BOOST_CHECK(!matches_glob("for more on *, visit *", "for more on x"));
    BOOST_CHECK(matches_glob("\x01 min", "12 min"));
    BOOST_CHECK(!matches_glob("\x01 min", "x min"));
    BOOST_CHECK(matches_glob("*a*b", "xxaxxbab"));
}

BOOST_AUTO_TEST_CASE(every_entry_matches_its_example) {
    const Tsv table = Tsv::read(std::string(PG_DATA_DIR) + "/lexicons/furniture.tsv");
    const Furniture furniture(table);
    BOOST_CHECK_GT(table.rows(), 100u);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto example = table.cell(row, table.column("example"));
        BOOST_TEST_CONTEXT(example) BOOST_CHECK(furniture.effect_of(example) != FurnitureEffect::None);
    }
}

BOOST_AUTO_TEST_CASE(sentences_are_no_furniture) {
    const Furniture furniture = Furniture::read(PG_DATA_DIR);
    for (const char* line : {"The senators share a view on the border.", "Homan traveled to Minneapolis in late January.", "A deal on the table",
                             "Search teams found the hikers on Monday.", "More than 2,000 officers will remain.", "Related to the order, the judge asked for briefs.",
                             "Subscribe to the theory or not, he said, the law is clear."})
        BOOST_TEST_CONTEXT(line) BOOST_CHECK(furniture.effect_of(line) == FurnitureEffect::None);
}

BOOST_AUTO_TEST_CASE(end_lines_need_an_article_before_them) {
    const Furniture furniture = Furniture::read(PG_DATA_DIR);
    const std::string body(250, 'x');
    BOOST_CHECK_EQUAL(without_furniture(body + "\n\nLeave a Reply\n\nSome comment", furniture), body);
    BOOST_CHECK_EQUAL(without_furniture("Most read\n\nShort text", furniture), "Short text");
    BOOST_CHECK_EQUAL(without_furniture("a\n\nAdvertisement\n\nb", furniture), "a\n\nb");
}

BOOST_AUTO_TEST_CASE(broken_tables_are_errors) {
    BOOST_CHECK_THROW(Furniture(Tsv::parse("pattern\teffect\nx\tdropp\n", "f.tsv")), Error);
    BOOST_CHECK_THROW(Furniture(Tsv::parse("pattern\teffect\n*\tdrop\n", "f.tsv")), Error);
}

BOOST_AUTO_TEST_SUITE_END()
