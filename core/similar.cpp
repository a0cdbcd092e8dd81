#include "core/similar.hpp"

#include <algorithm>
#include <utility>

namespace pg {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    std::vector<std::size_t> before(a.size() + 1), last(a.size() + 1), row(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i) last[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        row[0] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            row[i] = std::min({row[i - 1] + 1, last[i] + 1, last[i - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[i] = std::min(row[i], before[i - 2] + 1);
        }
        if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
        before = std::exchange(last, row);
    }
    return std::min(last.back(), limit + 1);
}

std::vector<std::string> similar_names(std::string_view word, const std::vector<std::string>& choices, std::size_t most) {
    const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const std::string& choice : choices)
        if (const std::size_t d = edit_distance(word, choice, limit); d <= limit) found.emplace_back(d, choice);
    std::stable_sort(found.begin(), found.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
    std::vector<std::string> out;
    for (auto& [distance, name] : found)
        if (out.size() < most && distance <= found.front().first + 1) out.push_back(std::move(name));
    return out;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& choices) {
    std::string out;
    for (const std::string& name : similar_names(word, choices)) out += (out.empty() ? ": did you mean " : " or ") + name;
    return out.empty() ? out : out + "?";
}

}  // namespace pg
