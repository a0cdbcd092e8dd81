#include "cli/table.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>

using namespace pg::cli;

namespace {

Table sample() {
    Table table({{"name", 0, 6}, {"events"}, {"quote", 1, 10}, {"id", 0, never_cut}});
    table.add({std::string("Tom Homan"), std::int64_t{12}, std::string("He went to Minneapolis."), std::string("actor:tom")});
    table.add({std::string("Zoë\x1b[31m"), std::int64_t{3}, {}, std::string("actor:zoe")});
    return table;
}

std::string printed(const Table& table, TableFormat format, Terminal terminal = {}) {
    std::ostringstream out;
    print(table, format, terminal, out);
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(columns_are_aligned_and_control_characters_escaped) {
    BOOST_TEST(printed(sample(), TableFormat::Table) ==
               "name         events  quote                    id\n"
               "Tom Homan        12  He went to Minneapolis.  actor:tom\n"
               "Zoë\\x1b[31m       3                           actor:zoe\n");
}

BOOST_AUTO_TEST_CASE(a_narrow_terminal_cuts_texts_then_drops_columns_but_never_ids) {
    BOOST_TEST(printed(sample(), TableFormat::Table, {44, false}) ==
               "name       events  quote           id\n"
               "Tom Homan      12  He went to Mi…  actor:tom\n"
               "Zoë\\x1b[…       3                  actor:zoe\n");
    BOOST_TEST(printed(sample(), TableFormat::Table, {26, false}) ==
               "name     events  id\n"
               "Tom Ho…      12  actor:tom\n"
               "Zoë\\x1…       3  actor:zoe\n");
}

BOOST_AUTO_TEST_CASE(colour_is_only_for_the_header) {
    BOOST_TEST(printed(sample(), TableFormat::Table, {0, true}).starts_with("\x1b[1mname"));
    BOOST_TEST(printed(sample(), TableFormat::Table).find('\x1b') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(other_formats_keep_everything) {
    BOOST_TEST(printed(sample(), TableFormat::Jsonl, {10, true}) ==
               "{\"name\":\"Tom Homan\",\"events\":12,\"quote\":\"He went to Minneapolis.\",\"id\":\"actor:tom\"}\n"
               "{\"name\":\"Zoë\\u001B[31m\",\"events\":3,\"quote\":null,\"id\":\"actor:zoe\"}\n");
    BOOST_TEST(printed(sample(), TableFormat::Csv) ==
               "name,events,quote,id\nTom Homan,12,He went to Minneapolis.,actor:tom\nZoë\x1b[31m,3,,actor:zoe\n");
    BOOST_TEST(printed(Table({{"a"}}), TableFormat::Json) == "[]\n");
    BOOST_TEST(printed(Table({{"a"}}), TableFormat::Table) == "");
}

BOOST_AUTO_TEST_CASE(values_of_all_types) {
    Table table({{"yes"}, {"list"}, {"score"}, {"none"}});
    table.add({true, std::vector<std::string>{"a", "b"}, 0.123456, {}});
    BOOST_TEST(printed(table, TableFormat::Json) == "[\n{\"yes\":true,\"list\":[\"a\",\"b\"],\"score\":0.123456,\"none\":null}\n]\n");
    BOOST_TEST(printed(table, TableFormat::Csv) == "yes,list,score,none\ntrue,a; b,0.123456,\n");
    BOOST_TEST(printed(table, TableFormat::Table) == "yes  list   score\nyes  a, b  0.1235\n");
}

BOOST_AUTO_TEST_CASE(some_columns_are_for_people_and_some_for_programs) {
    Table table({{"status", 0, 12, Reader::People}, {"status", 0, 0, Reader::Programs}, {"claimed", 0, 0, Reader::Programs}});
    table.add({std::string("actual, claimed"), std::string("actual"), true});
    BOOST_TEST(printed(table, TableFormat::Table) == "status\nactual, claimed\n");
    BOOST_TEST(printed(table, TableFormat::Csv) == "status,claimed\nactual,true\n");
    BOOST_TEST(printed(table, TableFormat::Jsonl) == "{\"status\":\"actual\",\"claimed\":true}\n");
}

BOOST_AUTO_TEST_CASE(width_counts_what_terminals_show) {
    BOOST_TEST(display_width("Zoë") == 3u);
    BOOST_TEST(display_width("e\xCC\x81") == 1u);
    BOOST_TEST(display_width("東京") == 4u);
    BOOST_TEST(cut("東京都", 5) == "東京…");
    BOOST_TEST(cut("abc", 3) == "abc");
    BOOST_TEST(cut("abc", 1) == "…");
    BOOST_TEST(cut("abc", 0) == "");
}

BOOST_AUTO_TEST_SUITE_END()
