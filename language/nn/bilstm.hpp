// Inference of a bidirectional LSTM layer over a batch of sentences.
#pragma once

#include <string>
#include <vector>

#include "language/nn/quantised.hpp"

namespace pg::language {

/// Sentences of a batch, longest first; the tokens of a sentence are consecutive rows.
struct SentenceBatch {
    std::vector<std::size_t> start, length;
    std::size_t rows = 0;

    std::size_t longest() const { return length.empty() ? 0 : length.front(); }
};

/// What a layer reads of a word: either 16-bit numbers times a factor, or 7-bit numbers that another layer gave. `apart` counts
/// inputs behind those whose share of the gates comes from elsewhere, bias included (see GateTable).
struct LayerWidths {
    std::size_t wide = 0, narrow = 0, apart = 0;
    float wide_factor = 1.0f;
};
/// One of the two.
struct LayerInput {
    const std::int16_t* wide;
    const std::uint8_t* narrow;
    std::size_t stride;
};

/// Both directions of one layer. The result for a sentence does not depend on the others in the batch.
class BiLstmLayer {
public:
    BiLstmLayer() = default;
    BiLstmLayer(const ModelFile& model, const std::string& name, const LayerWidths& inputs, std::size_t hidden);

    std::size_t hidden() const { return hidden_; }
    std::size_t output_stride() const { return 2 * hidden_; }

    /// The input's share of the gates for `rows` inputs: both directions side by side, rows x gate_stride(). Where some inputs are
    /// apart, `gates` must hold their share already.
    void project(const Kernels& kernels, const LayerInput& in, std::size_t rows, AlignedVector<float>& gates) const;
    std::size_t gate_stride() const { return 8 * hidden_; }

    /// gates[r]: what project() gave for token row r. Writes h as 7-bit numbers: rows x 2*hidden.
    void run(const Kernels& kernels, const SentenceBatch& batch, const std::vector<const float*>& gates, AlignedVector<std::uint8_t>& out) const;

    /// Projects one input a row of the batch, then runs.
    void run(const Kernels& kernels, const SentenceBatch& batch, const LayerInput& in, AlignedVector<float>& gates, AlignedVector<std::uint8_t>& out) const;

private:
    struct Direction {
        Direction() = default;
        Direction(const ModelFile& model, const std::string& name, const LayerWidths& inputs, std::size_t hidden);
        void project(const Kernels& kernels, const LayerInput& in, std::size_t rows, float* gates, std::size_t stride) const;

        WideMatrix wide;
        NarrowMatrix narrow;
        std::vector<float> bias;  ///< none where it comes with the inputs apart
        NarrowMatrix recurrent;
    };
    void run_direction(const Kernels& kernels, const SentenceBatch& batch, const std::vector<const float*>& gates, AlignedVector<std::uint8_t>& out, bool backward) const;

    std::size_t hidden_ = 0;
    Direction forward_, backward_;
};

}  // namespace pg::language
