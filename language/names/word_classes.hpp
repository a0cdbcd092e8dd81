// Classes of words with like vectors (k-means over the embedding), a coarse and two finer partitions.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "language/nn/line_index.hpp"
#include "language/nn/model_file.hpp"

namespace pg::language {

/// Views into the model files that it is made from, which must outlive it. Immutable.
class WordClasses {
public:
    static constexpr std::size_t partitions = 2;
    using Ids = std::array<std::uint16_t, partitions>;  ///< 0: the word is unknown

    WordClasses() = default;
    /// Reads section classes, and embedding.words of `vectors`, which may be the same model; throws Error when they do not fit together.
    WordClasses(const ModelFile& model, const ModelFile& vectors);
    /// For training: words separated by "\n" and their classes, partition by partition for each word.
    WordClasses(std::string_view words, const std::uint16_t* ids, std::size_t count);

    /// The word in lower case.
    Ids of(std::string_view lower) const;

private:
    LineIndex words_;
    const std::uint16_t* ids_ = nullptr;
};

}  // namespace pg::language
