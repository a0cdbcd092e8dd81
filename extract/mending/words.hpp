// The words by which parsers' habits are known. Data: data/lexicons/control.tsv.
#pragma once

#include <cstdint>

#include "core/words_by_kind.hpp"

namespace pg::extract {

/// What the word is: a verb whose object or subject does what its infinitive says, one whose infinitive tells what its object is for, one that blames, one that
/// reports a clause; an office whose title has a preposition of its own; a noun for one person in a body; a noun for what somebody offers or decides to do;
/// a verb for what somebody says himself; a noun whose infinitive tells what is asked for or meant to be done; an adjective that stands for somebody; a noun often taken for an
/// adjective; a verb with the particle that makes its object of what stands behind both ("call_off"); a verb that hardly ever has an object;
/// a verb that puts its object into an office named behind it.
enum class MendingWord : std::uint8_t { Object, Subject, Purpose, Blamed, Reporting, Office, Holder, Offer, Spoken, Call, Somebody, Noun, Particle, Intransitive, Appointing };

using MendingWords = WordsByKind<MendingWord>;

}  // namespace pg::extract

PG_ENUM_NAMES(pg::extract::MendingWord, "kind", "object", "subject", "purpose", "blamed", "reporting", "office", "holder", "offer", "spoken", "call", "somebody", "noun", "particle", "intransitive", "appointing");
