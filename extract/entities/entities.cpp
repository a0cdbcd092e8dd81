#include "extract/entities/entities.hpp"

#include "extract/entities/chains.hpp"

namespace pg::extract {

EntityLayer resolve_entities(const Document& document, const Tree& tree, std::vector<MentionDraft> drafts, const CoreferenceKnowledge& knowledge,
                             const PolicyLexicon& policies) {
    Chains chains(document, tree, knowledge, policies, std::move(drafts));
    tie_names(chains);
    tie_equated(chains);
    tie_policies(chains);
    tie_nominals(chains);
    tie_pronouns(chains);
    return build_entities(chains);
}

}  // namespace pg::extract
