// Whether what a sentence tells lies behind or ahead: which Wednesday "on Wednesday" means.
#pragma once

#include <string_view>

#include "core/document.hpp"

namespace pg::extract {

/// Of one sentence. Keeps a reference to the document.
class Tense {
public:
    Tense(const Document& document, TokenRange sentence);

    /// By the verb that the word hangs on: what happened on Wednesday happened last Wednesday, whatever else the sentence tells of the future. Not "was scheduled for June", "announced a summit in June".
    bool is_of_past(std::uint32_t t) const;
    /// "will leave on Wednesday", "is to be signed in December".
    bool is_of_future(std::uint32_t t) const;

private:
    bool speaks_of_future() const;
    bool is_of_what_is_announced(std::uint32_t t, std::uint32_t verb) const;
    bool is_due(std::uint32_t t) const;
    bool is_set_ahead(std::uint32_t t, std::uint32_t verb) const;
    std::uint32_t first_of(std::uint32_t verb) const;
    bool is_to(std::uint32_t verb) const;
    bool would(std::uint32_t verb) const;
    bool has(std::uint32_t verb) const;
    std::uint32_t verb_of(std::uint32_t t) const;
    bool is_past(std::uint32_t verb) const;
    bool comes_after(std::uint32_t verb) const;

    const Document& document_;
    TokenRange sentence_;
    bool future_;  ///< the sentence speaks of the future somewhere
};

}  // namespace pg::extract
