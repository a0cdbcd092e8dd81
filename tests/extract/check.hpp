// Rows that a text must or must not give, with the text beside them.
#pragma once

#include <boost/test/unit_test.hpp>

#include "run.hpp"

namespace pg::test {

struct Rows {
    std::vector<std::string> entities, relations;
};

inline Rows rows_of(const std::string& text, std::string_view published = "2026-02-04") {
    const Record record = extract(text, published);
    return {entity_lines(record), relation_lines(record)};
}

/// The mentions of the entity with this name, as written, in order, joined by " | "; empty when there is no such entity.
inline std::string chain_of(const std::string& text, std::string_view name) {
    const Record record = extract(text);
    std::string out;
    for (MentionIndex m = 0; m < record.mentions.size(); ++m)
        if (record.entity_of(m).name == name) out += (out.empty() ? "" : " | ") + std::string(record.mentions[m].span.of(record.article.text));
    return out;
}

/// The text tells an event that begins like this line of event_lines(), or tells none.
inline void check_event(const std::string& text, const std::string& line) {
    const auto lines = event_lines(extract(text));
    BOOST_TEST(has_line(lines, line), text << "\nlacks " << line << " in\n" << joined(lines));
}

inline void check_no_event(const std::string& text, const std::string& line) {
    const auto lines = event_lines(extract(text));
    BOOST_TEST(!has_line(lines, line), text << "\nhas " << line << " in\n" << joined(lines));
}

/// The date of the event with this trigger, "2026-01-20 2026-01-22" where it lasted, "" without one.
inline std::string time_of(const std::string& text, std::string_view trigger, std::string_view published = "2026-02-04") {
    const Record record = extract(text, published);
    for (const auto& e : record.events) {
        if (e.trigger.of(record.article.text) != trigger) continue;
        if (!e.time) return "";
        const DateRange& value = record.times[*e.time].value;
        return value.start.iso() + (value.end == value.start ? "" : " " + value.end.iso());
    }
    return "no event";
}

}  // namespace pg::test

#define EXPECT_ENTITY(text, row) BOOST_CHECK_MESSAGE(pg::test::has_line(pg::test::rows_of(text).entities, row), text << "\nlacks: " << row << "\n" << pg::test::joined(pg::test::rows_of(text).entities))
#define EXPECT_NO_ENTITY(text, row) BOOST_CHECK_MESSAGE(!pg::test::has_line(pg::test::rows_of(text).entities, row), text << "\nmust not have: " << row << "\n" << pg::test::joined(pg::test::rows_of(text).entities))
#define EXPECT_RELATION(text, row) BOOST_CHECK_MESSAGE(pg::test::has_line(pg::test::rows_of(text).relations, row), text << "\nlacks: " << row << "\n" << pg::test::joined(pg::test::rows_of(text).relations))
#define EXPECT_NO_RELATION(text, row) BOOST_CHECK_MESSAGE(!pg::test::has_line(pg::test::rows_of(text).relations, row), text << "\nmust not have: " << row << "\n" << pg::test::joined(pg::test::rows_of(text).relations))
