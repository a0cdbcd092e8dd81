#include <charconv>

#include "graph/event_judgement.hpp"

namespace pg::graph {
namespace {

std::optional<std::uint32_t> number(std::string_view text) {
    std::uint32_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return out;
}

}  // namespace

std::string ClaimPlace::text() const { return article + "@" + std::to_string(start) + "-" + std::to_string(end); }

std::optional<ClaimPlace> ClaimPlace::from_text(std::string_view text) {
    const auto at = text.rfind('@');
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    const std::string_view numbers = text.substr(at + 1);
    const auto dash = numbers.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto start = number(numbers.substr(0, dash)), end = number(numbers.substr(dash + 1));
    if (!start || !end || *start >= *end) return std::nullopt;
    return ClaimPlace{std::string(text.substr(0, at)), *start, *end};
}

}  // namespace pg::graph
