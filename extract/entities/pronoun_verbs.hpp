// Verbs that tell something of a pronoun beside them. Data: data/lexicons/pronoun-verbs.tsv.
#pragma once

#include <cstdint>

#include "core/words_by_kind.hpp"

namespace pg::extract {

/// What a verb tells of a pronoun beside it. Where it has a policy rather than a body: as what one is against, what is decided, what ends, what is carried or fails, what is judged, what provides
/// something. Who speaks, to or of others; who asks, and who replies.
enum class PronounVerb : std::uint8_t { Against, Decided, Ends, Carried, Judged, Provides, Saying, Addressing, Asking, Replying };

using PronounVerbs = WordsByKind<PronounVerb>;

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::PronounVerb, "kind", "against", "decided", "ends", "carried", "judged", "provides", "saying", "addressing", "asking", "replying");
