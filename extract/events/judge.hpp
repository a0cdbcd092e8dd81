// What the model of triggers makes of what the frames tell, doubt or leave open.
#pragma once

#include <optional>
#include <string_view>

#include "extract/events/arguments.hpp"
#include "extract/events/events.hpp"
#include "extract/events/noun_clauses.hpp"
#include "extract/triggers/moods.hpp"

namespace pg::extract {

/// How the rule of an event ends that no frame fits.
inline constexpr std::string_view open_rule = "/open";

/// Keeps references to the layers of one article.
class TriggerJudge {
public:
    /// `told`: the events that the frames tell in the article; read at once.
    TriggerJudge(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<Quote>& quotes, const EventKnowledge& knowledge,
                 const Participants& participants, const ArgumentFinder& arguments, const NounClauses& nouns, const std::vector<EventClaim>& told);

    /// All three give the claim the confidence that the model has in it. False where the model is sure that it is no event. Where it is sure of another type than the frame's or another status than the rules', the claim has
    /// that afterwards.
    bool believes(TriggerCandidate& told) const;
    /// Whether what the frames doubt is told; of the type that the model is sure of.
    bool accepts(TriggerCandidate& doubtful) const;
    /// A word that no frame fits, with whoever takes part as its clause has them; nullopt where nobody does. `doubt`: why the frames leave it alone.
    std::optional<TriggerCandidate> open(std::uint32_t t, const char* doubt) const;
    /// The frame of a word that no frame fits, if it tells an event: without conditions and roles; the candidate's claim has the status that it is sure of.
    std::optional<Frame> frame_of(TriggerCandidate& open) const;

    /// Who takes part in an event that is told, by what the words around it lend it; the model does not ask for them.
    void find_doers(TriggerCandidate& open) const;

    /// With the names that only types and acts are told by.
    TriggerFeatures all_features(const TriggerCandidate& candidate) const;

private:
    void take_part(const Clause& clause, EventClaim& claim) const;
    void type_by_frame(const Clause& clause, Frame& frame) const;
    void restate(TriggerCandidate& candidate, TriggerFeatures& features) const;
    void retype(TriggerCandidate& candidate, TriggerFeatures& features) const;
    void classify(const TriggerCandidate& candidate, TriggerFeatures& features) const;

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const EventKnowledge& knowledge_;
    const Participants& participants_;
    const ArgumentFinder& arguments_;
    const NounClauses& nouns_;
    TriggerReader reader_;
    MoodReader moods_;
};

/// What the classifier of types says of a clause between two mentions of its sentence.
TypeScores scores_between(const Document& document, const Tree& tree, const EntityLayer& layer, const EventKnowledge& knowledge, std::uint32_t predicate, MentionIndex first, MentionIndex second);

}  // namespace pg::extract
