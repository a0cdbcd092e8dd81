#include "extract/entities/apposition.hpp"

namespace pg::extract {

std::uint32_t described_by(const Tree& tree, std::uint32_t token) {
    for (int steps = 0; steps < 3 && tree.token(token).deprel == Deprel::Appos && tree.head(token) != no_token; ++steps) token = tree.head(token);
    return token;
}

bool names_subject(const Chains& chains, std::uint32_t draft, std::uint32_t subject) {
    if (chains.drafts[draft].form != MentionForm::Name || base_of(chains.tree.token(subject).deprel) != Deprel::Nsubj) return false;
    for (std::uint32_t d = chains.drafts_before(subject + 1); d-- > 0 && chains.sentence(d) == chains.sentence(draft);)
        if (chains.drafts[d].head == subject && chains.drafts[d].form == MentionForm::Name && chains.drafts[d].about.type == NodeType::Person) return chains.cluster_of[d] == chains.cluster_of[draft];
    return true;
}

}  // namespace pg::extract
