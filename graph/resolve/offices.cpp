#include "graph/resolve/offices.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/resolve/text_key.hpp"

namespace pg::graph {

bool is_rank(std::string_view word) {
    static constexpr std::array<std::string_view, 18> all{"vice", "deputy", "assistant", "associate", "under", "acting", "former", "ex", "elect", "candidate", "shadow", "junior",
                                                          "aide", "adviser", "advisor", "spokesman", "spokeswoman", "spokesperson"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

namespace {

/// All of `a` stands in `b`, and what more `b` tells leaves the office what it is.
bool within(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::includes(b.begin(), b.end(), a.begin(), a.end()) && std::none_of(b.begin(), b.end(), [&](const auto& w) { return is_rank(w) && !a.contains(w); });
}

}  // namespace

void Offices::add(const std::vector<Office>& offices, const std::set<std::string>& places) {
    for (const Office& o : offices) {
        if (o.former) continue;
        const auto words = words_of(description_key(o.title));
        if (words.empty()) continue;
        titles_.emplace(words.begin(), words.end());
        const std::string title = name_key(o.title);
        const auto of = title.find(" of ");
        if (of == std::string::npos) continue;
        const std::string where = name_key(title.substr(of + 4));
        if (places.contains(where)) seats_.emplace(title.substr(0, of), where);
    }
}

void Offices::add(const Offices& more) {
    titles_.insert(more.titles_.begin(), more.titles_.end());
    seats_.insert(more.seats_.begin(), more.seats_.end());
}

bool Offices::share(const Offices& other) const {
    return std::any_of(titles_.begin(), titles_.end(), [&](const auto& a) {
        return std::any_of(other.titles_.begin(), other.titles_.end(), [&](const auto& b) { return within(a, b) || within(b, a); });
    });
}

bool Offices::clash(const Offices& other) const {
    return std::any_of(seats_.begin(), seats_.end(), [&](const auto& a) {
        const bool same = other.seats_.contains(a);
        return !same && std::any_of(other.seats_.begin(), other.seats_.end(), [&](const auto& b) { return a.first == b.first; });
    });
}

}  // namespace pg::graph
