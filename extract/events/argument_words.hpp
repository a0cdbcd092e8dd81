// Words by which arguments are found that no frame names. Data: data/lexicons/argument-words.tsv, whose head explains the kinds.
#pragma once

#include <cstdint>

#include "core/words_by_kind.hpp"

namespace pg::extract {

enum class ArgumentWord : std::uint8_t { Undergone, Held, Doing, AtLarge, Answer, Befall, Offer, End, Undertaking, Decree, Host, Part };

using ArgumentWords = WordsByKind<ArgumentWord>;

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::ArgumentWord, "kind", "undergone", "held", "doing", "at-large", "answer", "befall", "offer", "end", "undertaking", "decree", "host", "part");
