// Who says that something happened.
#pragma once

#include "extract/status/modality_lexicon.hpp"

namespace pg::extract {

/// The token that stands for who says so: the subject of the verb that reports the event, or the object of "according to".
/// no_token when the article says it itself.
std::uint32_t claimant_of(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon);

/// "Israel's allegations", "US accusations"; no_token where nobody is named.
std::uint32_t owner_of_claim(const Tree& tree, std::uint32_t claim);

/// "said France would act if Iran attacked", "said states should be free to ban it": conditions, purposes and wishes within what is said are no claims.
/// What is said itself is one, even if it is only to come ("said the checks would go out"), and so is what somebody is accused of or tried to do.
bool is_mere_content(const Tree& tree, std::uint32_t predicate, const ModalityLexicon& lexicon);

/// "a statement by the ministry read", "her letter said": who speaks through a document; the token itself where it is none or nobody is told.
std::uint32_t speaker_behind(const Tree& tree, std::uint32_t speaker, const ModalityLexicon& lexicon);

}  // namespace pg::extract
