#include <boost/test/unit_test.hpp>

#include "core/error.hpp"
#include "core/record_json.hpp"

namespace {

std::string line(const std::string& text, const std::string& name, const std::string& rest) {
    return R"({"article": {"id": "a", "text": ")" + text + R"("}, "entities": [{"type": "person", "name": ")" + name +
           R"("}], "mentions": [{"start": 0, "end": 3, "entity": 0, "form": "name"}], "events": [{"start": 4, "end": 7, "status": "actual", "type": "CONSULT")" + rest + "}]}";
}

std::string failure_of(const std::string& record) {
    try {
        pg::record_from_json(record);
    } catch (const pg::Error& error) {
        return error.what();
    }
    return "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(record_read)

BOOST_AUTO_TEST_CASE(a_sound_line_is_read) { BOOST_TEST(failure_of(line("Ann met\\n\\nBob", "Ann", R"(, "confidence": 0.5)")) == "none"); }

BOOST_AUTO_TEST_CASE(what_records_never_hold_is_refused) {
    BOOST_TEST(failure_of(line("Ann met\\u0000Bob", "Ann", "")) == "record: 'text' must be without control characters");
    BOOST_TEST(failure_of(line("Ann met", "\\u001b[31mAnn", "")) == "record: 'name' must be without control characters");
    BOOST_TEST(failure_of(line("Ann met", "Ann", R"(, "rule": "x\u0007")")) == "record: 'rule' must be without control characters");
    BOOST_TEST(failure_of(line("Ann met", "Ann\xFF", "")).starts_with("record: invalid JSON at byte "));
    BOOST_TEST(failure_of(line("Ann met", "Ann", R"(, "confidence": 5)")) == "record: 'confidence' must be a number from 0 to 1");
    BOOST_TEST(failure_of(line("Ann met", "Ann", R"(, "confidence": -1)")) == "record: 'confidence' must be a number from 0 to 1");
}

BOOST_AUTO_TEST_SUITE_END()
