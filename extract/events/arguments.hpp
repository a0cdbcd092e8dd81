// Participants that an event's frame does not name but its clause tells: places, policies, counterparts.
#pragma once

#include "extract/frames/matcher.hpp"

namespace pg::extract {

/// Keeps references to the layers of one article.
class ArgumentFinder {
public:
    ArgumentFinder(const Document& document, const Tree& tree, const Participants& participants) : document_(document), tree_(tree), participants_(participants) {}

    /// Where it happens: locative phrases of the clause, else the place that the agent belongs to, else the sentence's only place.
    void add_places(const Clause& clause, EventClaim& claim) const;
    /// What it is about, if the frame found no policy: in phrases that tell a topic, in the object, in the complement.
    void add_policies(const Clause& clause, EventClaim& claim) const;
    /// To whom, if the frame found nobody: the owner of the object, a counterpart in a phrase, the subject of the complement.
    void add_recipients(const Clause& clause, EventClaim& claim) const;
    /// The phrase's actors, joined ones included.
    void add_actors(std::uint32_t head, std::vector<MentionIndex>& list) const;

private:
    void add_only_place(std::uint32_t t, EventClaim& claim) const;
    bool is_agent(const EventClaim& claim, MentionIndex m) const;
    std::optional<MentionIndex> owner(std::uint32_t head, const EventClaim& claim, int depth) const;

    const Document& document_;
    const Tree& tree_;
    const Participants& participants_;
};

}  // namespace pg::extract
