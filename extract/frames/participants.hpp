// Who and what stands where in a clause: mentions by the tokens where they hang.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/layers.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

/// Mentions of one article by the tokens where they hang.
class Participants {
public:
    Participants(const Tree& tree, const EntityLayer& layer) : tree_(tree), layer_(layer) {}

    /// The phrase's own mention of that kind; through partitives ("dozens of protesters", "members of the council").
    std::optional<MentionIndex> of(std::uint32_t head, NodeKind kind) const;
    /// The place that a phrase tells: its own, or the one before a word for a part of it: "the Huntsville area", "the Gaza border region".
    std::optional<MentionIndex> place(std::uint32_t head) const;
    /// Who acts or suffers: an actor, or a country or city that stands for its government.
    std::optional<MentionIndex> actor(std::uint32_t head) const;
    /// The phrase and what is joined to it by "and".
    std::vector<std::uint32_t> conjuncts(std::uint32_t head) const;
    /// The first policy in the phrase: its head, else the nearest inside.
    std::optional<MentionIndex> policy_inside(std::uint32_t head) const;
    const EntityLayer& layer() const { return layer_; }
    const Tree& tree() const { return tree_; }

private:
    bool is_named_person(std::uint32_t head) const;
    bool names_another(std::uint32_t a, std::uint32_t b) const;
    std::optional<MentionIndex> employer(std::uint32_t head) const;
    std::optional<MentionIndex> member_named(std::uint32_t head) const;
    std::vector<std::uint32_t> senders(std::uint32_t head) const;
    void name_the_many(std::vector<std::uint32_t>& heads) const;
    bool describes_before(std::uint32_t head, std::uint32_t conjunct) const;
    void add_hung_on(std::uint32_t conjunct, std::vector<std::uint32_t>& heads) const;
    bool are_two_persons(std::uint32_t a, std::uint32_t b) const;
    void add_joined(std::uint32_t head, std::vector<std::uint32_t>& heads) const;
    void add_joined_beside(std::uint32_t head, std::vector<std::uint32_t>& heads) const;
    void add_included(std::uint32_t head, std::vector<std::uint32_t>& heads) const;
    void add_bodies_of_members(std::uint32_t head, std::vector<std::uint32_t>& heads) const;
    void add_joined_to_name(std::uint32_t head, std::vector<std::uint32_t>& heads) const;

    const Tree& tree_;
    const EntityLayer& layer_;
};

/// "dozens of protesters", "a majority of voters": what is told stands behind "of".
bool is_partitive(std::string_view lemma);

/// "a third round of talks", "a series of strikes": the noun that the phrase is about; the noun itself elsewhere.
std::uint32_t counted_by(const Tree& tree, std::uint32_t noun);

}  // namespace pg::extract
