// Who says so, and who speaks: claimants, quotations, "I", "we" and "they".
#pragma once

#include <optional>
#include <vector>

#include "extract/events/arguments.hpp"
#include "extract/status/modality_lexicon.hpp"

namespace pg::extract {

/// Keeps references to the layers of one article.
class Voice {
public:
    Voice(const Document& document, const Tree& tree, const std::vector<Quote>& quotes, const std::vector<Relation>& relations, const ModalityLexicon& modality, const Participants& participants, const ArgumentFinder& arguments)
        : document_(document), tree_(tree), layer_(participants.layer()), quotes_(quotes), relations_(relations), modality_(modality), participants_(participants), arguments_(arguments) {}

    /// "said it will not accept refugees", "vowed never to negotiate": who says that he will not do it refuses.
    bool refuses(std::uint32_t t, const EventClaim& claim) const;
    /// "I" and "we" in a quotation are who speaks; "we" who arrest or send somebody are the body that the speaker belongs to.
    void speak_for(const Clause& clause, EventClaim& claim) const;
    /// "Britain, France and Germany warned that they will act": all of them act.
    /// "The minister and the mayor met. They agreed to ...": "they" whom nobody else takes up are those who acted in the sentence before.
    void take_up_both(const Clause& clause, EventClaim& claim) const;
    void speak_together(const Clause& clause, EventClaim& claim) const;
    /// The subject of the verb that reports the event, or who speaks in the quotation around it; nobody for his own deeds.
    void add_claimant(std::uint32_t t, EventClaim& claim) const;
    /// "Police said two men were arrested": police who tell of an arrest or a charge, prosecutors who tell of a charge, without saying whose it was, made it.
    void own_measure(const Clause& clause, EventClaim& claim) const;
    /// Who says what stands at the token: the subject of the verb that reports it, or who speaks in the quotation around it.
    std::optional<MentionIndex> teller_of(std::uint32_t t) const;

private:
    std::optional<MentionIndex> speaker_of(std::uint32_t t) const;
    bool is_said_to_occur(std::uint32_t noun) const;
    bool is_our_staff(std::uint32_t subject) const;
    /// The agency, force or ministry that the person belongs to, if the article tells one alone.
    std::optional<MentionIndex> body_of(MentionIndex person) const;
    /// Who acts in the clause, and whom he meets or talks with.
    std::vector<MentionIndex> sides_of(std::uint32_t verb) const;

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<Quote>& quotes_;
    const std::vector<Relation>& relations_;
    const ModalityLexicon& modality_;
    const Participants& participants_;
    const ArgumentFinder& arguments_;
};

}  // namespace pg::extract
