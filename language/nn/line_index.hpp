// The lines of a section of a model by their text, without a copy of it.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace pg::language {

/// Views into the text given, which must outlive it. Immutable.
class LineIndex {
public:
    LineIndex() = default;
    /// Lines are separated by "\n"; of equal ones the first counts.
    explicit LineIndex(std::string_view text);

    /// The line's number, from 1; 0 when there is none.
    std::uint32_t find(std::string_view line) const;
    std::uint32_t lines() const { return static_cast<std::uint32_t>(begin_.empty() ? 0 : begin_.size() - 1); }

private:
    struct Slot {
        std::uint32_t hash = 0, line = 0;
    };
    std::string_view line(std::uint32_t number) const { return text_.substr(begin_[number - 1], begin_[number] - begin_[number - 1] - 1); }
    /// Where the line stands or would stand.
    std::size_t place(std::string_view line, std::uint32_t hash) const;

    std::string_view text_;
    std::vector<std::uint32_t> begin_;  ///< of each line, and where one more would begin
    std::vector<Slot> slots_;           ///< a power of two of them, at most half of them taken
};

}  // namespace pg::language
