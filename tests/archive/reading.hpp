// Helpers that the tests of the readers share.
#pragma once

#include <boost/test/unit_test.hpp>
#include <string>

#include "archive/reader.hpp"

inline const pg::archive::Knowledge& knowledge() {
    static const pg::archive::Knowledge all = pg::archive::Knowledge::read(PG_DATA_DIR);
    return all;
}

inline std::vector<pg::archive::ReadResult> read(pg::archive::Format format, std::string bytes) {
    return pg::archive::read_articles({{"here", 0}, format, std::move(bytes), std::nullopt}, knowledge());
}

/// The only article; fails the test with the reason if it was rejected.
inline pg::Article read_one(pg::archive::Format format, std::string bytes) {
    const auto results = read(format, std::move(bytes));
    BOOST_REQUIRE_EQUAL(results.size(), 1u);
    if (const auto* rejection = std::get_if<pg::Rejection>(&results[0])) BOOST_FAIL("rejected: " + rejection->reason);
    return std::get<pg::Article>(results[0]);
}

inline std::string reason_of(pg::archive::Format format, std::string bytes) {
    const auto results = read(format, std::move(bytes));
    BOOST_REQUIRE_EQUAL(results.size(), 1u);
    BOOST_REQUIRE(std::holds_alternative<pg::Rejection>(results[0]));
    return std::get<pg::Rejection>(results[0]).reason;
}
