// The working state of coreference: drafts, and clusters of those that are known to mean the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/entities/knowledge.hpp"
#include "extract/layers.hpp"
#include "extract/policies/lexicon.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

inline constexpr std::uint32_t no_cluster = 0xFFFFFFFFu;

struct Cluster {
    NodeType type = NodeType::Person;
    bool generic = false;
    bool named = false;                  ///< has a mention of form Name
    bool plural = false;
    bool one_person = false;             ///< told by a noun for one person ("a gunman"): not a body
    Gender gender = Gender::Unknown;
    std::vector<std::uint32_t> mentions; ///< drafts in the order in which they were tied
    std::vector<std::string> offices;    ///< lower case, also from appositions
    bool gone = false;                   ///< merged into another

    NodeKind kind() const { return kind_of(type); }
};

/// Keeps references to document, tree and knowledge: they must outlive it.
class Chains {
public:
    Chains(const Document& document, const Tree& tree, const CoreferenceKnowledge& knowledge, const PolicyLexicon& policies, std::vector<MentionDraft> drafts);

    std::uint32_t start(std::uint32_t draft);                  ///< a new cluster
    void tie(std::uint32_t draft, std::uint32_t cluster);      ///< the draft must be free
    void merge(std::uint32_t from, std::uint32_t into);
    /// A mention that no draft had, found while resolving; returns its draft's index.
    std::uint32_t add_draft(MentionDraft draft);

    const std::string& key(std::uint32_t draft) const { return keys_[draft]; }
    std::uint32_t sentence(std::uint32_t draft) const { return tree.sentence_of(drafts[draft].head); }
    bool before(std::uint32_t a, std::uint32_t b) const { return drafts[a].span < drafts[b].span; }
    /// Latest mention of the cluster that stands before the token; no_token's draft is never returned: no_cluster when none.
    std::uint32_t last_mention_before(std::uint32_t cluster, std::uint32_t token) const;
    /// The actor whose mention, already tied, has this head; no_cluster when none.
    std::uint32_t actor_headed(std::uint32_t head) const;
    /// Drafts in text order up to but without those that begin at or after the token.
    std::uint32_t drafts_before(std::uint32_t token) const;

    /// The one person of whom the sentence speaks; no_cluster where it speaks of none or of several.
    std::uint32_t lone_person(std::uint32_t sentence) const;

    const Document& document;
    const Tree& tree;
    const CoreferenceKnowledge& knowledge;
    const PolicyLexicon& policies;
    std::vector<MentionDraft> drafts;      ///< sorted by span, but for those added later
    std::size_t given = 0;                 ///< drafts[0..given) are sorted
    std::vector<std::uint32_t> cluster_of; ///< per draft
    std::vector<Cluster> clusters;

private:
    std::vector<std::string> keys_;        ///< name_key of the draft's name
};

/// Sieves, from the surest to the least sure. Each ties free drafts.
void tie_names(Chains& chains);
void tie_equated(Chains& chains);
void tie_policies(Chains& chains);
void tie_nominals(Chains& chains);
void tie_pronouns(Chains& chains);
/// Entities in the order of their first mention; drafts that are still free are left out.
EntityLayer build_entities(const Chains& chains);

}  // namespace pg::extract
