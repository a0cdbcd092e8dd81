// Why a clause that fits a frame may tell nothing that matters, or nothing that happens.
#pragma once

#include <string_view>

#include "extract/events/events.hpp"
#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// Keeps references to the layers of one article.
class Doubts {
public:
    Doubts(const Document& document, const Tree& tree, const EntityLayer& layer, const EventKnowledge& knowledge, const Participants& participants);

    /// Too few take part, or private people do, or chance does it, or nobody is said to: a word for the reason, empty where there is none.
    std::string_view of_participants(const Clause& clause, const EventClaim& claim, const Frame& frame) const;
    /// A rule, a purpose, a description, a condition, the name of a crime: asks for status and time as well.
    std::string_view of_happening(const Clause& clause, const EventClaim& claim) const;

private:
    bool told_of_nobody(const Clause& clause, const EventClaim& claim) const;

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const EventKnowledge& knowledge_;
    const Participants& participants_;
    bool names_government_;
};

}  // namespace pg::extract
