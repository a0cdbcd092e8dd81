// What a network reads of each word: an embedding, a learned vector, vectors of its affixes and its shape, side by side.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/nn/aligned.hpp"
#include "language/nn/form_cache.hpp"
#include "language/nn/kernels.hpp"
#include "language/nn/line_index.hpp"
#include "language/nn/model_file.hpp"

namespace pg::language {

inline constexpr float input_factor = 2048.0f;  ///< fixed point of word inputs

/// Rows of 8-bit numbers with a scale a row, read as fixed point. A view into the model file.
struct EmbeddingTable {
    std::size_t width = 0, count = 0;
    const std::int8_t* q = nullptr;
    const float* scale = nullptr;
    EmbeddingTable() = default;
    EmbeddingTable(const ModelFile& model, const std::string& name, std::size_t given_width);
    /// Writes `width` numbers and says where they end.
    std::int16_t* write(std::size_t row, std::int16_t* out) const;
};

class BiLstmLayer;

/// Identifies the embedding of a model (its words and their numbers), for models that leave theirs to it.
std::string embedding_hash(const ModelFile& model);

/// Views into the model files that it is made from, which must outlive it. Immutable but for a cache that no result depends on; safe to
/// share among threads.
class WordInputs {
public:
    WordInputs() = default;
    /// Reads the sections words, word, suffix3, prefix3, suffix2, shape, and of `vectors`, which may be the same model, embedding.words and embedding. Throws Error when they do
    /// not fit together.
    WordInputs(const ModelFile& model, const ModelFile& vectors);

    std::size_t width() const { return width_; }
    /// Writes width() numbers.
    void write(std::string_view form, std::int16_t* out) const;
    /// One row of `layer`'s gates a token, in the order given; `layer` must always be the same one. Rows live in `scratch` or in a
    /// cache of frequent forms.
    std::vector<const float*> gates(const Kernels& kernels, const BiLstmLayer& layer, const std::vector<std::string_view>& tokens, AlignedVector<float>& scratch) const;

private:
    LineIndex words_, embedded_;  ///< line 0, which is none, is the unknown word
    EmbeddingTable word_, embedding_, suffix3_, prefix3_, suffix2_, shape_;
    std::size_t width_ = 0;
    std::unique_ptr<FormCache<float>> cache_;
};

}  // namespace pg::language
