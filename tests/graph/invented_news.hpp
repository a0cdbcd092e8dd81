// Articles of an invented world with the record that a reader of them would write: the same number gives the same article, on every
// machine. Names, places and policies recur as in an archive (few often, many seldom); some articles copy another.
#pragma once

#include <cstdint>

#include "core/record.hpp"

namespace pg::testing {

struct World {
    std::uint32_t people = 40;
    std::uint32_t bodies = 20;
    std::uint32_t cities = 12;
    std::uint32_t policies = 10;
    std::uint32_t events = 4;        ///< an article
    std::uint32_t copy_every = 9;    ///< each such article repeats an earlier one with another title; 0: none
    std::uint32_t days = 400;
};

/// Keeps Record's guarantees. Among its entities are people with a full name and (in other articles) by surname and office alone, places
/// with and without gazetteer id, organizations with an acronym, policies with a jurisdiction, role groups; among its events all
/// statuses, with and without date; relations between them.
Record invented_record(const World& world, std::uint32_t number);

}  // namespace pg::testing
