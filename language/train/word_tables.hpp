// The learned vectors of words, affixes and shapes beside the fixed embedding: the networks' input while training.
#pragma once

#include "vocabulary.hpp"

namespace pg::train {

/// What one token looks up.
struct WordIds {
    int word = 0, word_count = 0, glove = 0, suffix3 = 0, prefix3 = 0, suffix2 = 0, shape = 0;
};

class WordTables {
public:
    static constexpr int glove_width = 100, word_width = 64, affix_width = 32, short_affix_width = 16, shape_width = 16;
    static constexpr int width = glove_width + word_width + 2 * affix_width + short_affix_width + shape_width;

    void init(const Vocabulary& vocabulary, Random& random);
    static WordIds ids(const Vocabulary& vocabulary, const std::string& form);
    /// Rare words are taken for unknown ones now and then; `ids.word` then becomes 0.
    void drop_word(WordIds& ids, Random& random) const;
    void fill(const Vocabulary& vocabulary, const WordIds& ids, Matrix& in, int row) const;
    void take(const WordIds& ids, const Matrix& d_in, int row);
    std::vector<Param*> params() { return {&word_, &suffix3_, &prefix3_, &suffix2_, &shape_}; }

private:
    Param word_, suffix3_, prefix3_, suffix2_, shape_;
};

}  // namespace pg::train
