// Where something stands in a text.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace pg {

/// Half-open range of BYTE offsets [begin, end) into one UTF-8 text (the article's stored text unless a name says otherwise).
/// Both ends lie on code point boundaries. JSON shows code points instead: see core/utf8.hpp.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    auto operator<=>(const Span&) const = default;
    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    /// The view is valid as long as `text` is.
    constexpr std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// Half-open range of indices into Document::tokens.
struct TokenRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    auto operator<=>(const TokenRange&) const = default;
    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(std::uint32_t token) const { return begin <= token && token < end; }
};

}  // namespace pg
