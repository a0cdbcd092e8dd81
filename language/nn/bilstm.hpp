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

/// Both directions of one layer. The result for a sentence does not depend on the others in the batch.
class BiLstmLayer {
public:
    BiLstmLayer() = default;
    BiLstmLayer(const ModelFile& model, const std::string& name, std::size_t inputs, std::size_t hidden, float input_factor);

    std::size_t hidden() const { return hidden_; }
    std::size_t output_stride() const { return 2 * hidden_; }

    /// The input's share of the gates for `rows` inputs: both directions side by side, rows x gate_stride().
    void project(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows, std::vector<float>& gates) const;
    std::size_t gate_stride() const { return 8 * hidden_; }

    /// gates[r]: what project() gave for token row r. Writes h in fixed point: rows x 2*hidden.
    void run(const Kernels& kernels, const SentenceBatch& batch, const std::vector<const float*>& gates, std::vector<std::int16_t>& out) const;

    /// Projects one input a row of the batch, then runs; `scratch` takes the gates.
    void run(const Kernels& kernels, const SentenceBatch& batch, const std::int16_t* in, std::size_t in_stride, std::vector<float>& scratch,
             std::vector<std::int16_t>& out) const;

private:
    struct Direction {
        QuantisedLinear input;
        PackedMatrix recurrent;
    };
    void run_direction(const Kernels& kernels, const SentenceBatch& batch, const std::vector<const float*>& gates, std::vector<std::int16_t>& out, bool backward) const;

    std::size_t hidden_ = 0;
    Direction forward_, backward_;
};

}  // namespace pg::language
