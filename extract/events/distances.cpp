// Times from which another time is counted: "two days after Sunday's vote", "on Monday, a day after rebels attacked".
#include "core/utf8.hpp"
#include "extract/events/when.hpp"

namespace pg::extract {

/// "two days" before "after".
bool EventDates::is_distance(std::uint32_t token) const {
    const auto size = static_cast<std::uint32_t>(document_.tokens.size());
    while (token + 1 < size && document_.tokens[token].deprel == Deprel::Nummod) ++token;
    if (token + 1 >= size || document_.tokens[token].upos != Upos::Noun) return false;
    const std::string behind = utf8::lower(tree_.form(token + 1));
    return behind == "after" || behind == "before";
}

void EventDates::set_bases_apart() {
    std::erase_if(tokens_, [&](const std::pair<std::uint32_t, TimeIndex>& entry) {
        const auto& [token, time] = entry;
        const Span span = times_[time].span;
        const std::string_view text = span.of(document_.article.text);
        bool base = text.ends_with(" after") || text.ends_with(" before");  // "a day after"
        if (!base && time > 0) {  // "Sunday", told by "two days after" before it
            const Span distance = times_[time - 1].span;
            const std::string between = utf8::lower(document_.article.text.substr(distance.end, span.begin - distance.end));
            base = between == " after " || between == " before " || between == " after the " || between == " before the ";
            base = base && is_distance(token_at(distance.end));
        }
        if (base) bases_.push_back(entry);
        return base;
    });
}

/// The last token that ends there.
std::uint32_t EventDates::token_at(std::uint32_t end) const {
    for (const auto& [token, time] : tokens_)
        if (document_.tokens[token].span.end == end) return token;
    return no_token;
}

/// The day of the vote, and that of the attack.
std::optional<TimeIndex> EventDates::as_base(std::uint32_t predicate) const {
    for (const auto& [token, time] : bases_) {
        const Deprel relation = tree_.token(token).deprel;
        const bool marks = relation == Deprel::Mark || relation == Deprel::Case;
        if (tree_.head(token) == predicate && (marks || tree_.token(predicate).upos == Upos::Noun)) return time;
    }
    return std::nullopt;
}

}  // namespace pg::extract
