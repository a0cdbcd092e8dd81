// What the frames tell around a word: in its sentence, in the one before and the one after, and in the whole article.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/document.hpp"
#include "core/record.hpp"

namespace pg::extract {

/// Of one article. Owns what it holds; thread-safe once built.
class ToldAround {
public:
    /// `told`: the events that the frames tell, in any order.
    ToldAround(const Document& document, const std::vector<EventClaim>& told);
    /// Names of features for the word that begins at byte `at` of the article, in that sentence. The event of the word itself counts only for the whole article.
    std::vector<std::string> of(std::uint32_t sentence, std::uint32_t at, const std::string& lemma) const;

private:
    struct Told {
        std::uint32_t at;
        std::string type;
    };
    std::vector<std::vector<Told>> sentences_;
    std::vector<std::string> article_;
};

}  // namespace pg::extract
