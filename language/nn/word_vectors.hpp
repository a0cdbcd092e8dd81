// Vectors of word meaning for other rooms: the frozen embeddings that the parser's model carries.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/nn/model_file.hpp"

namespace pg::language {

/// Maps the model; immutable, safe to share among threads.
class WordVectors {
public:
    static constexpr std::size_t width = 100;
    /// Throws Error naming the file when it is missing or damaged.
    explicit WordVectors(const std::filesystem::path& parser_model);

    /// Adds the word's vector to width numbers; false for unknown words. The word is in lower case. Same bits on every processor.
    bool add(std::string_view word, float* sum) const;

private:
    ModelFile model_;
    std::string_view words_;  ///< the names, separated by "\n"
    std::unordered_map<std::string_view, std::uint32_t> row_;
    const std::int8_t* numbers_ = nullptr;
    const float* scale_ = nullptr;
};

}  // namespace pg::language
