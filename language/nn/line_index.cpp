#include "language/nn/line_index.hpp"

#include <algorithm>
#include <bit>

namespace pg::language {
namespace {

std::uint32_t hash_of_line(std::string_view line) { return static_cast<std::uint32_t>(std::hash<std::string_view>{}(line)); }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size()) + 1) begin_.push_back(static_cast<std::uint32_t>(at));
    if (!begin_.empty()) begin_.push_back(static_cast<std::uint32_t>(text.back() == '\n' ? text.size() : text.size() + 1));
    slots_.resize(std::bit_ceil(2 * std::size_t{lines()} + 1));
    for (std::uint32_t number = 1; number <= lines(); ++number) {
        const std::uint32_t hash = hash_of_line(line(number));
        Slot& slot = slots_[place(line(number), hash)];
        if (slot.line == 0) slot = {hash, number};
    }
}

std::size_t LineIndex::place(std::string_view text, std::uint32_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].line != 0 && (slots_[at].hash != hash || line(slots_[at].line) != text)) at = (at + 1) & (slots_.size() - 1);
    return at;
}

std::uint32_t LineIndex::find(std::string_view text) const { return slots_.empty() ? 0 : slots_[place(text, hash_of_line(text))].line; }

}  // namespace pg::language
