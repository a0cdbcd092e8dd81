#include "graph/resolve/person_name.hpp"

#include <algorithm>
#include <array>

#include "core/tsv.hpp"
#include "graph/resolve/text_key.hpp"

namespace pg::graph {
namespace {

bool is_suffix(std::string_view w) {
    static constexpr std::array<std::string_view, 6> all{"jr", "sr", "ii", "iii", "iv", "junior"};
    return std::find(all.begin(), all.end(), w) != all.end();
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// "J.D.", "G.W.", "H.": letters that each stand for a name. "JD" is one, too, before a surname that is not in capitals.
bool is_initials(std::string_view raw) {
    std::size_t letters = 0;
    for (char c : raw) {
        if (is_capital(c)) ++letters;
        else if (c != '.') return false;
    }
    return letters != 0 && (letters == 1 || letters == 2 || raw.find('.') != std::string_view::npos);
}

/// One of them may be an initial of the other.
bool initial_of(const std::string& a, const std::string& b) { return (a.size() == 1 && b.starts_with(a)) || (b.size() == 1 && a.starts_with(b)); }

}  // namespace

std::size_t PersonName::weight() const {
    std::size_t out = 0;
    for (const auto& g : given) out += g.size() == 1 ? 1 : 4;
    return out;
}

PersonName parse_person(std::string_view name) {
    PersonName out;
    std::vector<std::string> words;
    for (const auto raw : split(name, ' ')) {
        const std::string word = fold(raw);
        if (word.empty()) continue;
        if (is_initials(raw))
            for (char c : word) words.emplace_back(1, c);
        else
            for (auto& part : words_of(word)) words.push_back(std::move(part));
    }
    while (words.size() > 1 && is_suffix(words.back())) {
        out.suffix = words.back();
        words.pop_back();
    }
    if (words.empty()) return out;
    out.surname = words.back();
    words.pop_back();
    out.given = std::move(words);
    return out;
}

Nicknames Nicknames::read(const std::filesystem::path& file) {
    Nicknames out;
    const Tsv table = Tsv::read(file);
    const auto name = table.column("name"), familiar = table.column("familiar");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string formal = fold(table.cell(row, name));
        out.formal_[formal].insert(formal);
        for (const auto form : split(table.cell(row, familiar), '|')) out.formal_[fold(form)].insert(formal);
    }
    return out;
}

bool Nicknames::alike(const std::string& a, const std::string& b) const {
    const auto x = formal_.find(a), y = formal_.find(b);
    if (x == formal_.end() || y == formal_.end()) return false;
    return std::any_of(x->second.begin(), x->second.end(), [&](const std::string& n) { return y->second.contains(n); });
}

bool compatible(const PersonName& a, const PersonName& b, const Nicknames& nicknames) {
    if (a.surname != b.surname) return false;
    if (!a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix) return false;
    if (a.given.empty() || b.given.empty()) return true;
    const std::string &x = a.given.front(), &y = b.given.front();
    if (x != y && !initial_of(x, y) && !nicknames.alike(x, y)) return false;
    // Middle names from the first on; one that the other leaves out at the end contradicts nothing.
    for (std::size_t i = 1; i < std::min(a.given.size(), b.given.size()); ++i)
        if (a.given[i] != b.given[i] && !initial_of(a.given[i], b.given[i])) return false;
    return true;
}

bool same_first_name(const PersonName& a, const PersonName& b) {
    return !a.given.empty() && !b.given.empty() && a.given.front().size() > 1 && a.given.front() == b.given.front();
}

}  // namespace pg::graph
