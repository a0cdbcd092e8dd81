// Words around which it is told otherwise than by subject and "by" phrase who does what they mean: "is a supporter of the bill", "in the custody of the police".
#pragma once

#include <cstdint>

#include "core/words_by_kind.hpp"
#include "extract/frames/clause.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

enum class DoerWord : std::uint8_t { Person, Owner, State, Feeling, Undergone, Charged, Maker, Behest, Entrant, Gets, Loses, Suffered, Teller, Submitted, Victory, Backing };

/// Data: data/lexicons/doer-words.tsv.
using DoerWords = WordsByKind<DoerWord>;

/// "Novak is a supporter of the bill", "Iran, an ally of Syria": the noun says of somebody that he does it.
bool says_who_does(const Tree& tree, const DoerWords& words, std::uint32_t noun);

/// "Novak is a supporter of the bill", "a partnership between the two agencies", "in the custody of the police": gives the noun's clause its subject.
void find_noun_doer(const Tree& tree, const DoerWords& words, Clause& clause);

/// "is committed to the treaty", "was outraged by the ruling": who is said to be so does it, as if it were no passive.
Clause read_state(const Tree& tree, const DoerWords& words, Clause clause);

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::DoerWord, "kind", "person", "owner", "state", "feeling", "undergone", "charged", "maker", "behest", "entrant", "gets", "loses", "suffered", "teller", "submitted", "victory", "backing");
