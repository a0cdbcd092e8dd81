// Where in an article places are named.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/layers.hpp"

namespace pg::extract {

/// Of one article. Keeps a reference to the drafts, which must not move; names as they are when it is built. Looking up takes no longer in a longer article.
class NamedPlaces {
public:
    NamedPlaces(std::size_t token_count, const std::vector<MentionDraft>& drafts);

    /// The place whose name begins, or ends, at this token; nullptr where none does. No two names overlap.
    const MentionDraft* from(std::size_t token) const { return at(from_, token); }
    const MentionDraft* to(std::size_t token) const { return at(to_, token); }
    /// All mentions of a name.
    const std::vector<const MentionDraft*>& called(std::string_view name) const;

private:
    static const MentionDraft* at(const std::vector<const MentionDraft*>& list, std::size_t token) { return token < list.size() ? list[token] : nullptr; }

    std::vector<const MentionDraft*> from_, to_;
    std::map<std::string, std::vector<const MentionDraft*>, std::less<>> called_;
};

/// A place by its name, not by a noun.
bool names_place(const MentionDraft& draft);

}  // namespace pg::extract
