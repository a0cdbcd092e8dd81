// Role nouns that stand for nobody in some of their uses: "sources of income", "the prosecution of the officer", "a host of questions".
#pragma once

#include <cstdint>

#include "core/words_by_kind.hpp"

namespace pg::extract {

/// What the noun may mean besides people.
enum class RoleNounSense : std::uint8_t { Teller, Deed, Undergone, Count, Mass, Named, Taken };

/// Data: data/lexicons/role-noun-senses.tsv.
using RoleNounSenses = WordsByKind<RoleNounSense>;

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::RoleNounSense, "kind", "teller", "deed", "undergone", "count", "mass", "named", "taken");
