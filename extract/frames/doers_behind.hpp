// Who does what a noun or an infinitive tells, where it stands behind another noun.
#pragma once

#include "extract/frames/clause.hpp"

namespace pg::extract {

/// "His policy was to contain Iran", "the aim of the government is to ban it": whose aim it is does what the infinitive tells; no_token elsewhere.
std::uint32_t owner_of_aim(const Tree& tree, std::uint32_t infinitive, std::uint32_t subject);

/// The "by" phrase of another noun that tells who does it: "the bombing of two villages by aircraft", "his arrest for fraud by the police", "the killings
/// and other abuses by the army", "the threat of arrest by the regime"; no_token if there is none. `noun`: as far as it is read.
std::uint32_t doer_beside(const Tree& tree, std::uint32_t noun, const Clause& deed);

/// What the authorities do to somebody, whose it is called as well: "his arrest".
bool is_done_to_somebody(std::string_view lemma);

}  // namespace pg::extract
