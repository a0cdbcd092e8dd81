// Nouns that stand for who acts without a name: "city officials", "the President", "two members of the Labour Party".
#pragma once

#include <optional>

#include "extract/actors/lexicon.hpp"
#include "extract/gazetteer/gazetteer.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// The draft of the phrase whose head is this noun, which must be no part of a name; nullopt where it stands for nobody. What tells the group from others
/// ("officials in Oslo") belongs to its name, the words alone to its aliases.
std::optional<MentionDraft> role_noun_at(const Document& document, const Tree& tree, const Gazetteer& gazetteer, const ActorLexicon& lexicon, std::uint32_t t);

/// The relation of a noun, adjective or title to the noun that it describes.
inline bool describes(Deprel rel) { return rel == Deprel::Compound || rel == Deprel::Amod || rel == Deprel::NmodDesc; }

}  // namespace pg::extract
