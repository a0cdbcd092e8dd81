// What the stages of extract/ hand to one another. Each stage is const, thread-safe, reads the Document and earlier layers and
// returns one layer:
//
//   times     Document                      -> std::vector<TimeExpression>           extract/times/
//   mentions  Document                      -> drafts of actors and places           extract/actors/, extract/places/
//   policies  Document                      -> drafts of policies                    extract/policies/
//   entities  Document, all drafts          -> EntityLayer (coreference)             extract/entities/
//   quotes    Document, EntityLayer         -> std::vector<Quote>                    extract/quotes/
//   events    Document, EntityLayer, times  -> std::vector<EventClaim>               extract/events/
//   relations Document, EntityLayer, times  -> std::vector<Relation>, offices        extract/relations/
//
// All indices into mentions are indices into EntityLayer::mentions, which become Record::mentions unchanged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/document.hpp"
#include "core/record.hpp"

namespace pg::extract {

/// A noun phrase, name or pronoun that may stand for an actor, a place or a policy, before coreference.
struct MentionDraft {
    Span span;                ///< what is shown; for nominals the phrase without leading determiner and without trailing clauses
    TokenRange tokens;        ///< the same as tokens
    std::uint32_t head = no_token;  ///< token that governs the phrase in the tree: where events attach
    MentionForm form = MentionForm::Name;
    Entity about;             ///< type, name, ids, generic ... as far as the mention itself and the gazetteers tell
};

/// A mention with its entity.
struct EntityMention {
    Span span;
    TokenRange tokens;
    std::uint32_t head = no_token;
    MentionForm form = MentionForm::Name;
    EntityIndex entity = 0;
};

/// The coreference chains of one article. Mentions are sorted by span; two mentions never have the same head and kind.
struct EntityLayer {
    std::vector<Entity> entities;
    std::vector<EntityMention> mentions;

    const Entity& entity_of(MentionIndex m) const { return entities[mentions[m].entity]; }
    NodeKind kind_of_mention(MentionIndex m) const { return kind_of(entity_of(m).type); }
    /// The mention of one of these kinds whose head is this token (policy before actor before place when several are asked for);
    /// built by index_heads().
    std::optional<MentionIndex> headed_by(std::uint32_t token, NodeKind kind) const;
    std::optional<MentionIndex> headed_by(std::uint32_t token) const;
    /// Call once after the mentions are final.
    void index_heads(std::size_t token_count);

private:
    std::vector<std::uint32_t> by_token_[3];  ///< per kind: mention + 1, or 0
};

}  // namespace pg::extract
