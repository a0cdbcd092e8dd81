// Word classes by k-means over embeddings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pg::train {

struct Embedding {
    std::vector<std::string> words;
    std::vector<float> values;  ///< `width` a word
    std::size_t width = 0;
};

/// A word and its numbers a line, frequent words first; `most` words at most.
Embedding read_embedding(const std::string& file, std::size_t most);

/// Class of every word, from 1, by direction of its vector. The first centres are spread over the words in their order, so that the
/// result depends on nothing but the data.
std::vector<std::uint16_t> word_classes(const Embedding& embedding, std::size_t classes, int rounds);

}  // namespace pg::train
