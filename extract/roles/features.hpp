// What the model of roles sees of an event and of somebody or something that may take part in it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "extract/frames/clause.hpp"
#include "extract/layers.hpp"
#include "extract/tree.hpp"
#include "extract/types/hashing.hpp"

namespace pg::extract {

/// An entity that may take part, by the mention of it that is nearest to the event's word: in its sentence, one of the two before, or what the
/// article speaks of most.
struct RoleCandidate {
    MentionIndex mention = 0;
    std::vector<Feature> features;  ///< hashed names; sorted, each once
};

/// Reads candidates of one article's events. Keeps references to its layers.
class RoleReader {
public:
    RoleReader(const Document& document, const Tree& tree, const EntityLayer& layer, const std::vector<Quote>& quotes);

    /// All that may take part in `claim`, told by the word `predicate`; `before`: the event told before it in the text, or null.
    std::vector<RoleCandidate> candidates(const EventClaim& claim, std::uint32_t predicate, const EventClaim* before) const;

private:
    class Builder;
    std::vector<MentionIndex> nearby(std::uint32_t predicate) const;

    const Document& document_;
    const Tree& tree_;
    const EntityLayer& layer_;
    const std::vector<Quote>& quotes_;
    std::vector<std::uint32_t> mentions_of_;            ///< how many of each entity
    std::vector<std::uint32_t> first_;                  ///< the sentence that first tells each entity
    std::vector<std::uint32_t> rank_;                   ///< of each entity among those of its kind: 0 is told most
    std::vector<MentionIndex> foremost_;                ///< of the places, policies and actors told most
    std::vector<std::vector<MentionIndex>> in_sentence_;
};

/// Sees the candidates of every event: how the model learns.
using RoleWatch = std::function<void(const EventClaim&, const std::vector<RoleCandidate>&, const EntityLayer&)>;

}  // namespace pg::extract
