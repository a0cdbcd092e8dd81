#include "language/conllu.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>
#include <sstream>

#include "core/tsv.hpp"
#include "language.hpp"

using pg::language::read_tokenized;

namespace {

std::string row(const std::string& id, const std::string& form, const std::string& misc = "_") { return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n"; }

std::string written(const std::string& input, bool tokenized) {
    std::ostringstream out;
    pg::language::parse_text(input, tokenized, test::analyser(), out);
    return out.str();
}

std::vector<std::vector<std::string>> rows_of(const std::string& conllu) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream in(conllu);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::vector<std::string> cells;
        std::istringstream cut(line);
        for (std::string cell; std::getline(cut, cell, '\t');) cells.push_back(cell);
        rows.push_back(cells);
    }
    return rows;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(conllu)

BOOST_AUTO_TEST_CASE(raw_text_becomes_rows_with_ranges_names_and_spaces) {
    const std::string out = written("Governor Ann Poe didn't sign it.\n", false);
    BOOST_TEST(out.starts_with("# sent_id = 1\n# text = Governor Ann Poe didn't sign it.\n"));
    BOOST_TEST(out.find("4-5\tdidn't\t_") != std::string::npos);
    const auto rows = rows_of(out);
    BOOST_REQUIRE_EQUAL(rows.size(), 9u);
    for (const auto& cells : rows) BOOST_TEST(cells.size() == 10u);
    BOOST_TEST(rows[7][9].find("SpaceAfter=No") != std::string::npos);
    BOOST_TEST(rows[1][9].find("NER=B-PER") != std::string::npos);
    BOOST_TEST(rows[2][9].find("NER=I-PER") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(given_tokens_are_kept) {
    const std::string input = "# a comment\n" + row("1-2", "don't") + row("1", "do") + row("2", "n't") + row("2.1", "ghost") + row("3", "New York", "SpaceAfter=No") + row("4", ".") + "\n" +
                              row("1", "Yes") + "broken line\n\n\n" + row("1", "No\r");
    const auto documents = read_tokenized(input);
    BOOST_REQUIRE_EQUAL(documents.size(), 1u);
    const auto& document = documents[0];
    BOOST_REQUIRE_EQUAL(document.sentences.size(), 3u);
    BOOST_REQUIRE_EQUAL(document.tokens.size(), 6u);
    BOOST_TEST(document.form(2) == "New_York");
    BOOST_TEST(document.tokens[0].joined_to_next);
    BOOST_TEST(!document.tokens[2].space_after);
    BOOST_TEST(document.text().starts_with("don't New_York."));
}

BOOST_AUTO_TEST_CASE(documents_are_kept_apart) {
    BOOST_TEST(read_tokenized("# newdoc id = a\n" + row("1", "A") + "\n# newdoc id = b\n" + row("1", "B")).size() == 2u);
    std::string many;
    for (int i = 0; i < 450; ++i) many += row("1", "Word") + "\n";
    BOOST_TEST(read_tokenized(many).size() == 3u);
}

BOOST_AUTO_TEST_CASE(any_lines_are_read_without_harm) {
    BOOST_TEST(rc::check("no crash, sane spans", [] {
        static const std::vector<std::string> bits{"1", "2", "1-2", "3-1", "9999999999999999999999", "-", ".", "\t", "\t\t\t", "form", "SpaceAfter=No", "\n", "\r\n", "#", "# newdoc", " ", "\xFF"};
        std::string input;
        for (const auto i : *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, bits.size()))) input += bits[i];
        for (const auto& document : read_tokenized(input)) {
            RC_ASSERT(!document.sentences.empty());
            for (const auto& sentence : document.sentences) RC_ASSERT(sentence.tokens.begin < sentence.tokens.end && sentence.tokens.end <= document.tokens.size());
            for (const auto& token : document.tokens) RC_ASSERT(token.span.begin < token.span.end && token.span.end <= document.text().size());
        }
    }));
}

BOOST_AUTO_TEST_CASE(output_read_again_has_the_same_tokens_and_trees) {
    const std::string first = written("The council's members didn't agree. \"We'll vote,\" said Ann Poe.", false);
    const std::string second = written(first, true);
    const auto a = rows_of(first), b = rows_of(second);
    BOOST_REQUIRE_EQUAL(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t c : {0u, 1u, 2u, 3u, 6u, 7u}) BOOST_TEST(a[i][c] == b[i][c]);
}

BOOST_AUTO_TEST_SUITE_END()
