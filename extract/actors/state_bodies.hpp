// Bodies named by their state or leader: "the Greek parliament", "Finland's government", "the government of Chad", "the Bush administration".
#pragma once

#include <string>

#include "extract/actors/lexicon.hpp"
#include "extract/gazetteer/gazetteer.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Makes a government of the draft of a role noun at token t if a state or leader is told with it. The bodies that a country has once
/// ("Chad's government", "the government of Chad", "the Chadian government") get one alias in common.
void name_state_body(const Tree& tree, const Gazetteer& gazetteer, const ActorLexicon& lexicon, std::uint32_t t, const std::string& lemma, MentionDraft& draft);

/// The country that an adjective or a name tells, entered with the draft.
void tell_country(const Tree& tree, const Gazetteer& gazetteer, std::uint32_t t, Entity& about);

}  // namespace pg::extract
