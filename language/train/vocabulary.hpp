// The words that a network knows: learned from its training data, embedded by GloVe.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "data.hpp"

namespace pg::train {

struct Vocabulary {
    std::vector<std::string> words;  ///< learned; index 0 is the unknown word
    std::vector<int> counts;
    std::unordered_map<std::string, int> index;
    std::vector<std::string> glove_words;  ///< index 0 is the unknown word (a zero vector)
    std::unordered_map<std::string, int> glove_index;
    Matrix glove;
    Labels upos, xpos, rels;
};

/// Learned words occur at least twice in the training sentences, or at least four times in the silver ones. Labels are those of the training sentences. The embedding file has a word and 100 numbers a line, frequent words first.
Vocabulary build_vocabulary(const std::vector<Sentence>& train, const std::vector<Sentence>& silver, const std::string& embedding_file);

}  // namespace pg::train
