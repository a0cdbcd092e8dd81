// Nouns that tell events, read as clauses: "Israel's attack on Gaza", "held talks with Iran", "the arrest of the mayor".
#pragma once

#include <optional>

#include "extract/events/arguments.hpp"
#include "extract/events/events.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// Keeps references to the layers of one article.
class NounClauses {
public:
    NounClauses(const Tree& tree, const EntityLayer& layer, const EventKnowledge& knowledge, const Participants& participants, const ArgumentFinder& arguments)
        : tree_(tree), layer_(layer), knowledge_(knowledge), participants_(participants), arguments_(arguments) {}

    struct Told {
        Clause clause;
        FrameMatch match;  ///< its frame lives as long as the lexicon
        std::optional<Status> status;  ///< where what governs the noun's phrase tells it
    };
    /// The noun with its possessor, phrases and what a light verb lends it, and the frame that fits; nullopt where it tells no event, or of nobody.
    std::optional<Told> read(std::uint32_t noun) const;
    /// The clause of a noun that no frame fits.
    Clause open_clause(std::uint32_t noun) const;

private:
    bool leaves_office(std::uint32_t noun) const;
    std::uint32_t helped_in(std::uint32_t noun) const;
    Clause clause_of(std::uint32_t noun) const;
    void lend_backed(Clause& clause) const;
    void add_victims_behind_doer(Clause& clause) const;
    std::optional<FrameMatch> match(Clause& clause, bool modified, bool lent_subject, bool lent_object) const;
    std::optional<FrameMatch> match_behind_preposition(Clause& clause) const;
    bool consults_somebody(const Clause& clause) const;
    void lend_subject(Clause& clause) const;
    void add_phrase_right_behind(const Clause& above, Clause& clause) const;
    bool is_blamed_for(std::uint32_t noun) const;
    bool is_only_said(std::uint32_t noun) const;
    bool is_release_of(const Clause& clause) const;
    bool tells_enough(const FrameMatch& match) const;
    bool takes_place(std::uint32_t noun, const FrameMatch& match) const;
    bool is_suffered(const Clause& clause) const { return knowledge_.frames.alone_is_object(lower_lemma(tree_, clause.predicate)); }

    const Tree& tree_;
    const EntityLayer& layer_;
    const EventKnowledge& knowledge_;
    const Participants& participants_;
    const ArgumentFinder& arguments_;
};

}  // namespace pg::extract
