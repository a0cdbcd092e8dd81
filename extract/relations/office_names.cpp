#include "extract/relations/office_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/utf8.hpp"
#include "extract/entities/name_key.hpp"

namespace pg::extract {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words) {
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// What the holder of an office heads or serves, told by the office's last or first word.
struct Kind {
    std::string_view office, body;
};
constexpr std::array<Kind, 2> kinds{{{"minister", "ministry"}, {"secretary", "department"}}};

/// "foreign minister": what about, whose ("japanese"), and the body's word. None for prime ministers and secretaries general.
struct Office {
    Words whose, about;
    std::string_view body;
};
std::optional<Office> read(const Words& words, const std::function<bool(std::string_view)>& is_people) {
    for (const auto& kind : kinds) {
        const auto at = std::find(words.begin(), words.end(), kind.office);
        if (at == words.end()) continue;
        Office out{{}, {}, kind.body};
        const bool behind = at + 2 < words.end() && (at[1] == "of" || at[1] == "for");
        Words front(words.begin(), at);
        while (!front.empty() && (front.front() == "deputy" || front.front() == "vice" || front.front() == "acting")) front.erase(front.begin());
        if (!front.empty() && (is_people(front.front()) || front.front() == "us")) {
            out.whose = {front.front()};
            front.erase(front.begin());
        }
        if (behind) out.about.assign(at + 2, words.end());
        else out.about = std::move(front);
        if (out.about.empty() || out.about.front() == "prime" || out.about.front() == "press" || (!behind && at + 1 != words.end())) return std::nullopt;
        return out;
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> bodies_of_office(std::string_view title, const std::function<bool(std::string_view)>& is_people) {
    const Words words = name_words(title);
    std::vector<std::string> out;
    if (words.empty()) return out;
    if (words.back() == "sheriff" || words.back() == "governor" || (words.size() > 1 && words.back() == "general" && words[words.size() - 2] == "attorney"))
        for (const char* office : {"'s Office", "'s Department"}) out.push_back(name_key(joined(words) + office));
    const auto office = read(words, [&](std::string_view word) {
        std::string capital(word);
        if (!capital.empty()) capital[0] = static_cast<char>(capital[0] - ('a' <= capital[0] && capital[0] <= 'z' ? 32 : 0));
        return is_people(capital);
    });
    if (!office) return out;
    const std::string about = joined(office->about), body(office->body), whose = joined(office->whose);
    std::vector<std::string> names{about + " " + body, body + " of " + about, body + " for " + about};
    if (about == "foreign") names.push_back(body + " of foreign affairs");
    for (const auto& name : names)
        if (!whose.empty()) out.push_back(name_key(whose + " " + name));
    for (const auto& name : names) out.push_back(name_key(name));
    return out;
}

}  // namespace pg::extract
