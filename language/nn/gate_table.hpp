// A layer's gates for inputs of which there are few kinds, such as tags: multiplied once for each kind when the model is loaded.
#pragma once

#include <span>
#include <string>

#include "language/nn/aligned.hpp"
#include "language/nn/kernels.hpp"
#include "language/nn/model_file.hpp"

namespace pg::language {

/// Immutable.
class GateTable {
public:
    GateTable() = default;
    /// `kinds`: rows of `width` numbers, which the layer reads as the last of its `inputs`.
    GateTable(const ModelFile& model, const std::string& layer, std::size_t inputs, std::size_t hidden, std::span<const float> kinds, std::size_t width);

    /// Gates of a word begin with the layer's bias: both directions side by side, as BiLstmLayer has them.
    void begin(float* gates) const;
    /// Adds a kind's share of the gates, times `weight`.
    void add(const Kernels& kernels, std::size_t kind, float weight, float* gates) const;

private:
    void add_direction(const ModelFile& model, const std::string& name, std::size_t inputs, std::span<const float> kinds, std::size_t width, std::size_t column);

    std::size_t stride_ = 0;
    AlignedVector<float> bias_, rows_;
};

}  // namespace pg::language
