#include "extract/layers.hpp"

namespace pg::extract {

void EntityLayer::index_heads(std::size_t token_count) {
    for (auto& table : by_token_) table.assign(token_count, 0);
    for (std::size_t m = 0; m < mentions.size(); ++m) {
        auto& table = by_token_[static_cast<std::size_t>(kind_of_mention(static_cast<MentionIndex>(m)))];
        if (mentions[m].head < token_count && table[mentions[m].head] == 0) table[mentions[m].head] = static_cast<std::uint32_t>(m + 1);
    }
}

std::optional<MentionIndex> EntityLayer::headed_by(std::uint32_t token, NodeKind kind) const {
    const auto& table = by_token_[static_cast<std::size_t>(kind)];
    if (token >= table.size() || table[token] == 0) return std::nullopt;
    return table[token] - 1;
}

std::optional<MentionIndex> EntityLayer::headed_by(std::uint32_t token) const {
    for (NodeKind kind : {NodeKind::Policy, NodeKind::Actor, NodeKind::Place})
        if (const auto found = headed_by(token, kind)) return found;
    return std::nullopt;
}

}  // namespace pg::extract
