// From a clause and the frame that it fits to the event that it tells: who takes part, about what, where, how sure, who says so, when.
#pragma once

#include <optional>
#include <string_view>

#include "extract/events/arguments.hpp"
#include "extract/events/doubts.hpp"
#include "extract/events/focus.hpp"
#include "extract/events/told_elsewhere.hpp"
#include "extract/events/turns.hpp"
#include "extract/events/voice.hpp"
#include "extract/events/when.hpp"

namespace pg::extract {

/// What reads the clauses of one article.
struct ClauseReaders {
    const Participants& participants;
    const ArgumentFinder& arguments;
    const Voice& voice;
    const Focus& focus;
    const ToldElsewhere& elsewhere;
};

/// Keeps references to the layers of one article and to its readers.
class ClaimBuilder {
public:
    /// `keeps_doubtful`: what is doubtful is built as well, for somebody else to weigh.
    ClaimBuilder(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<TimeExpression>& times, const EventKnowledge& knowledge, const ClauseReaders& readers, bool keeps_doubtful);

    struct Built {
        EventClaim claim;        ///< without label
        std::string_view doubt;  ///< a word for why it may tell nothing; empty where nothing speaks against it
        bool provision = false;  ///< what a text in force provides
    };
    /// Takes the roles out of `match`. `status`: where the frame tells it, whatever governs the predicate. `said`: the verb whose time is the event's,
    /// if it is another. nullopt where nothing is left to tell, or where it is doubtful and that is not kept.
    std::optional<Built> build(const Clause& clause, FrameMatch& match, std::optional<Status> status, std::uint32_t said) const;
    /// The date of a claim whose status is another than that it was built with; what is dated in the future has not happened.
    void date_again(std::uint32_t predicate, EventClaim& claim) const { add_time(predicate, no_token, claim); }

private:
    bool speaks_of_the_end(const Clause& clause, const EventClaim& claim) const;
    void repeal_what_is_ended(EventClaim& claim) const;
    std::optional<EventClaim> framed(const Clause& clause, FrameMatch& match) const;
    void add_participants(const Clause& clause, const Frame& frame, std::optional<Status> status, EventClaim& claim) const;
    void add_doers(const Clause& clause, EventClaim& claim) const;
    void add_time(std::uint32_t predicate, std::uint32_t said, EventClaim& claim) const;

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const EventKnowledge& knowledge_;
    ClauseReaders readers_;
    StatusTurns turns_;
    EventDates dates_;
    Doubts doubts_;
    bool keeps_doubtful_;
};

}  // namespace pg::extract
