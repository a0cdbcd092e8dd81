// One phrase, one meaning: names that two finders read differently.
#pragma once

#include <vector>

#include "extract/actors/lexicon.hpp"
#include "extract/layers.hpp"

namespace pg::extract {

/// Where drafts of an actor or place and of a policy overlap, one goes. A name that ends in a word of law ("Voting Rights Act",
/// "Treaty on European Union") is the policy; a name with a word that tells a body ("Society for Textbook Reform"), one that the
/// gazetteers know, and a longer name around the policy are the body. Policies told by a verb ("ban smoking") go where the verb's
/// object is somebody ("ban the party"). The order of the others stays.
void settle_names(const Document& document, const ActorLexicon& actors, std::vector<MentionDraft>& drafts);

}  // namespace pg::extract
