// All features of the words of an article: what each word is, its neighbours, the run of capitals it stands in, what gazetteers
// say, and how it stands elsewhere in the article. Internal to language/names.
#pragma once

#include "language/names/runs.hpp"

namespace pg::language {

/// Views into what it is made from, which must outlive it.
class FeatureExtractor {
public:
    FeatureExtractor(const NumberedArticle& article, const PhraseTable& phrases);

    /// Call once for each sentence, before its tokens.
    void open(std::size_t sentence);
    /// Replaces `out` by the features of the open sentence's token that are no form features.
    void features(std::size_t token, std::vector<Feature>& out) const;

private:
    struct Tag {
        std::uint16_t phrase = 0, word = 0;  ///< classes of the longest known phrase around the word, and of the word alone
        std::uint8_t place = 0;              ///< in the phrase: 1 single, 2 first, 3 inside, 4 last
    };
    void tag_phrases();
    void add_neighbours(std::size_t token, std::vector<Feature>& out) const;
    void add_tags(std::size_t token, std::vector<Feature>& out) const;
    void add_run(std::size_t token, std::vector<Feature>& out) const;
    const FormFacts& facts(std::ptrdiff_t token) const;

    const NumberedArticle& article_;
    const PhraseTable& phrases_;
    ArticleIndex index_;
    std::size_t sentence_ = 0;
    std::vector<Tag> tags_;
};

}  // namespace pg::language
