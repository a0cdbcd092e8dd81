// Whom or what a noun phrase describes that is named right beside it: "Jacob Frey, the mayor", "the border town of Kalvu", "Kandahar province".
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "extract/entities/chains.hpp"

namespace pg::extract {

/// The drafts that are no pronouns, by the token that heads them.
using DraftsByHead = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;
DraftsByHead drafts_by_head(const Chains& chains);

/// "the", "this", "that": the phrase that this noun heads takes something up.
bool is_definite(const Tree& tree, std::uint32_t noun);
bool is_singular(const Token& noun);

class Described {
public:
    /// Keeps references to both.
    Described(Chains& chains, const DraftsByHead& at) : chains_(chains), doc_(chains.document), tree_(chains.tree), at_(at) {}

    /// The cluster of the person that the phrase is in apposition to, or is said to be; no_cluster for others.
    std::uint32_t person(std::uint32_t head) const;
    /// The cluster of the named body or place that the phrase describes; no_cluster for others. A place that no gazetteer knows becomes a city where it is called one.
    std::uint32_t thing(std::uint32_t head);

private:
    std::uint32_t thing_beside(std::uint32_t head, const Anaphor& anaphor) const;
    std::uint32_t private_body_at(std::uint32_t token) const;
    std::uint32_t named_at(std::uint32_t token, const Anaphor& anaphor, bool any) const;
    void settle(Cluster& cluster);

    Chains& chains_;
    const Document& doc_;
    const Tree& tree_;
    const DraftsByHead& at_;
};

}  // namespace pg::extract
