// Runs of capitalised words, and where the words of an article stand elsewhere in it. Internal to language/names.
#pragma once

#include <unordered_map>

#include "language/names/features.hpp"

namespace pg::language {

/// Tokens of one sentence.
struct Run {
    std::uint32_t begin = 0, end = 0;            ///< capitalised words alone
    std::uint32_t wide_begin = 0, wide_end = 0;  ///< with the runs that "of", "the" and the like join to it
};

inline constexpr std::uint32_t no_run = ~std::uint32_t{0};

struct SentenceRuns {
    std::vector<Run> runs;
    std::vector<std::uint32_t> of_token;  ///< number of the run or no_run
    bool headline = false;                ///< nearly every word is capitalised: capitals say little here
};

/// Looks words up near a sentence: an article that is a whole file of unrelated sentences then does little harm, and the time
/// stays linear. Views into the article given, which must outlive it.
class ArticleIndex {
public:
    struct Place {
        std::uint32_t sentence = 0, token = 0;
    };
    explicit ArticleIndex(const NumberedArticle& article);

    const SentenceRuns& runs(std::size_t sentence) const { return runs_[sentence]; }
    /// Appends what can be told of the capitalised word from its other places.
    void add(Place at, std::vector<Feature>& out) const;

private:
    void add_place(Place other, const Run& own, std::vector<Feature>& out) const;
    void add_long_form(Place at, std::vector<Feature>& out) const;
    const FormFacts& facts(std::size_t sentence, std::size_t token) const { return article_.facts[article_.sentences[sentence][token]]; }

    const NumberedArticle& article_;
    std::vector<SentenceRuns> runs_;
    std::unordered_map<Feature, std::vector<Place>> places_;  ///< of a word, whatever its case
    std::unordered_map<Feature, Place> initials_;             ///< first run with these initials
};

}  // namespace pg::language
